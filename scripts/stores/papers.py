"""The questions in docs/databases.md have the answers that stand there."""

import re

import redis

import clients
import graphs
import relata
from servers import ArcadeDB, FalkorDB, Oxigraph, Virtuoso

PAPER = graphs.ROOT / "docs" / "databases.md"
QUESTION = re.compile(r"```(sparql|cypher)\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)


def questions(language):
    """The questions in a language, each with its answer."""
    found = QUESTION.findall(PAPER.read_text(encoding="utf-8"))
    return [(question, answer) for kind, question, answer in found if kind == language]


def shown(rows):
    """Rows as the paper shows them."""
    lines = (" | ".join("-" if cell is None else str(cell) for cell in row) for row in rows)
    return "".join(line.replace("https://w3id.org/relata/ns#", "") + "\n" for line in lines)


def test_questions_to_stores_of_triples(folder):
    for kind, path, login in [(Oxigraph, "/query", None), (Virtuoso, "/sparql", Virtuoso.login)]:
        with kind(folder / kind.__name__) as server:
            outcome = relata.load(graphs.GRAPH, server.url, login=login)
            assert outcome.status == 0, outcome
            assert len(questions("sparql")) == 3
            for question, answer in questions("sparql"):
                rows = clients.select(server.url + path, question)
                found = shown(row.values() for row in rows)
                assert found == answer, f"{kind.__name__} says\n{found}"


def test_questions_to_property_graphs(folder):
    assert len(questions("cypher")) == 3
    with ArcadeDB(folder / "arcadedb") as server:
        outcome = relata.load(graphs.GRAPH, server.url, login=server.login)
        assert outcome.status == 0, outcome
        with clients.bolt(server) as driver, driver.session(database="news") as session:
            for question, answer in questions("cypher"):
                found = shown(record.values() for record in session.run(question))
                assert found == answer, f"ArcadeDB says\n{found}"
    with FalkorDB(folder / "falkordb") as server:
        outcome = relata.load(graphs.GRAPH, server.url, login=server.login)
        assert outcome.status == 0, outcome
        password = server.login["RELATA_STORE_PASSWORD"]
        with redis.Redis(port=server.port, password=password, decode_responses=True) as client:
            for question, answer in questions("cypher"):
                rows = client.execute_command("GRAPH.RO_QUERY", "news", question)[1]
                assert shown(rows) == answer, f"FalkorDB says\n{shown(rows)}"
