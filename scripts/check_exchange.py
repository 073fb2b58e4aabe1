#!/usr/bin/env python3
"""Check the other formats of a graph with other programs.

For each STEM, the files STEM.ttl, .trig, .rdf12.nq, .graphml, .nodes.csv, .relationships.csv and
.cypher are compared with STEM.nq: Turtle, TriG and RDF 1.2 hold the same triples by Oxigraph (the
first two also by rdflib), GraphML has the same nodes, edges and properties by networkx and igraph,
CSV has them by Python's reader with the types of its headers, and the statements of Cypher begin and
end where they should.

usage: check_exchange.py [--quiet] [--ontology STEM] STEM...   exit 0: all right, 1: something is not
"""
import argparse
import csv
import json
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import igraph
import networkx
import pyoxigraph
import rdflib

RELATA = "https://w3id.org/relata/ns#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
rdflib.NORMALIZE_LITERALS = False
csv.field_size_limit(sys.maxsize)


def triples_of_oxigraph(path, rdf_format):
    return {
        (str(q.subject), str(q.predicate), str(q.object))
        for q in pyoxigraph.parse(path=str(path), format=rdf_format)
    }


def triples_of_rdflib(path, rdf_format):
    """The triples as Oxigraph would print them."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(str(path), format=rdf_format)

    def term(node):
        if isinstance(node, rdflib.Literal):
            datatype = pyoxigraph.NamedNode(str(node.datatype)) if node.datatype else None
            return str(pyoxigraph.Literal(str(node), language=node.language, datatype=datatype))
        return str(pyoxigraph.NamedNode(str(node)))

    return {(term(s), term(p), term(o)) for s, p, o in dataset.triples((None, None, None))}


def same(problems, name, found, expected):
    for triple in sorted(found ^ expected)[:3]:
        where = "only there" if triple in found else "missing"
        problems.append(f"{name}: {where}: {' '.join(triple)[:300]}")


def check_rdf(stem, reference, problems):
    formats = pyoxigraph.RdfFormat
    turtle, trig = Path(f"{stem}.ttl"), Path(f"{stem}.trig")
    same(problems, "Turtle by Oxigraph", triples_of_oxigraph(turtle, formats.TURTLE), reference)
    same(problems, "TriG by Oxigraph", triples_of_oxigraph(trig, formats.TRIG), reference)
    same(problems, "Turtle by rdflib", triples_of_rdflib(turtle, "turtle"), reference)
    same(problems, "TriG by rdflib", triples_of_rdflib(trig, "trig"), reference)

    articles = {s for s, p, o in reference if o == "<https://schema.org/NewsArticle>"}
    names = {
        str(q.graph_name)
        for q in pyoxigraph.parse(path=str(trig), format=formats.TRIG)
        if q.graph_name != pyoxigraph.DefaultGraph()
    }
    if names != articles:
        problems.append(f"TriG: {len(names)} named graphs, {len(articles)} articles")

    parts = {}
    for s, p, o in reference:
        if p in (f"<{RDF}subject>", f"<{RDF}predicate>", f"<{RDF}object>"):
            parts.setdefault(s, {})[p[len(RDF) + 1:-1]] = o
    # Oxigraph shows a triple term as its three parts.
    reified = {
        (s, f"<{RDF}reifies>", f"{t['subject']} {t['predicate']} {t['object']}")
        for s, t in parts.items()
    }
    twelve = triples_of_oxigraph(Path(f"{stem}.rdf12.nq"), formats.N_QUADS)
    same(problems, "RDF 1.2 by Oxigraph", twelve, reference | reified)
    return len(reified)


def typed(text, kind):
    """A field of CSV as its header says; an unquoted empty field is no value."""
    if kind == "string[]":
        return text.split("\x1f")
    if kind == "int":
        return int(text)
    if kind == "double":
        return float(text)
    if kind == "boolean":
        return {"true": True, "false": False}[text]
    return text


def rows_of(path):
    """Rows of typed values. Python's reader does not tell "" from nothing, so this asks the text."""
    text = path.read_bytes().decode("utf-8")
    header, fields, row, i = None, [], [], 0
    while i < len(text):
        if text[i] == '"':
            value, i = [], i + 1
            while not (text[i] == '"' and text[i + 1 : i + 2] != '"'):
                value.append(text[i])
                i += 2 if text[i] == '"' else 1
            row.append("".join(value))
            i += 1
        else:
            start = i
            while text[i] not in ",\n":
                i += 1
            row.append(text[start:i] or None)
        if text[i] == "\n":
            fields.append(row)
            row = []
        i += 1
    with path.open(encoding="utf-8", newline="") as file:
        by_python = list(csv.reader(file, strict=True))
    if [[f or "" for f in r] for r in fields] != by_python:
        raise ValueError("Python's reader sees other fields")
    header = [name.partition(":") for name in fields[0]]
    rows = []
    for values in fields[1:]:
        if len(values) != len(header):
            raise ValueError(f"a row of {len(values)} fields")
        rows.append({
            name or kind: typed(value, kind)
            for (name, _, kind), value in zip(header, values) if value is not None
        })
    return rows


def expected_of(rows, is_edge):
    """What GraphML holds of the rows of CSV: lists as JSON, no identifiers among the data."""
    result = {}
    for row in rows:
        data = {k: v for k, v in row.items() if not k.isupper() and not k.endswith("_ID") and k != "id"}
        if is_edge:
            data |= {"statement": row["id"], "relation": row["TYPE"]}
        for key, value in data.items():
            if isinstance(value, list):
                data[key] = [xml_allowed(v) for v in value]
            elif isinstance(value, str):
                data[key] = xml_allowed(value)
        result[row["id"]] = data
    return result


