"""Measures reading and writing JSON-LD and N-Quads beside other programs, on one graph in one run.

usage: bench_formats.py RELATA BENCH [STATEMENTS]    programs relata and relata-bench; about so many
                                                     statements (default: 20000)

All work in memory: reading is from bytes to the reader's own values (relata: to a checked graph; the
others: to their triples), writing the other way. The time is the best of three runs, of one for rdflib,
which takes much longer. PyLD's grows with the square of the size, so it gets one article alone.
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyoxigraph
import rdflib
from pyld import jsonld

sys.path.insert(0, str(Path(__file__).parent / "stores"))
import graphs  # noqa: E402

rdflib.NORMALIZE_LITERALS = False


def main(relata, bench, statements="20000"):
    """Prints a table."""
    with tempfile.TemporaryDirectory(prefix="relata-bench-") as name:
        folder = Path(name)
        copies = graphs.write_copies(folder, graphs.copies_of(int(statements)), distinct=True)
        union, files = folder / "union.jsonld", {}
        graphs.write_union(copies, union)
        for form in ["jsonld", "nq"]:
            files[form] = folder / f"graph.{form}"
            subprocess.run([relata, "convert", union, "--to", form, "-o", files[form]], check=True)
        texts = {form: path.read_bytes() for form, path in files.items()}
        triples = texts["nq"].count(b"\n")
        print(f"{triples} triples: thousand triples a second")
        print(f"{'':<12}" + "".join(f"{column:>16}" for column in COLUMNS))
        show("relata", triples, of_relata(bench, files))
        show("pyoxigraph", triples, of_oxigraph(texts))
        show("rdflib", triples, of_rdflib(texts))
        show("PyLD", *of_pyld(copies[0].read_bytes()))


def show(name, triples, measured):
    """Prints a row of speeds."""
    cells = (f"{triples / seconds / 1000:.0f}" for seconds in measured)
    print(f"{name:<12}" + "".join(f"{cell:>16}" for cell in cells), flush=True)


COLUMNS = ["read JSON-LD", "write JSON-LD", "read N-Quads", "write N-Quads"]


def of_relata(bench, files):
    """relata-bench measures itself."""
    for name, form in [("read-graph", "jsonld"), ("write-jsonld", "jsonld"), ("read-graph", "nq"),
                       ("write-nq", "nq")]:
        command = [bench, name, "--repeat", "3", "--csv", files[form]]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        yield min(float(row["seconds"]) for row in csv.DictReader(io.StringIO(text)))


def of_oxigraph(texts):
    """In memory, from and to lists of quads."""
    formats = {"jsonld": pyoxigraph.RdfFormat.JSON_LD, "nq": pyoxigraph.RdfFormat.N_QUADS}
    for form, rdf_format in formats.items():
        yield best(3, lambda: list(pyoxigraph.parse(texts[form], format=rdf_format)))
        quads = list(pyoxigraph.parse(texts[form], format=rdf_format))
        yield best(3, lambda: pyoxigraph.serialize(quads, format=rdf_format))


def of_rdflib(texts):
    """From and to a data set of rdflib."""
    for form, name in [("jsonld", "json-ld"), ("nq", "nquads")]:
        dataset = rdflib.Dataset()
        yield best(1, lambda: dataset.parse(data=texts[form], format=name))
        yield best(1, lambda: dataset.serialize(format=name))


def of_pyld(text):
    """How many triples there are, and the times from and to PyLD's own RDF."""
    dataset = jsonld.to_rdf(json.loads(text))
    lines = jsonld.JsonLdProcessor.to_nquads(dataset)
    return lines.count("\n"), [
        best(3, lambda: jsonld.to_rdf(json.loads(text))),
        best(3, lambda: json.dumps(jsonld.from_rdf(dataset))),
        best(3, lambda: jsonld.JsonLdProcessor.parse_nquads(lines)),
        best(3, lambda: jsonld.JsonLdProcessor.to_nquads(dataset)),
    ]


def best(times, work):
    """The shortest time that some work took."""
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


if __name__ == "__main__":
    main(*sys.argv[1:])
