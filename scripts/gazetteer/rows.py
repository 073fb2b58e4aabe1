"""Rows of the gazetteer: reading the tables written by hand, writing the generated ones."""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

TABLES = Path(__file__).parent
EMPTY = "-"
HEADER = "class\tslug\tname\twikidata\tnames\tdemonyms\tmetonyms\tfacts"


@dataclass
class Row:
    """One entry; lists keep their order, facts are written in the order they were added."""

    cls: str
    name: str
    slug: str = ""
    wikidata: str = EMPTY
    names: list[str] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    metonyms: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)

    def __post_init__(self):
        self.slug = self.facts.pop("slug", "") or self.slug or slug(self.name)

    def line(self) -> str:
        spellings = [s for name in (self.name, *self.names) for s in saint_spellings(name)]
        names = unique(self.names + spellings, besides=[self.name])
        metonyms = unique(self.metonyms, besides=[self.name, *names])
        facts = ";".join(f"{key}={value}" for key, value in self.facts.items())
        cells = [self.cls, self.slug, self.name, self.wikidata, "|".join(names)]
        cells += ["|".join(unique(self.demonyms)), "|".join(metonyms), facts]
        return "\t".join(cell or EMPTY for cell in cells)


def unique(values, besides=()):
    """The values without doubles and without those of `besides`, in order."""
    seen = set(besides)
    return [value for value in values if not (value in seen or seen.add(value))]


def fold(text: str) -> str:
    """Without accents."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def bare(text: str) -> str:
    """Without accents, and with plain letters for those that a fold of accents does not reach."""
    return fold(text).translate(str.maketrans("łŁøØđĐıß", "lLoOdDis")).replace("æ", "ae")


def slug(name: str) -> str:
    """Lower-case ASCII words joined by hyphens; an apostrophe or an acronym's dot separates none."""
    text = re.sub(r"\b(\w)\.(?=\w\.|\W|$)", r"\1", bare(name)).lower()
    return re.sub(r"[^a-z0-9]+", "-", text.replace("'", "").replace("’", "")).strip("-")


def saint_spellings(name: str) -> list[str]:
    """`St. Paul` and `St Paul` for `Saint Paul`, and so on."""
    for beginning in ("Saint ", "St. "):
        if name.startswith(beginning):
            rest = name.removeprefix(beginning)
            return [f"Saint {rest}", f"St. {rest}", f"St {rest}"]
    return []


def plain(name: str) -> str:
    """A name as news writes it: typewriter apostrophes, and no marks of transliteration."""
    name = unicodedata.normalize("NFC", name).replace("’", "'").replace("‘", "'")
    marks = {"\u0304", "\u0306", "\u0323", "\u0331", "\u031b", "\u0309"}
    foreign = set(unicodedata.normalize("NFD", name)) & marks or re.search("[ţşŢŞđĐı]", name)
    return bare(name) if foreign else name


def latin_alias(name: str) -> list[str]:
    """The spelling without letters that a fold of accents does not reach, if there are such."""
    return [bare(name)] if bare(name) != fold(name) else []


def cell_list(cell: str) -> list[str]:
    return [] if cell == EMPTY else cell.split("|")


def cell_facts(cell: str) -> dict[str, str]:
    return {} if cell == EMPTY else dict(fact.split("=", 1) for fact in cell.split(";"))


def expand_demonyms(cell: str) -> list[str]:
    """`Russian*` is Russian and Russians, `Dutch~` the four nouns in -man."""
    found = []
    for word in cell_list(cell):
        stem = word[:-1]
        if word.endswith("*"):
            found += [stem, stem + ("es" if stem.endswith("s") else "s")]
        elif word.endswith("~"):
            found += [stem + end for end in ("man", "men", "woman", "women")]
        else:
            found.append(word)
    return found


def read_table(name: str, width: int) -> list[list[str]]:
    """The rows of `name`.tsv beside this file."""
    rows = []
    path = TABLES / f"{name}.tsv"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != width:
            raise SystemExit(f"{path}:{number}: expected {width} cells, found {len(cells)}")
        rows.append(cells)
    return rows


def read_rows(name: str) -> list[Row]:
    """The rows of a table that is written by hand in the columns of the gazetteer itself."""
    return [
        Row(cls, label, "" if given == EMPTY else given, wikidata, cell_list(names),
            expand_demonyms(demonyms), cell_list(metonyms), cell_facts(facts))
        for cls, given, label, wikidata, names, demonyms, metonyms, facts in read_table(name, 8)
    ]