def xml_allowed(text):
    bad = lambda c: (ord(c) < 32 and c not in "\t\n\r") or c in "\ufffe\uffff"
    return "".join("\ufffd" if bad(c) else c for c in text)


LISTS = {"alternateNames", "speakers", "topics", "places", "articles", "evidence", "quotes"}


def data_of(attributes, ignored=()):
    return {
        k: [xml_allowed(t) for t in json.loads(v)] if k in LISTS else v
        for k, v in attributes.items() if v is not None and k not in ignored
    }


def check_graphml(stem, nodes, edges, problems):
    path = f"{stem}.graphml"
    graph = networkx.read_graphml(path, force_multigraph=True)
    found = {n: data_of(d) for n, d in graph.nodes(data=True)}
    if found != nodes:
        bad = next(k for k in nodes | found if found.get(k) != nodes.get(k))
        problems.append(f"networkx: node {bad}: {found.get(bad)} for {nodes.get(bad)}")
    found = {k: data_of(d, {"id"}) for _, _, k, d in graph.edges(keys=True, data=True)}
    if found != edges:
        bad = next(k for k in edges | found if found.get(k) != edges.get(k))
        problems.append(f"networkx: edge {bad}: {found.get(bad)} for {edges.get(bad)}")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        other = igraph.Graph.Read_GraphML(path)
    if (other.vcount(), other.ecount()) != (len(nodes), len(edges)) or not other.is_directed():
        problems.append(f"igraph: {other.vcount()} nodes and {other.ecount()} edges")
    for kind, sequence, expected in (("node", other.vs, nodes), ("edge", other.es, edges)):
        for element in sequence:
            attributes = element.attributes()
            # igraph has no missing values: texts are empty, numbers are NaN. It gives edges the
            # identifiers of nodes.
            wanted = expected[attributes["id" if kind == "node" else "statement"]]
            for key, value in wanted.items():
                got = attributes[key]
                if key in LISTS:
                    got = [xml_allowed(t) for t in json.loads(got)]
                if got != value:
                    problems.append(f"igraph: {kind} {attributes['id']}: {key} is {got!r}")


def check_cypher(stem, node_count, edge_count, problems):
    text = Path(f"{stem}.cypher").read_bytes().decode("utf-8")
    statements = text.split(";\n")
    if statements.pop() != "":
        problems.append("Cypher: the last statement does not end")
    # Nodes are made first and described then; relationships come last.
    rows = {"make": 0, "describe": 0, "relate": 0}
    for statement in statements:
        if statement.startswith("CREATE CONSTRAINT"):
            continue
        lines = statement.split("\n")
        head, last = lines[0], lines[-1]
        if head != "UNWIND [" or not last.startswith("] AS row "):
            problems.append(f"Cypher: {statement[:60]!r}")
        kind = "make" if "MERGE (n:" in last else "describe" if " SET n += " in last else "relate"
        if kind == "relate" and "MERGE (" not in last:
            problems.append(f"Cypher: {last[:80]!r} relates nothing")
        rows[kind] += len(lines) - 2
    expected = {"make": node_count, "describe": node_count, "relate": edge_count}
    if rows != expected:
        problems.append(f"Cypher: rows {rows}, expected {expected}")


def check(stem):
    """The size of a graph, and what is wrong with its files."""
    problems = []
    reference = triples_of_oxigraph(Path(f"{stem}.nq"), pyoxigraph.RdfFormat.N_QUADS)
    statements = check_rdf(stem, reference, problems)
    nodes = expected_of(rows_of(Path(f"{stem}.nodes.csv")), is_edge=False)
    edges = expected_of(rows_of(Path(f"{stem}.relationships.csv")), is_edge=True)
    named = {s[1:-1] for s, p, o in reference if p in ("<https://schema.org/name>", "<https://schema.org/identifier>")}
    if set(nodes) != named:
        problems.append(f"CSV: {len(nodes)} nodes, {len(named)} things and articles")
    if len(edges) != statements:
        problems.append(f"CSV: {len(edges)} relationships, {statements} statements")
    check_graphml(stem, nodes, edges, problems)
    check_cypher(stem, len(nodes), len(edges), problems)
    return f"{len(reference)} triples, {len(nodes)} nodes, {len(edges)} edges", problems


def check_ontology(stem):
    formats = pyoxigraph.RdfFormat
    turtle = triples_of_oxigraph(Path(f"{stem}.ttl"), formats.TURTLE)
    problems = []
    same(problems, "ontology", triples_of_oxigraph(Path(f"{stem}.jsonld"), formats.JSON_LD), turtle)
    print(f"ontology: {len(turtle)} triples, {len(problems)} problems")
    return not problems


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stems", nargs="+", metavar="STEM")
    parser.add_argument("--quiet", action="store_true", help="name only graphs that are not right")
    parser.add_argument("--ontology", metavar="STEM", help="whose .ttl and .jsonld have to agree")
    arguments = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        results = list(zip(arguments.stems, pool.map(check, arguments.stems, chunksize=8)))
    for stem, (size, problems) in results:
        if problems or not arguments.quiet:
            print(f"{stem}: {size}, {len(problems)} problems")
        for problem in problems:
            print(f"  {problem}")
    wrong = sum(bool(problems) for _, (_, problems) in results)
    print(f"other formats: {len(results)} graphs, {wrong} with problems")
    is_ontology_right = not arguments.ontology or check_ontology(arguments.ontology)
    sys.exit(0 if wrong == 0 and is_ontology_right else 1)


if __name__ == "__main__":
    main()
