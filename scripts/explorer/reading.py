"""What a reader with a pointer does: search, filter, choose, follow links."""

import pages
import visit
from visit import fragment, heading, item, part, same, words

MEETING = next(s for s in pages.statements() if s.relation == "meetsWith")
HOLDS = next(s for s in pages.statements() if s.relation == "holds")


def shown_edges(page):
    """The identifiers of the edges that the diagram shows, and those in the table."""
    drawn = page.locator("[data-part=diagram] g.edge[role=button]:not(.is-hidden)")
    rows = page.locator("[data-part=edge-rows] tr:not([hidden]) td:nth-child(3) a")
    return (
        set(drawn.evaluate_all("all => all.map(item => item.id)")),
        set(rows.evaluate_all("all => all.map(link => decodeURIComponent(link.hash.slice(1)))")),
    )


def test_search_finds_names_and_relations_and_takes_one(desk):
    page = desk.open("article")
    search = part(page, "search")
    search.fill("DORVEY")
    results = part(page, "results").locator("[role=option]")
    assert words(results.first).startswith("Ilan Dorvey"), words(results.first)
    expected = [s for s in pages.edges(lambda s: "dorvey" in (s.subject + s.object))]
    assert results.count() > len(expected), results.count()
    same(visit.status(page), f"{results.count()} results")
    assert "is-found" in item(page, "person/ilan-dorvey").get_attribute("class")
    results.first.click()
    same(heading(page), "Ilan Dorvey")
    same(page.evaluate("location.hash"), "#person/ilan-dorvey")
    assert not part(page, "results").is_visible()


def test_search_finds_quoted_words_without_accents_and_says_when_there_is_nothing(desk):
    page = desk.open("article")
    part(page, "search").fill("belmóra-HELD")
    same(part(page, "results").locator("[role=option]").count(), 1)
    part(page, "search").press("Enter")
    same(heading(page), "Belmora holds Lantern Islands")
    part(page, "search").fill("zeppelin")
    same(visit.status(page), "Nothing found")


def test_filters_by_family_and_stance(desk):
    page = desk.open("article")
    families = pages.families()
    everything = pages.edges()
    same(shown_edges(page), (everything, everything))
    page.get_by_role("checkbox", name="territory").check(force=True)
    expected = pages.edges(lambda s: families[s.relation] == "territory")
    same(shown_edges(page), (expected, expected))
    same(words(part(page, "count")), f"{len(expected)} of {len(everything)} relations")
    page.get_by_role("checkbox", name="denied").check(force=True)
    expected = pages.edges(lambda s: families[s.relation] == "territory" and s.stance == "denied")
    assert expected
    same(shown_edges(page), (expected, expected))
    part(page, "reset").click()
    page.wait_for_function("() => document.querySelector('[data-part=reset]').disabled")
    same(shown_edges(page), (everything, everything))


def test_filters_by_speaker(desk):
    page = desk.open("article")
    for speaker, accepts in [
        ("thing:person/ilan-dorvey", lambda s: "person/ilan-dorvey" in s.speakers),
        ("article", lambda s: not s.speakers),
    ]:
        page.get_by_label("Said by").select_option(speaker)
        expected = pages.edges(accepts)
        assert expected
        same(shown_edges(page), (expected, expected))


def test_filters_by_date_as_exact_as_the_text_is(desk):
    page = desk.open("article")
    page.locator("[name=since]").fill("2031-04-20")
    expected = pages.edges(lambda s: s.start in ("2031-04", "2031-06"))
    assert len(expected) == 2, expected
    same(shown_edges(page), (expected, expected))
    page.locator("[name=since]").fill("")
    page.locator("[name=until]").fill("2031-04-10")
    expected = pages.edges(lambda s: s.start in ("2031-04", "2031-04-03"))
    same(shown_edges(page), (expected, expected))
    # What is not dated counts for the day of the article.
    page.locator("[name=until]").fill("2031-04-15")
    assert len(shown_edges(page)[0]) > 20


def test_hides_the_references_of_edges_that_a_filter_hides(desk):
    page = desk.open("article")
    before = page.locator("[data-part=text] .reference:visible").count()
    page.get_by_role("checkbox", name="territory").check(force=True)
    after = page.locator("[data-part=text] .reference:visible").count()
    assert 0 < after < before, (before, after)


def test_a_click_on_an_edge_shows_its_evidence_speaker_and_date(desk):
    page = desk.open("article")
    item(page, MEETING.id).locator("text").first.click()
    same(heading(page), "Ilan Dorvey meets with Mira Solenko")
    details = words(part(page, "details-body"))
    assert "2031-04-14" in details and "the article itself" in details, details
    same(marked(page), "his meeting with Solenko")
    planned = next(s for s in pages.statements() if s.stance == "planned" and s.speakers)
    page.goto(page.url.split("#")[0] + fragment(planned.id))
    assert pages.name(planned.speakers[0]) in words(part(page, "details-body"))


def marked(page):
    """The words of the text that are brought out."""
    pieces = page.locator("[data-part=text] [role=mark]").all_text_contents()
    return "".join(pieces)


def test_every_edge_is_reached_by_its_link_and_marks_all_of_its_words(desk):
    page = desk.open("article")
    text = pages.TEXT.read_text()
    for statement in pages.statements():
        page.evaluate("hash => { location.hash = hash }", fragment(statement.id))
        page.wait_for_function(
            "id => document.querySelector(`[data-statement='${id}']`)", arg=statement.id)
        found = marked(page)
        for quote in statement.quotes:
            assert quote in text and quote in found, (statement, found)


