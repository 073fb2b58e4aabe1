"""Loading into each store: all arrives, and loading twice changes nothing."""

import json

import pyoxigraph

import clients
import graphs
import relata
from servers import PASSWORD, ArcadeDB, FalkorDB, Oxigraph, Virtuoso

EXPECTED = clients.expected()


def assert_told(outcome):
    """Checks that a run tells what it has loaded."""
    assert outcome.status == 0, outcome
    assert "1 graph, " in outcome.output, outcome
    assert f" {EXPECTED['statements']} statements" in outcome.output, outcome
    assert outcome.errors == "", outcome


def test_oxigraph_server(folder):
    with Oxigraph(folder / "oxigraph") as server:
        for _ in range(2):
            assert_told(relata.load(graphs.GRAPH, server.url))
            counts = clients.graph_counts(server.url + "/query")
            assert list(counts) == [f"https://w3id.org/relata/id/article/{graphs.SLUG}"]
            (found,) = counts.values()
            assert found == {key: EXPECTED[key] for key in ["triples", "statements"]}, found


def test_oxigraph_replaces_an_article_that_is_loaded_again(folder):
    smaller = folder / "smaller.jsonld"
    document = json.loads(graphs.GRAPH.read_text())
    del next(node for node in document["@graph"] if "sameAs" in node)["sameAs"]
    smaller.write_text(json.dumps(document))
    for store in [folder / "store", None]:
        with Oxigraph(folder / "oxigraph") as server:
            assert relata.load(graphs.GRAPH, store or server.url).status == 0
            outcome = relata.load(smaller, store or server.url)
            assert outcome.status == 0, outcome
            assert f" {EXPECTED['triples'] - 1} triples" in outcome.output, outcome


def test_oxigraph_folder(folder):
    for _ in range(2):
        assert_told(relata.load(graphs.GRAPH, folder / "store"))
        store = pyoxigraph.Store.read_only(str(folder / "store"))
        name = pyoxigraph.NamedNode(f"https://w3id.org/relata/id/article/{graphs.SLUG}")
        found = store.quads_for_pattern(None, None, None, name)
        triples = {(str(q.subject), str(q.predicate), str(q.object)) for q in found}
        # Oxigraph keeps one type of whole numbers.
        sent = {
            (s, p, o.replace("#nonNegativeInteger>", "#integer>"))
            for s, p, o in clients.file_quads()
        }
        assert triples == sent
        assert len(store) == EXPECTED["triples"]


def test_virtuoso_with_digest_login(folder):
    with Virtuoso(folder / "virtuoso") as server:
        for _ in range(2):
            assert_told(relata.load(graphs.GRAPH, server.url, login=server.login))
            (found,) = clients.graph_counts(server.url + "/sparql").values()
            assert found == {key: EXPECTED[key] for key in ["triples", "statements"]}, found
        outcome = relata.load(
            graphs.GRAPH, server.url, login={**server.login, "RELATA_STORE_PASSWORD": PASSWORD}
        )
        assert_refused(outcome)
        assert_refused(relata.load(graphs.GRAPH, server.url))


def test_arcadedb(folder):
    with ArcadeDB(folder / "arcadedb") as server:
        for _ in range(2):
            assert_told(relata.load(graphs.GRAPH, server.url, login=server.login))
            found = clients.bolt_counts(server)
            assert found == {key: EXPECTED[key] for key in ["things", "statements"]}, found
        with clients.bolt(server) as driver, driver.session(database="news") as session:
            query = "MATCH (a:Country {name: 'Japan'})-[r:claims]->(b) RETURN r.quotes AS quotes"
            for record in session.run(query):
                assert record["quotes"] and all(q for q in record["quotes"]), record
        outcome = relata.load(
            graphs.GRAPH, server.url, login={**server.login, "RELATA_STORE_PASSWORD": "wrong"}
        )
        assert_refused(outcome)


def test_falkordb(folder):
    with FalkorDB(folder / "falkordb") as server:
        for _ in range(2):
            assert_told(relata.load(graphs.GRAPH, server.url, login=server.login))
            found = clients.falkor_counts(server)
            assert found == {key: EXPECTED[key] for key in ["things", "statements"]}, found
        assert_refused(relata.load(graphs.GRAPH, server.url))
        outcome = relata.load(
            graphs.GRAPH, server.url, login={**server.login, "RELATA_STORE_PASSWORD": "wrong"}
        )
        assert_refused(outcome)


def test_property_graphs_add_the_evidence_of_articles_up(folder):
    copies = graphs.write_copies(folder, 3)
    with FalkorDB(folder / "falkordb") as server:
        whole = relata.load(copies, server.url, login=server.login)
        assert whole.status == 0, whole
        before = clients.falkor_counts(server)
        for path in copies:
            outcome = relata.load(path, server.url, login=server.login)
            assert outcome.status == 0, outcome
        assert clients.falkor_counts(server) == before


def test_credentials_come_from_a_file(folder):
    with FalkorDB(folder / "falkordb") as server:
        file = folder / "credentials"
        file.write_text("".join(f"{key}={value}\n" for key, value in server.login.items()))
        assert_told(relata.load(graphs.GRAPH, server.url, "--credentials", str(file)))
        file.write_text(f"password: {PASSWORD}\n")
        outcome = relata.load(graphs.GRAPH, server.url, "--credentials", str(file))
        assert outcome.status == 2, outcome
        assert PASSWORD not in outcome.errors, outcome


def assert_refused(outcome):
    """Checks that a run tells of a login that is refused, at once and without the password."""
    assert outcome.status == 2, outcome
    assert "refuses the login" in outcome.errors, outcome
    assert PASSWORD not in outcome.errors and "wrong" not in outcome.errors, outcome
