"""Measures loading beside the stores' own tools, on the same data in the same run.

usage: bench.py PROGRAM [STATEMENTS]    about so many statements (default: 100000)
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import pyoxigraph

import clients
import graphs
import relata
import servers


def main(program, statements="100000"):
    """Prints a table."""
    relata.PROGRAM = Path(program).resolve()
    count = graphs.copies_of(int(statements))
    with tempfile.TemporaryDirectory(prefix="relata-stores-") as name:
        folder = Path(name)
        copies = graphs.write_copies(folder, count, distinct=True)
        print(f"{count} articles, {count * clients.expected()['statements']} statements", flush=True)
        oxigraph(folder, copies)
        arcadedb(folder, copies)


def oxigraph(folder, copies):
    """Into a folder and a server, beside `oxigraph load` of a file."""
    quads = folder / "graphs.nq"
    with open(quads, "wb") as out:
        for number, path in enumerate(copies):
            name = pyoxigraph.NamedNode(graphs.article(number))
            triples = pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.JSON_LD)
            named = (pyoxigraph.Quad(t.subject, t.predicate, t.object, name) for t in triples)
            pyoxigraph.serialize(named, out, format=pyoxigraph.RdfFormat.N_QUADS)
    tool = [servers.OXIGRAPH, "load", "-l", folder / "own", "-f", quads]
    measure("oxigraph load, N-Quads", lambda: subprocess.run(tool, check=True, capture_output=True))
    measure("relata load, folder", lambda: load(copies, folder / "store"))
    with servers.Oxigraph(folder / "server") as server:
        measure("relata load, server", lambda: load(copies, server.url))


def arcadedb(folder, copies):
    """Over HTTP, beside MERGE in explicit transactions of Neo4j's driver."""
    with servers.ArcadeDB(folder / "arcadedb") as server:
        os.environ.update(server.login)
        measure("relata load, ArcadeDB", lambda: load(copies, server.url))
    things, edges = rows(copies)
    with servers.ArcadeDB(folder / "driver") as server:
        os.environ.update(server.login)
        assert relata.load(copies[0], server.url).status == 0
        with clients.bolt(server) as driver, driver.session(database="news") as session:
            measure("neo4j driver, ArcadeDB", lambda: merge(session, things, edges))


def rows(copies):
    """Nodes by class and edges by relation, with what a loader of one's own would at least send."""
    things, edges = defaultdict(list), defaultdict(list)
    for path in copies:
        document = json.loads(path.read_text(encoding="utf-8"))
        nodes = document["@graph"]
        for node in nodes:
            if "name" in node:
                kind = node["type"][0] if isinstance(node["type"], list) else node["type"]
                things[kind].append({"id": node["id"], "properties": {"name": node["name"]}})
            elif "relata:Statement" in node["type"]:
                edges[node["predicate"].split(":")[-1]].append(
                    {
                        **{"id": node["id"], "source": node["subject"], "target": node["object"]},
                        "properties": {"stance": node["stance"], "evidence": node["evidence"]},
                    }
                )
    return things, edges


def merge(session, things, edges):
    """Sends rows in batches of 1,000."""
    queries = [
        (f"MERGE (n:Thing:`{kind}` {{id: row.id}}) SET n += row.properties", batch)
        for kind, batch in things.items()
    ] + [
        (
            "MATCH (a:Thing {id: row.source}) MATCH (b:Thing {id: row.target})"
            f" MERGE (a)-[r:`{kind}` {{id: row.id}}]->(b) SET r += row.properties",
            batch,
        )
        for kind, batch in edges.items()
    ]
    for query, batch in queries:
        for start in range(0, len(batch), 1000):
            with session.begin_transaction() as transaction:
                part = batch[start : start + 1000]
                transaction.run("UNWIND $rows AS row " + query, rows=part).consume()
                transaction.commit()


def load(copies, target):
    """Loads, or ends the run with what relata says."""
    outcome = relata.load(copies, target)
    if outcome.status != 0:
        sys.exit(str(outcome))


def measure(name, work):
    """Does something once and prints how long it took."""
    started = time.monotonic()
    work()
    print(f"{name:<28} {time.monotonic() - started:8.1f} s", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
