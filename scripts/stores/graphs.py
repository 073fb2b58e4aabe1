"""Graphs to load: the committed one, and copies of it under other names."""

import hashlib
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GRAPH = ROOT / "output" / "2017-09-19-japan-russia-north-korea.jsonld"
SLUG = GRAPH.stem


def article(number):
    """The name of the graph of a copy."""
    return f"https://w3id.org/relata/id/article/{SLUG}-{number:04}"


def write_copies(folder, count, distinct=False):
    """Writes `count` copies with an article each, and gives their paths.

    Countries and persons are shared, as between articles, unless `distinct` asks for others.
    """
    text = GRAPH.read_text(encoding="utf-8")
    paths = []
    for number in range(count):
        document = json.loads(text.replace(SLUG, f"{SLUG}-{number:04}"))
        if distinct:
            document["@graph"] = _renamed(document["@graph"], f"-{number:04}")
        _identify_statements(document)
        path = Path(folder) / f"{number:04}.jsonld"
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        paths.append(path)
    return paths


def copies_of(statements):
    """How many copies have about so many statements."""
    nodes = json.loads(GRAPH.read_text(encoding="utf-8"))["@graph"]
    return max(1, statements // sum("relata:Statement" in node["type"] for node in nodes))


def write_union(paths, path):
    """Writes what all the documents say as one; what stands in two of them is the same in both."""
    nodes = {}
    for source in paths:
        document = json.loads(source.read_text(encoding="utf-8"))
        for node in document["@graph"]:
            known = nodes.setdefault(node["id"], node)
            for key in node.keys() & {"used", "alternateName", "evidence", "topic", "place"}:
                known[key] = sorted({*known[key], *node[key]})
    document["@graph"] = list(nodes.values())
    Path(path).write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


def _renamed(nodes, ending):
    things = {node["id"] for node in nodes if "name" in node}

    def rename(value):
        if isinstance(value, list):
            return [rename(part) for part in value]
        if isinstance(value, dict):
            return {key: rename(part) for key, part in value.items()}
        return value + ending if value in things else value

    return [rename(node) for node in nodes]


def _identify_statements(document):
    """Gives statements the digests that belong to their new parts, as docs/adr/0004 has it."""
    base = document["@context"]["@base"]
    for node in document["@graph"]:
        if "relata:Statement" not in node["type"]:
            continue
        speakers = [base + speaker for speaker in node.get("speaker", [])]
        parts = [base + node["subject"], node["predicate"].split(":")[-1], base + node["object"]]
        parts += [node["stance"].split(":")[-1], str(len(speakers)), *speakers]
        parts += [_date(node.get("start")), _date(node.get("end"))]
        text = "".join(f"{len(part.encode())}:{part}" for part in parts)
        node["id"] = "statement/" + hashlib.sha256(text.encode()).hexdigest()[:32]


def _date(value):
    return value["@value"] if isinstance(value, dict) else value or ""
