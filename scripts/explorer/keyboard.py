"""What a reader without a pointer does."""

import pages
from reading import HOLDS, view
from visit import fragment, heading, item, part, same, status, words


def focused(page):
    """What has the focus, also within the diagram: its label, part or words."""
    return page.evaluate(
        """() => {
          let item = document.activeElement;
          while (item?.shadowRoot?.activeElement) item = item.shadowRoot.activeElement;
          return item.id || item.dataset.part || (item.dataset.skip && `skip ${item.dataset.skip}`) || item.getAttribute("aria-label")
            || item.name || item.textContent.trim();
        }""")


def test_the_order_of_the_stops_is_that_of_the_page(desk):
    page = desk.open("article")
    stops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        stops.append(focused(page))
        if stops[-1] == "text":
            break
    order = [stops.index(stop) for stop in [
        "search", "show-keys", "family", "stance", "speaker", "since", "tab-diagram", "zoom-in",
        "zoom-fit", "text"]]
    same(order, sorted(order))
    diagram = [stop for stop in stops if "/" in stop]
    assert len(diagram) == 1, f"the diagram is one stop: {diagram}"
    page.keyboard.press("Tab")
    first = focused(page)
    page.keyboard.press("ArrowRight")
    assert focused(page) != first
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body || !document.activeElement.closest('[data-part=text]')")


def test_every_stop_shows_that_it_has_the_focus(desk):
    page = desk.open("article")
    for _ in range(30):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
              const host = document.activeElement;
              if (host === document.body) return true;
              const inner = host.shadowRoot?.activeElement;
              if (inner) return Boolean(host.shadowRoot.querySelector(".focus-ring[width]"));
              const shown = host.type === "checkbox" ? host.parentElement : host;
              const style = getComputedStyle(shown);
              return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            }""")
        assert seen, f"no focus is seen on {focused(page)}"


def test_links_at_the_top_skip_to_the_parts(desk):
    page = desk.open("article", fragment(HOLDS.id))
    for target in ["search", "views", "details", "text"]:
        page.reload()
        page.locator(f"[data-skip={target}]").focus()
        page.keyboard.press("Enter")
        same(focused(page), target)
        same(heading(page), "Belmora holds Lantern Islands")


def shown_items(page):
    shown = page.locator("[data-part=diagram] g[role=button]:not(.is-hidden)")
    return set(shown.evaluate_all("all => all.map(item => item.id)"))


def reached_items(page, start):
    """All that the arrows lead to."""
    seen, pending = set(), [start]
    while pending:
        place = pending.pop()
        if place in seen:
            continue
        seen.add(place)
        for key in ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]:
            item(page, place).focus()
            page.keyboard.press(key)
            pending.append(focused(page))
    return seen


def test_arrows_move_through_the_diagram_and_enter_chooses(desk):
    page = desk.open("article")
    item(page, "country/kestria").focus()
    start = item(page, "country/kestria").bounding_box()
    page.keyboard.press("ArrowRight")
    reached = focused(page)
    assert item(page, reached).bounding_box()["x"] >= start["x"], reached
    same(shown_items(page) - reached_items(page, reached), set())
    item(page, HOLDS.id).focus()
    page.keyboard.press("Enter")
    same(heading(page), "Belmora holds Lantern Islands")
    assert "Belmora-held" in status(page), status(page)
    same(focused(page), HOLDS.id)
    page.keyboard.press("Escape")
    same(page.evaluate("location.hash"), "")


def test_arrows_pass_over_what_a_filter_hides(desk):
    page = desk.open("article")
    page.get_by_role("checkbox", name="territory").check(force=True)
    item(page, "country/belmora").focus()
    same(reached_items(page, "country/belmora"), shown_items(page))


def test_keys_zoom_and_move_the_diagram(desk):
    page = desk.open("article")
    item(page, "country/belmora").focus()
    whole = view(page)
    page.keyboard.press("+")
    near = view(page)
    assert near[2] < whole[2]
    page.keyboard.press("Shift+ArrowRight")
    assert view(page)[0] > near[0]
    page.keyboard.press("0")
    same(view(page), whole)


def test_what_has_the_focus_comes_into_sight(desk):
    page = desk.open("article")
    part(page, "zoom-in").focus()
    for _ in range(5):
        page.keyboard.press("Enter")
    frame = part(page, "diagram").bounding_box()
    for identifier in ["person/tomas-vell", "territory/lantern-islands", "company/northbay-energy"]:
        item(page, identifier).focus()
        box = item(page, identifier).bounding_box()
        assert box["x"] >= frame["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"], box


def test_results_of_a_search_are_gone_through_with_the_arrows(desk):
    page = desk.open("article")
    search = part(page, "search")
    search.focus()
    page.keyboard.type("solenko")
    same(search.get_attribute("aria-expanded"), "true")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    active = search.get_attribute("aria-activedescendant")
    option = page.locator(f"#{active}")
    same(option.get_attribute("aria-selected"), "true")
    expected = words(option)
    page.keyboard.press("Enter")
    assert heading(page) in expected or expected in heading(page), (heading(page), expected)
    search.focus()
    page.keyboard.press("Escape")
    same(search.input_value(), "")


def test_tabs_and_tables_are_gone_through_with_the_arrows(desk):
    page = desk.open("article")
    page.locator("#tab-diagram").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#panel-edges").is_visible() and not page.locator("#panel-diagram").is_visible()
    rows = part(page, "edge-rows").locator("tr")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    first = rows.nth(0).locator("a").nth(0)
    if not first.evaluate("link => link === document.activeElement"):
        first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert rows.nth(1).locator("a").nth(1).evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    assert "relation 2" in words(part(page, "details-body").locator(".kind"))
    same(rows.nth(1).get_attribute("aria-current"), "true")


def test_the_list_of_keys_opens_and_closes(desk):
    page = desk.open("article", fragment(HOLDS.id))
    part(page, "show-keys").focus()
    page.keyboard.press("Enter")
    assert part(page, "keys").is_visible()
    page.keyboard.press("Escape")
    assert not part(page, "keys").is_visible()
    same(heading(page), "Belmora holds Lantern Islands")
