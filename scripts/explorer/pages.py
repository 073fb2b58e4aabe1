"""The pages under test, made by the program, and what the graphs behind them say."""

import json
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "Tests" / "RelataFormatsTests" / "Golden"
TEXT = ROOT / "scripts" / "explorer" / "fixtures" / "arvania-belmora.txt"
LONG = "Long" * 125
RISKY = {
    "Arvania": "</script><script>alert(1)</script>",
    "Belmora": '"><img src=x onerror=alert(1)>',
    "Kestria": "<!--<script>{{data}}",
    "Ilan Dorvey": "ענבר \u202eDorvey\u202c",
    "Mira Solenko": "日本 😀 </style><style>*{display:none}</style>",
    "Oda Renwick": LONG,
    "Tomas Vell": "</template></svg><h1>Vell</h1>",
}
HEADLINE = RISKY["Arvania"] + "x" * 150


class Shelf:
    """Makes each page once."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.page = cache(self.page)

    def page(self, name):
        """The file of a page: `article`, `quotes`, `two`, `real`, `parts`, `hostile`, `odd`."""
        sample = GOLDEN / "sample.jsonld"
        real = sorted((ROOT / "output").glob("*.jsonld"))
        arguments = {
            "article": lambda: [sample, "--text", TEXT],
            "quotes": lambda: [sample],
            "two": lambda: [sample, *real, "--text", TEXT],
            "real": lambda: [*real, "--text", ROOT / "seeds"],
            "parts": lambda: [self.parts(sample), "--text", TEXT],
            "hostile": lambda: [self.hostile(sample)],
            "odd": lambda: [GOLDEN / "hostile.jsonld"],
        }[name]()
        path = self.folder / f"{name}.html"
        command = [self.program, "convert", *arguments, "--to", "html", "--output", path]
        subprocess.run(command, check=True)
        return path

    def parts(self, sample):
        """The sample graph with other names that are parts of words in its text."""
        document = json.loads(sample.read_text())
        for node in document["@graph"]:
            if node.get("name") == "Kestria":
                node["alternateName"] = ["fish", "ouncil of Nations", "continued to devel"]
        path = self.folder / "parts.jsonld"
        path.write_text(json.dumps(document, ensure_ascii=False))
        return path

    def hostile(self, sample):
        """The sample graph with names that try to break out."""
        document = json.loads(sample.read_text())
        for node in document["@graph"]:
            if node.get("name") in RISKY:
                node["sameAs"] = "javascript:alert(1)"
                node["name"] = RISKY[node["name"]]
            if "headline" in node:
                node["headline"] = HEADLINE
                node["url"] = "javascript:alert(2)"
            for key in ("exact", "prefix", "suffix"):
                if key in node:
                    node[key] = node[key].replace("Arvania", RISKY["Arvania"])
        path = self.folder / "hostile.jsonld"
        path.write_text(json.dumps(document, ensure_ascii=False))
        return path


@dataclass(frozen=True)
class Statement:
    """A statement of the sample graph, as its JSON-LD has it."""

    id: str
    subject: str
    relation: str
    object: str
    stance: str
    speakers: tuple
    start: str
    end: str
    quotes: tuple

    @property
    def edge(self):
        return (self.subject, self.relation, self.object, self.stance)


def nodes(path=GOLDEN / "sample.jsonld"):
    """The nodes of a graph by identifier."""
    return {node["id"]: node for node in json.loads(path.read_text())["@graph"]}


def statements():
    """The statements of the sample graph, in the order of the file."""
    by_id = nodes()
    found = []
    for node in by_id.values():
        if not node["id"].startswith("statement/"):
            continue
        selectors = [by_id[by_id[piece]["selector"][1]] for piece in node["evidence"]]
        found.append(
            Statement(
                node["id"], node["subject"], node["predicate"].split(":")[1], node["object"],
                node["stance"].split(":")[1], tuple(node.get("speaker", ())),
                value(node.get("start")), value(node.get("end")),
                tuple(selector["exact"] for selector in selectors)))
    return found


def value(literal):
    return literal["@value"] if isinstance(literal, dict) else literal or ""


def name(identifier):
    return nodes()[identifier]["name"]


def edges(accepts=lambda statement: True):
    """The identifiers of the edges one of whose statements is accepted: those of their first ones."""
    first = {}
    for statement in statements():
        first.setdefault(statement.edge, statement.id)
    return {first[statement.edge] for statement in statements() if accepts(statement)}


def families():
    """The families of relations by name."""
    lines = (ROOT / "Sources/RelataGraph/Data/ontology.tsv").read_text().splitlines()
    cells = [line.split("\t") for line in lines if line.startswith("relation\t")]
    return {row[1]: row[3] for row in cells}
