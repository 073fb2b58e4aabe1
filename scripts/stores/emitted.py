"""Files that relata writes for stores that are not here, run in the nearest that is.

The files are those that the tests of formats compare with what is written, byte for byte, and what
`relata convert` makes of the graph of an article.
"""

import base64
import json
import urllib.request

import clients
import graphs
import relata
from servers import ArcadeDB

GOLDEN = graphs.ROOT / "Tests" / "RelataFormatsTests" / "Golden"


def test_cypher_runs_twice_through_the_driver_of_neo4j(folder):
    with ArcadeDB(folder / "arcadedb") as server, clients.bolt(server) as driver:
        for name in ["sample", "hostile"]:
            make_database(server, name)
            for _ in range(2):
                run(driver, name, (GOLDEN / f"{name}.cypher").read_text(encoding="utf-8"))
                check(driver, name, GOLDEN / f"{name}.jsonld")


def test_cypher_of_an_article_runs_twice_through_the_driver_of_neo4j(folder):
    path = folder / "article.cypher"
    relata.run("convert", graphs.GRAPH, "--to", "cypher", "--output", path)
    with ArcadeDB(folder / "arcadedb") as server, clients.bolt(server) as driver:
        make_database(server, "article")
        run(driver, "article", path.read_text(encoding="utf-8"))
        check(driver, "article", graphs.GRAPH)
        first = contents(driver, "article")
        run(driver, "article", path.read_text(encoding="utf-8"))
        assert contents(driver, "article") == first


def make_database(server, name):
    """Makes an empty database."""
    body = json.dumps({"command": f"create database {name}"}).encode()
    login = ":".join(server.login.values()).encode()
    headers = {"Authorization": "Basic " + base64.b64encode(login).decode()}
    address = f"http://127.0.0.1:{server.port}/api/v1/server"
    urllib.request.urlopen(urllib.request.Request(address, body, headers)).close()


def run(driver, database, text):
    """Runs each statement in a transaction of its own; only a statement's end is `;` and a line feed."""
    with driver.session(database=database) as session:
        for statement in text.split(";\n"):
            if not statement.strip():
                continue
            with session.begin_transaction() as transaction:
                transaction.run(statement).consume()
                transaction.commit()


def contents(driver, database):
    """All nodes and relationships with all that they have."""
    with driver.session(database=database) as session:
        nodes = session.run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS p")
        found = [sorted(r["labels"]) + sorted(map(repr, r["p"].items())) for r in nodes]
        edges = session.run(
            "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS p")
        found += [[r["a"], r["type"], r["b"]] + sorted(map(repr, r["p"].items())) for r in edges]
    return sorted(found)


def check(driver, database, graph):
    """Compares what is there with the JSON-LD of the same graph."""
    document = json.loads(graph.read_text(encoding="utf-8"))
    nodes = document["@graph"]
    base = document["@context"].get("@base", "")
    names = {n["id"]: n["name"] for n in nodes if "name" in n}
    quotes = [
        (n["predicate"].split(":")[-1].rsplit("#", 1)[-1], len(n["evidence"]))
        for n in nodes
        if "relata:Statement" in n["type"]
    ]
    with driver.session(database=database) as session:
        found = session.run("MATCH (n:Thing) RETURN n.id AS id, n.name AS name")
        things = {r["id"].removeprefix(base): r["name"] for r in found}
        assert things == {key.removeprefix(base): name for key, name in names.items()}, things
        found = session.run("MATCH ()-[r]->() RETURN type(r) AS type, size(r.quotes) AS n")
        kinds = [(r["type"].rsplit("#", 1)[-1], r["n"]) for r in found]
        assert sorted(kinds) == sorted(quotes), (sorted(kinds), sorted(quotes))
        exact = {n["exact"] for n in nodes if "exact" in n}
        found = session.run("MATCH ()-[r]->() UNWIND r.quotes AS q RETURN DISTINCT q AS q")
        assert {r["q"] for r in found} == exact
