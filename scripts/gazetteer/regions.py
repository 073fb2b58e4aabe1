"""Regions: rigour's subdivisions of large states, and the table of all other regions."""

from rigour.territories import get_territories, get_territory

from .rows import EMPTY, Row, cell_facts, cell_list, expand_demonyms, read_table

# States whose subdivisions all go in; of others only those that our table names.
WHOLE = ("us", "ca", "gb", "au", "de", "cn", "in", "br")


def region_rows(countries: dict[str, Row]) -> tuple[list[Row], dict[str, Row]]:
    """The rows in the order of the tables, and those of subdivisions by their code."""
    given, by_hand = {}, []
    for code, *cells in read_table("regions", 6):
        if code == EMPTY:
            by_hand.append(hand_row(*cells))
        else:
            given[code] = cells
    subdivisions = {}
    for code in sorted(given.keys() | whole_codes(countries)):
        territory = get_territory(code)
        if territory is None:
            raise SystemExit(f"regions.tsv: rigour knows no territory {code}")
        name, wikidata, names, demonyms, facts = given.get(code, [territory.name] + [EMPTY] * 4)
        if name == EMPTY:
            continue
        country = {"country": countries[code.split("-")[0]].slug}
        wikidata = territory.qid if wikidata == EMPTY else wikidata
        subdivisions[code] = hand_row(name, wikidata, names, demonyms, facts, country)
    return list(subdivisions.values()) + by_hand, subdivisions


def whole_codes(countries: dict[str, Row]) -> set[str]:
    return {
        territory.code
        for territory in get_territories()
        if "-" in territory.code and territory.code.split("-")[0] in WHOLE
        and territory.code not in countries
    }


def hand_row(name, wikidata, names, demonyms, facts, country=None) -> Row:
    return Row("Region", name, wikidata=wikidata, names=cell_list(names),
               demonyms=expand_demonyms(demonyms), facts=(country or {}) | cell_facts(facts))