def test_every_name_is_reached_by_its_link(desk):
    for identifier, node in pages.nodes().items():
        if "name" not in node:
            continue
        page = desk.open("article", fragment(identifier))
        same(heading(page), node["name"])
        assert words(part(page, "details-body")).count(node["name"])
        desk.clear_later.pop().close()


def test_a_name_tells_its_class_other_names_wikidata_and_relations(desk):
    page = desk.open("article")
    item(page, "country/arvania").click()
    details = part(page, "details-body")
    text = words(details)
    for expected in ["country", "Arvanian", "Arvania claims Lantern Islands", "Ilan Dorvey represents Arvania"]:
        assert expected in text, (expected, text)
    same(
        details.get_by_role("link", name="Wikidata").get_attribute("href"),
        pages.nodes()["country/arvania"]["sameAs"])
    item(page, "country/belmora").click()
    names = page.locator("[data-part=text] .name.chosen").all_text_contents()
    same(set(names), {"Belmora", "Belmoran"})


def test_names_are_found_as_whole_words_only(desk):
    page = desk.open("parts")
    names = page.locator("[data-part=text] .name").all_text_contents()
    assert "rocket test" in names and "Council of Nations" in names, names
    assert not {"continued to devel", "ouncil of Nations", "fish"} & set(names), names


def test_edges_are_numbered_in_the_order_of_the_text(desk):
    page = desk.open("article")
    page.locator("#tab-edges").click()
    first = part(page, "edge-rows").locator("td:last-child").evaluate_all(
        "all => all.map(cell => cell.querySelector('q').textContent)")
    text = pages.TEXT.read_text()
    places = [text.index(quote) for quote in first]
    same(places, sorted(places))


def test_text_and_diagram_lead_to_each_other(desk):
    page = desk.open("article")
    page.locator("[data-part=text] a.name", has_text="Lantern Islands").click()
    same(heading(page), "Lantern Islands")
    assert "is-chosen" in item(page, "territory/lantern-islands").get_attribute("class")
    page.locator("[data-part=text] .evidence", has_text="appealed to").first.click()
    same(heading(page), "Ilan Dorvey appeals to Mira Solenko")
    page.locator("[data-part=text] .reference").first.click()
    assert "relation 1" in words(part(page, "details-body").locator(".kind"))


def test_the_way_back_works(desk):
    page = desk.open("article", fragment(HOLDS.id))
    part(page, "details-body").get_by_role("link", name="Belmora", exact=True).first.click()
    same(heading(page), "Belmora")
    item(page, "country/kestria").click()
    same(heading(page), "Kestria")
    page.go_back()
    same(heading(page), "Belmora")
    page.go_back()
    same(heading(page), "Belmora holds Lantern Islands")
    part(page, "close").click()
    same(page.evaluate("location.hash"), "")
    assert part(page, "details-body").locator("h2").count() == 0


def test_a_link_to_nothing_shows_nothing(desk):
    page = desk.open("article", "#country/%zz")
    assert part(page, "details-body").locator("h2").count() == 0


def view(page):
    svg = page.locator("[data-part=diagram] svg")
    return [float(number) for number in svg.get_attribute("viewBox").split()]


def test_the_diagram_zooms_and_moves_and_a_drag_chooses_nothing(desk):
    page = desk.open("article")
    whole = view(page)
    box = part(page, "diagram").bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(*middle)
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(100)
    near = view(page)
    assert near[2] < whole[2] * 0.8, near
    node = item(page, "country/belmora").bounding_box()
    page.mouse.move(node["x"] + node["width"] / 2, node["y"] + node["height"] / 2)
    page.mouse.down()
    page.mouse.move(*middle, steps=5)
    page.mouse.up()
    assert view(page)[:2] != near[:2]
    same(page.evaluate("location.hash"), "")
    part(page, "zoom-fit").click()
    same(view(page), whole)
    part(page, "zoom-in").click()
    assert view(page)[2] < whole[2]


def test_without_the_text_the_quotes_stand_in_their_order(desk):
    page = desk.open("quotes", fragment(HOLDS.id))
    assert part(page, "article-note").is_visible()
    same(marked(page), "Belmora-held")
    text = pages.TEXT.read_text()
    places = [
        text.index(passage.strip("…")[:40])
        for passage in page.locator("[data-part=text] blockquote p").evaluate_all(
            "all => all.map(p => { const c = p.cloneNode(true);"
            " c.querySelectorAll('.reference').forEach(r => r.remove()); return c.textContent; })")
    ]
    assert len(places) > 3 and places == sorted(places), places


def test_several_articles_are_read_one_at_a_time(desk):
    page = desk.open("two", fragment(MEETING.id))
    same(words(page.locator("h1")), "2 articles")
    same(marked(page), "his meeting with Solenko")
    choice = part(page, "article-choice")
    assert choice.locator("option").count() == 2 and choice.is_visible()
    choice.select_option("0")
    assert part(page, "article-note").is_visible()
    page.get_by_role("button", name="Show in the text").first.click()
    same(marked(page), "his meeting with Solenko")
    assert "Arvania and Belmora" in words(part(page, "details-body").locator("cite").first)
    choice.select_option("0")
    page.evaluate("location.hash = '#country/belmora'")
    part(page, "details-body").get_by_role("button", name="Arvania and Belmora").click()
    same(choice.input_value(), "1")
    assert "Belmoran" in page.locator("[data-part=text] .name.chosen").all_text_contents()
