#!/usr/bin/env python3
"""Check exported JSON-LD with three independent processors.

For each FILE: PyLD, rdflib and Oxigraph read the same triples, as many as the file's own values
ask for; there is no blank node; the canonical N-Quads of PyLD and Oxigraph are equal byte for byte,
and equal to FILE with the ending .nq where that exists; every IRI below the base that is named is
described; every evidence is as long as its offsets say and, given the articles, stands there.

usage: check_jsonld.py [--articles DIR] [--quiet] FILE...      exit 0: all right, 1: something is not
"""
import argparse
import json
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pyoxigraph
import rdflib
from pyld import jsonld

XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
ESCAPES = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}
# The other characters that canonical N-Quads escape: controls, and what XML 1.1 has not.
ESCAPED = re.compile("[\x00-\x1f\x7f\ufffe\uffff]")

# rdflib would rewrite literals ("2031-04" as a day); what is asked is what the file says.
rdflib.NORMALIZE_LITERALS = False


def refuse_loading(url, options=None):
    raise ValueError(f"asks for {url}")


jsonld.set_document_loader(refuse_loading)


def canonical_literal(value, language, datatype):
    """A literal as canonical N-Quads (RDFC-1.0, section 5) write it."""
    text = "".join(
        ESCAPES.get(ord(c)) or (f"\\u{ord(c):04X}" if ESCAPED.match(c) else c) for c in value)
    if language:
        return f'"{text}"@{language}'
    return f'"{text}"' if datatype in (None, XSD_STRING) else f'"{text}"^^<{datatype}>'


def lines_of_pyld(document):
    dataset = jsonld.to_rdf(document)
    lines = set()
    for triple in (t for graph in dataset.values() for t in graph):
        terms = []
        for part in ("subject", "predicate", "object"):
            term = triple[part]
            if term["type"] == "literal":
                terms.append(canonical_literal(term["value"], term.get("language"), term["datatype"]))
            else:
                terms.append(f"<{term['value']}>" if term["type"] == "IRI" else term["value"])
        lines.add(" ".join(terms) + " .\n")
    return lines


def lines_of_rdflib(path):
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(str(path), format="json-ld")
    lines = set()
    for triple in dataset.triples((None, None, None)):
        terms = []
        for term in triple:
            if isinstance(term, rdflib.Literal):
                terms.append(canonical_literal(str(term), term.language, str(term.datatype or XSD_STRING)))
            else:
                terms.append(f"<{term}>" if isinstance(term, rdflib.URIRef) else f"_:{term}")
        lines.add(" ".join(terms) + " .\n")
    return lines


def canonical_of_oxigraph(path):
    quads = pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.JSON_LD)
    dataset = pyoxigraph.Dataset(quads)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return "".join(sorted(f"{quad} .\n" for quad in dataset))


def canonical_of_pyld(document):
    text = jsonld.normalize(document, {"algorithm": "URDNA2015", "format": "application/n-quads"})
    # The older algorithm leaves most of them as they are, and so sorts other lines.
    escape = lambda m: ESCAPES.get(ord(m[0])) or f"\\u{ord(m[0]):04X}"
    return "".join(sorted(ESCAPED.sub(escape, line) + "\n" for line in text.split("\n")[:-1]))


def expected_count(document):
    """How many triples the file's own values are, counted without any processor."""
    count = 0
    for node in document["@graph"]:
        for key, value in node.items():
            if key != "id":
                count += len(value) if isinstance(value, list) else 1
    return count


def check_evidence(document, text, problems):
    nodes = {node["id"]: node for node in document["@graph"]}
    checked = 0
    for node in document["@graph"]:
        if node["type"] != "oa:SpecificResource":
            continue
        selectors = [nodes[i] for i in node["selector"]]
        position = next(s for s in selectors if s["type"] == "oa:TextPositionSelector")
        quote = next(s for s in selectors if s["type"] == "oa:TextQuoteSelector")
        start, end = position["startPosition"], position["endPosition"]
        if len(quote["exact"]) != end - start or len(quote["prefix"]) > 32 or len(quote["suffix"]) > 32:
            problems.append(f"{node['id']}: the words are not as long as the offsets say")
        if text is not None and text[start:end] != quote["exact"]:
            problems.append(f"{node['id']}: the article has {text[start:end]!r}")
        checked += 1
    return checked


def check(articles, path):
    """How many triples and pieces of evidence a file has, and what is wrong with it."""
    problems = []
    raw = path.read_bytes()
    if b"\r" in raw or not raw.endswith(b"}\n"):
        problems.append("lines do not end in LF")
    document = json.loads(raw.decode("utf-8"))
    ids = [node["id"] for node in document["@graph"]]
    if len(ids) != len(set(ids)):
        problems.append("a node is described twice")

    canonical = canonical_of_oxigraph(path)
    reference = {line + "\n" for line in canonical.split("\n") if line}
    if canonical != canonical_of_pyld(document):
        problems.append("PyLD and Oxigraph make different canonical N-Quads")
    for name, lines in (("PyLD", lines_of_pyld(document)), ("rdflib", lines_of_rdflib(path))):
        for line in sorted(lines ^ reference)[:3]:
            problems.append(f"{name} and Oxigraph differ: {line.strip()}")
    kept = path.with_suffix(".nq")
    if kept.exists() and kept.read_bytes() != canonical.encode():
        problems.append(f"{kept.name} is not the canonical form")

    if any(line.startswith("_:") or " _:" in line.split('"')[0] for line in reference):
        problems.append("there is a blank node")
    if len(reference) != expected_count(document):
        problems.append(f"{len(reference)} triples, {expected_count(document)} values in the file")
    subjects = {line.split(" ", 1)[0] for line in reference}
    base = document["@context"].get("@base")
    for line in reference if base else ():
        target = line.split(" ", 2)[2][:-3]
        if target.startswith("<" + base) and target not in subjects:
            problems.append(f"{target} is named and not described")

    article = articles / (path.stem + ".txt") if articles else None
    text = article.read_bytes().decode("utf-8") if article and article.exists() else None
    return len(reference), check_evidence(document, text, problems), problems


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--articles", type=Path, help="folder with <stem>.txt of each FILE")
    parser.add_argument("--quiet", action="store_true", help="name only files that are not right")
    arguments = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        outcomes = pool.map(partial(check, arguments.articles), arguments.files, chunksize=8)
        results = list(zip(arguments.files, outcomes))
    for path, (triples, evidence, problems) in results:
        if problems or not arguments.quiet:
            print(f"{path}: {triples} triples, {evidence} pieces of evidence, {len(problems)} problems")
        for problem in problems:
            print(f"  {problem}")
    wrong = sum(bool(problems) for _, (_, _, problems) in results)
    triples = sum(count for _, (count, _, _) in results)
    print(f"JSON-LD: {len(results)} files, {triples} triples, {wrong} files with problems")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
