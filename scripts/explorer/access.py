"""What assistive technology is told."""

from axe_playwright_python.sync_playwright import Axe

import pages
from reading import HOLDS
from visit import PHONE, WIDE, fragment, item, part, same, status, words

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page):
    """What axe-core finds wrong, also in the diagram."""
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [
        (found["id"], node["target"], node.get("failureSummary", "").splitlines()[1:2])
        for found in results.response["violations"]
        for node in found["nodes"]
    ]


def test_axe_finds_nothing_wrong(desk):
    for dark in (False, True):
        for size in (WIDE, PHONE):
            for place in ("", fragment(HOLDS.id), "#country/arvania"):
                page = desk.open("article", place, size=size, dark=dark)
                found = violations(page)
                assert not found, (dark, size, place, found)


def test_axe_finds_nothing_wrong_with_tables_filters_and_results(desk):
    for dark in (False, True):
        for view in ("edges", "things"):
            page = desk.open("article", fragment(HOLDS.id), dark=dark)
            page.get_by_role("checkbox", name="territory").check(force=True)
            page.locator(f"#tab-{view}").click()
            part(page, "search").fill("belmora")
            found = violations(page)
            assert not found, (dark, view, found)


def test_the_page_has_landmarks_and_one_heading_of_the_first_level(desk):
    page = desk.open("article")
    for role, name in [
        ("banner", None), ("main", None), ("search", None), ("form", "Filters"),
        ("region", "Diagram and tables"), ("region", "Details"), ("region", "Article"),
        ("navigation", "Skip to"),
    ]:
        same(page.get_by_role(role, name=name).count(), 1)
    same(page.get_by_role("heading", level=1).count(), 1)


def test_the_diagram_is_a_group_of_named_buttons(desk):
    page = desk.open("article")
    same(page.locator("[data-part=diagram] svg").get_attribute("role"), "group")
    same(item(page, HOLDS.id).get_attribute("role"), "button")
    same(item(page, HOLDS.id).get_attribute("aria-label"), "Belmora holds Lantern Islands")
    assert item(page, "country/arvania").get_attribute("aria-label").startswith("Arvania, country, ")
    item(page, HOLDS.id).focus()
    page.keyboard.press("Enter")
    same(item(page, HOLDS.id).get_attribute("aria-pressed"), "true")
    same(page.locator("[data-part=diagram] [aria-pressed=true]").count(), 1)


def test_the_table_says_what_the_diagram_shows(desk):
    page = desk.open("article")
    page.locator("#tab-edges").click()
    rows = part(page, "edge-rows").locator("tr")
    told = {
        tuple(words(rows.nth(index).locator("td").nth(column)) for column in (1, 3, 4))
        for index in range(rows.count())
    }
    expected = {(pages.name(s.subject), pages.name(s.object), s.stance) for s in pages.statements()}
    same(told, expected)
    same(rows.count(), len(pages.edges()))


def test_choices_and_filters_are_announced(desk):
    page = desk.open("article")
    same(part(page, "status").get_attribute("role"), "status")
    page.evaluate("hash => { location.hash = hash }", fragment(HOLDS.id))
    page.wait_for_function("() => document.querySelector('[data-part=status]').textContent")
    assert status(page).startswith("Belmora holds Lantern Islands"), status(page)
    same(part(page, "count").evaluate("output => output.tagName"), "OUTPUT")
