"""What stores have, asked by clients that are not relata's."""

import json
import urllib.parse
import urllib.request

import neo4j
import pyoxigraph
import redis

from graphs import GRAPH

STATEMENT = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement"


def file_quads(path=GRAPH):
    """The triples of a graph's file, as pyoxigraph reads them."""
    quads = pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.JSON_LD)
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in quads}


def expected(path=GRAPH):
    """How many statements and things a graph's file has."""
    nodes = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    return {
        "statements": sum("relata:Statement" in node["type"] for node in nodes),
        "things": sum("name" in node for node in nodes),
        "triples": len(file_quads(path)),
    }


def select(url, query):
    """The rows that a SPARQL endpoint answers."""
    address = f"{url}?{urllib.parse.urlencode({'query': query})}"
    request = urllib.request.Request(address)
    request.add_header("Accept", "application/sparql-results+json")
    with urllib.request.urlopen(request) as answer:
        rows = json.load(answer)["results"]["bindings"]
    return [{name: cell["value"] for name, cell in row.items()} for row in rows]


def graph_counts(url):
    """Triples and statements of each named graph that relata made."""
    found = {}
    for key, pattern in [("triples", "?s ?p ?o"), ("statements", f"?s a <{STATEMENT}>")]:
        query = f"SELECT ?g (COUNT(*) AS ?n) WHERE {{ GRAPH ?g {{ {pattern} }} }} GROUP BY ?g"
        for row in select(url, query):
            if "relata" in row["g"]:
                found.setdefault(row["g"], {})[key] = int(row["n"])
    return found


def bolt(server):
    """A driver of Neo4j that is connected to ArcadeDB."""
    auth = (server.login["RELATA_STORE_USER"], server.login["RELATA_STORE_PASSWORD"])
    return neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{server.bolt_port}", auth=auth)


def bolt_counts(server, database="news"):
    """Things and statements in ArcadeDB."""
    with bolt(server) as driver, driver.session(database=database) as session:
        things = session.run("MATCH (n:Thing) RETURN count(n) AS n").single()["n"]
        query = "MATCH (:Thing)-[r]->(:Thing) RETURN count(r) AS n"
        return {"things": things, "statements": session.run(query).single()["n"]}


def falkor_counts(server, graph="news"):
    """Things and statements in FalkorDB."""
    client = redis.Redis(
        port=server.port, password=server.login["RELATA_STORE_PASSWORD"], decode_responses=True
    )

    def number(query):
        return client.execute_command("GRAPH.RO_QUERY", graph, query)[1][0][0]

    with client:
        return {
            "things": number("MATCH (n:Thing) RETURN count(n)"),
            "statements": number("MATCH (:Thing)-[r]->(:Thing) RETURN count(r)"),
        }
