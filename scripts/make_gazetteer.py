#!/usr/bin/env python3
"""Makes the gazetteer that is built into the extraction library.

Reads the packages of gazetteer-requirements.txt and the tables in scripts/gazetteer; writes
Sources/RelataExtraction/Data/gazetteer/*.tsv. The same inputs give the same bytes.

    pip install -r scripts/gazetteer-requirements.txt
    python3 scripts/make_gazetteer.py            # writes the files
    python3 scripts/make_gazetteer.py --check    # exits with 1 when a file differs
"""

import argparse
import sys
from pathlib import Path

from gazetteer.cities import city_rows
from gazetteer.countries import country_rows
from gazetteer.regions import region_rows
from gazetteer.rows import HEADER, Row, read_rows

OUTPUT = Path(__file__).parent.parent / "Sources/RelataExtraction/Data/gazetteer"
WHAT = {
    "countries": "Countries, former states and dependencies, most people first.",
    "organizations": "International organisations and their organs, most prominent first.",
    "bodies": "Government bodies by country.",
    "groups": "Armed groups, parties, news media, other organisations, companies.",
    "territories": "Disputed territories with claimants and holders.",
    "cities": "Cities, most people first. From GeoNames, CC BY 4.0, see NOTICE.",
    "regions": "Subdivisions of states, regions of the world, waters, mountains.",
}


def all_rows() -> dict[str, list[Row]]:
    """The rows by the name of the file that they go to."""
    complaints = []
    countries, capitals = country_rows()
    regions, subdivisions = region_rows(countries)
    cities = city_rows(countries, capitals, subdivisions, complaints.append)
    if complaints:
        raise SystemExit("\n".join(complaints))
    by_hand = {name: read_rows(name) for name in ("organizations", "bodies", "groups")}
    territories = {"territories": read_rows("territories")}
    countries = {"countries": list(countries.values())}
    return countries | by_hand | territories | {"cities": cities, "regions": regions}


def file_text(name: str, rows: list[Row]) -> str:
    head = f"# {WHAT[name]}\n# Made by scripts/make_gazetteer.py, do not edit.\n# {HEADER}\n"
    return head + "".join(row.line() + "\n" for row in rows)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    check = parser.parse_args().check
    stale = 0
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for name, rows in all_rows().items():
        path = OUTPUT / f"{name}.tsv"
        data = file_text(name, rows).encode("utf-8")
        if not check:
            path.write_bytes(data)
            print(f"{name}.tsv: {len(rows)} rows, {len(data)} bytes")
        elif not path.exists() or path.read_bytes() != data:
            stale += 1
            print(f"{path}: differs from what the script makes", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
