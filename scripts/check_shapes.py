#!/usr/bin/env python3
"""Check that `relata check` and pySHACL give the same verdict on good and broken graphs.

The broken graphs are made of GRAPH (N-Quads) by taking lines away, adding and changing some. Both are
asked whether there are violations, and how many statements have unusual ends (warnings). pySHACL takes
long for each statement, so most of them are left out, unless --whole is given.

usage: check_shapes.py [--whole] RELATA GRAPH      exit 0: they agree, 1: they do not
"""
import argparse
import logging
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pyshacl
import rdflib

rdflib.NORMALIZE_LITERALS = False
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
ID = "https://w3id.org/relata/id/"


def without(pattern):
    return lambda text: re.sub(rf"(?m)^.*{pattern}.*\n", "", text, count=1)


def without_all(pattern):
    return lambda text: re.sub(rf"(?m)^.*{pattern}.*\n", "", text)


def instead(pattern, new, count=1):
    return lambda text: re.sub(pattern, new, text, count=count)


def added(predicate, value, pattern=r"^(<\S+/statement/\w+>) "):
    """Adds a line to the first subject that the pattern finds."""
    return lambda text: text + f"{re.search(pattern, text, re.M)[1]} <{predicate}> {value} .\n"


THING = rf"^(<{ID}country/\w+>) "
CASES = {
    # name: (change, whether it is broken)
    "as written": (lambda text: text, False),
    "no plain edges": (without_all(r"/country/\w+> <https://w3id.org/relata/ns#"), False),
    "no headline": (without("schema.org/headline"), False),
    "no evidence": (without_all("prov#wasDerivedFrom"), True),
    "no subject": (without("rdf-syntax-ns#subject"), True),
    "no predicate": (without("rdf-syntax-ns#predicate"), True),
    "no stance": (without("ns#stance"), True),
    "no rule": (without("ns#rule"), True),
    "no confidence": (without("ns#confidence"), True),
    "confidence above one": (instead('#confidence> "0.9"', '#confidence> "1.9"'), True),
    "confidence no number": (instead('#confidence> "0.9"', '#confidence> "high"'), True),
    "confidence a double": (instead(r'(#confidence> "0.9"\^\^<\S+#)decimal', r"\1double"), True),
    "two rules": (added("https://w3id.org/relata/ns#rule", '"other"'), True),
    "two stances": (added("https://w3id.org/relata/ns#stance", "<https://w3id.org/relata/ns#ended>"), True),
    "unknown stance": (instead("ns#planned>", "ns#dreamt>"), True),
    "unknown relation": (instead(r"(#predicate> <\S+)ns#claims", r"\1ns#adores"), True),
    "unknown class": (instead("(country/arvania> <\\S+type> )<https://w3id.org/relata/ns#Country>",
                              r"\1<https://w3id.org/relata/ns#Kingdom>"), True),
    "two classes": (added("http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                          "<https://w3id.org/relata/ns#City>", THING), True),
    "thing without a name": (without(r"country/arvania> <https://schema.org/name"), True),
    "name in French": (instead('"Arvania"@en', '"Arvania"@fr'), True),
    "speaker not described": (added("http://www.w3.org/ns/prov#wasAttributedTo", f"<{ID}person/nobody>"), True),
    "place a literal": (added("https://schema.org/location", '"here"'), True),
    "evidence not described": (added("http://www.w3.org/ns/prov#wasDerivedFrom", f"<{ID}article/x#char=0,1>"), True),
    "article not described": (without_all(r"arvania-belmora> <"), True),
    "unknown property of a statement": (added("https://example.org/likes", '"x"'), True),
    "unknown property of a thing": (added("https://example.org/likes", '"x"', THING), True),
    "start without end": (without("schema.org/endDate"), True),
    "dates without words": (without("ns#datePhrase"), True),
    "end before start": (instead(r'(startDate> )"\S+"(\^\^<\S+#date>)', r'\1"2031-12-31"\2'), True),
    "date of another datatype": (instead(r'(startDate> "\S+"\^\^<\S+#)gYearMonth', r"\1date"), True),
    "no such day": (instead(r'(startDate> )"\S+"(\^\^<\S+#date>)', r'\1"2031-02-30"\2'), True),
    "offsets the wrong way round": (instead(r'(oa#start> )"\d+"', r'\1"999999"'), True),
    "empty evidence": (instead(r'(position=183,221> <\S+oa#end> )"221"', r'\1"183"'), True),
    "offset below zero": (instead(r'(oa#start> )"\d+"', r'\1"-1"'), True),
    "no words": (without("oa#exact"), True),
    "no selector": (without("oa#hasSelector"), True),
    "selector of no evidence": (without_all(r"#char=183,221> "), True),
    "prefix too long": (instead(r'(oa#prefix> )"', r'\1"' + "x" * 40), True),
    "evidence of no statement": (without(r"prov#wasDerivedFrom"), True),
    "no digest of the text": (without("textDigest"), True),
    "run without a model": (without("ns#model"), True),
    "nothing known": (lambda text: text + "<urn:x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:y> .\n", True),
    "no class at all": (lambda text: text + '<urn:x> <https://schema.org/name> "x"@en .\n', True),
    "unusual object": (instead(r"(country/arvania> <\S+type> )<https://w3id.org/relata/ns#Country>",
                               r"\1<https://w3id.org/relata/ns#Topic>", 0), False),
}


# Statements that the cases need: a plain edge, dates of each kind, the first evidence of a stance.
NEEDED = r"ns#claims>|schema.org/startDate|char=183,221>"


def excerpt(text):
    """The graph without most of its statements and their evidence."""
    lines = text.splitlines(keepends=True)
    statement = re.compile(r"<\S+/statement/\w+>")
    kept = {line.split(" ", 1)[0] for line in lines if statement.match(line) and re.search(NEEDED, line)}
    lines = [line for line in lines if not statement.match(line) or line.split(" ", 1)[0] in kept]
    named = "".join(line for line in lines if "prov#wasDerivedFrom" in line)
    places = set(re.findall(r"#char=(\d+,\d+)>", named))
    edges = set(re.findall(r"(?m)^<\S+> <\S+#predicate> <(\S+)>", "".join(lines)))

    def stays(line):
        place = re.match(r"<\S+#(?:char|position|quote)=(\d+,\d+)>", line)
        edge = re.match(rf"<{ID}[a-z-]+/[^/ ]+> <(https://w3id.org/relata/ns#[a-z]\w+)> <{ID}", line)
        return (not place or place[1] in places) and (
            not edge or statement.match(line) or edge[1] in edges)

    return "".join(line for line in lines if stays(line))


def by_relata(program, path):
    outcome = subprocess.run([program, "check", path], capture_output=True, text=True)
    if outcome.returncode not in (0, 1):
        raise SystemExit(outcome.stderr)
    return outcome.returncode == 1, outcome.stderr.count("[RLT-F008]"), outcome.stderr


def by_pyshacl(shapes, path):
    graph = rdflib.Graph()
    graph.parse(str(path), format="nt")
    _, report, text = pyshacl.validate(graph, shacl_graph=shapes, allow_warnings=True)
    severities = [str(s) for s in report.objects(None, SH.resultSeverity)]
    return str(SH.Violation) in severities, severities.count(str(SH.Warning)), text


SHAPES = rdflib.Graph()


def parse_shapes(turtle):
    """Parses the shapes once in each process."""
    SHAPES.parse(data=turtle, format="turtle")


def problems_of(name, program, source):
    change, is_broken = CASES[name]
    text = change(source)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.nq"
        path.write_text(text, encoding="utf-8")
        native, shacl = by_relata(program, path), by_pyshacl(SHAPES, path)
    problems = []
    if text == source and name != "as written":
        problems.append("the change changes nothing")
    if native[0] != is_broken:
        problems.append(f"relata finds it {'broken' if native[0] else 'good'}: {native[2]}")
    if shacl[0] != is_broken:
        problems.append(f"pySHACL finds it {'broken' if shacl[0] else 'good'}: {shacl[2][:1500]}")
    if not is_broken and native[1] != shacl[1]:
        problems.append(f"{native[1]} warnings by relata, {shacl[1]} by pySHACL")
    return problems


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", metavar="RELATA")
    parser.add_argument("graph", metavar="GRAPH", type=Path)
    parser.add_argument("--whole", action="store_true", help="leave no statement out")
    arguments = parser.parse_args()
    program, whole = arguments.program, arguments.graph.read_text(encoding="utf-8")
    source = whole if arguments.whole else excerpt(whole)
    turtle = subprocess.run(
        [program, "ontology", "--to", "shacl"], capture_output=True, check=True).stdout
    # rdflib tells of each ill-typed literal, which is what the cases are about.
    logging.disable(logging.WARNING)
    with ProcessPoolExecutor(initializer=parse_shapes, initargs=[turtle]) as pool:
        common = ([x] * len(CASES) for x in (program, source))
        results = list(zip(CASES, pool.map(problems_of, CASES, *common)))
    for name, problems in results:
        for problem in problems:
            print(f"  {name}: {problem}")
    wrong = sum(bool(problems) for _, problems in results)
    print(f"shapes: {len(CASES)} graphs, {wrong} with different verdicts")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
