"""Sizes, lights and paper; the pictures are for people to look at."""

from reading import HOLDS, MEETING, view
from visit import PHONE, WIDE, fragment, heading, item, part, same

SIZES = [(320, 640), PHONE, (768, 1024), (1024, 700), (1280, 800), WIDE, (1920, 1080)]


def overflow(page):
    """By how many pixels the page is wider than the window."""
    return page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")


def test_no_size_makes_the_page_scroll_sideways(desk):
    for name in ("article", "hostile", "two"):
        for size in SIZES:
            page = desk.open(name, "#country/arvania", size=size)
            assert overflow(page) <= 0, (name, size, overflow(page))
            desk.clear_later.pop().close()


def test_pictures_of_the_first_article(desk):
    edge = fragment(first_edge(desk))
    for label, place, size, dark in [
        ("wide", "", WIDE, False), ("wide-edge", edge, WIDE, False),
        ("wide-name-dark", "#country/japan", WIDE, True), ("laptop-edge", edge, (1280, 720), False),
        ("tablet", "", (768, 1024), False), ("phone", "", PHONE, False),
        ("phone-edge-dark", edge, PHONE, True),
    ]:
        page = desk.open("real", place, size=size, dark=dark)
        desk.picture(page, f"first-{label}")
    page.locator("#tab-edges").click()
    desk.picture(page, "first-phone-relations-dark")
    page = desk.open("real")
    page.locator("#tab-edges").click()
    part(page, "search").fill("korea")
    desk.picture(page, "first-search")
    for name in ("quotes", "two", "hostile"):
        desk.picture(desk.open(name, fragment(MEETING.id)), name)


def first_edge(desk):
    page = desk.open("real")
    return page.locator("[data-part=diagram] g.edge[role=button]").first.get_attribute("id")


def test_a_large_window_shows_diagram_details_and_text_at_once(desk):
    page = desk.open("article", fragment(HOLDS.id), size=(1280, 720))
    same(page.evaluate("document.scrollingElement.scrollHeight - window.innerHeight"), 0)
    for shown in (part(page, "diagram"), part(page, "details-body").locator("h2"),
                  page.locator("[data-part=text] [role=mark]").first):
        box = shown.bounding_box()
        assert box["height"] > 10 and 0 <= box["y"] and box["y"] < 720, box


def test_on_a_phone_letters_are_legible_and_a_choice_is_seen_below(desk):
    page = desk.open("article", size=PHONE, touch=True)
    size = item(page, "country/arvania").locator("text").first.bounding_box()["height"]
    assert size >= 9, size
    box = item(page, "country/arvania").bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    same(heading(page), "Arvania")
    title = part(page, "details-body").locator("h2").bounding_box()
    assert title["y"] + title["height"] <= PHONE[1], title
    part(page, "close").click()
    assert not part(page, "details").is_visible()


def test_paper_has_all_of_it_and_no_controls(desk):
    page = desk.open("real", dark=True)
    for _ in range(3):
        part(page, "zoom-in").click()
    near = view(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert view(page)[2] > near[2]
    page.emulate_media(media="print", color_scheme="light")
    page.set_viewport_size({"width": 794, "height": 1123})
    for shown in ("diagram", "edge-rows", "thing-rows", "text"):
        assert part(page, shown).is_visible(), shown
    for hidden in ("search", "filters", "zoom-in", "details", "show-keys"):
        assert not part(page, hidden).is_visible(), hidden
    same(page.evaluate("getComputedStyle(document.body).color"), "rgb(26, 26, 26)")
    assert overflow(page) <= 0
    page.screenshot(path=desk.pictures / "first-print.png", full_page=True)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    same(view(page), near)
    page.pdf(path=desk.pictures / "first-print.pdf", format="A4")


def test_paper_has_every_article(desk):
    page = desk.open("two")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    same(part(page, "text").locator("h3").count(), 2)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    same(part(page, "text").locator("h3").count(), 0)
