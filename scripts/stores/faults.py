"""Loading when something goes wrong: a clear message, nothing lost, a second run completes it."""

import signal
import subprocess
import time

import neo4j

import clients
import graphs
import relata
import stub
from servers import ArcadeDB, Oxigraph, free_port

COPIES = 100


def test_server_is_absent(folder):
    started = time.monotonic()
    outcome = relata.load(graphs.GRAPH, f"http://127.0.0.1:{free_port()}", "--patience", "1")
    assert outcome.status == 2, outcome
    assert "the store does not answer: couldn't connect to server" in outcome.errors, outcome
    assert time.monotonic() - started > 1


def test_server_that_is_only_starting_is_waited_for(folder):
    server = Oxigraph(folder / "oxigraph")
    server.stop()
    run = relata.start([graphs.GRAPH], server.url, "--store", "oxigraph")
    time.sleep(1)
    server.start()
    with server:
        assert relata.Outcome(run).status == 0


def test_oxigraph_is_not_installed(folder):
    outcome = relata.load(graphs.GRAPH, folder / "store", path=False)
    assert outcome.status == 2, outcome
    assert "the program 'oxigraph' is not found; 'pip install oxigraph'" in outcome.errors, outcome


def test_folder_that_a_server_has_open(folder):
    with Oxigraph(folder / "oxigraph") as server:
        outcome = relata.load(graphs.GRAPH, server.folder)
        assert outcome.status == 2, outcome
        assert "another process has the folder open" in outcome.errors, outcome


def test_server_is_killed_while_it_loads(folder):
    copies = graphs.write_copies(folder, COPIES)
    server = Oxigraph(folder / "oxigraph")
    with server:
        run = relata.start(copies, server.url, "--patience", "1")
        wait_until(lambda: len(clients.graph_counts(server.url + "/query")) > 10)
        server.stop(signal.SIGKILL)
        outcome = relata.Outcome(run)
        assert outcome.status == 2, outcome
        assert " graphs sent before; the same command again completes it" in outcome.errors
        server.start()
        assert 10 < len(clients.graph_counts(server.url + "/query")) < COPIES
        assert_completes(copies, server)


def test_server_that_is_killed_comes_back_in_time(folder):
    copies = graphs.write_copies(folder, COPIES)
    server = Oxigraph(folder / "oxigraph")
    with server:
        run = relata.start(copies, server.url)
        wait_until(lambda: len(clients.graph_counts(server.url + "/query")) > 10)
        server.stop(signal.SIGKILL)
        time.sleep(0.5)
        server.start()
        outcome = relata.Outcome(run)
        assert outcome.status == 0, outcome
        assert len(clients.graph_counts(server.url + "/query")) == COPIES


def test_arcadedb_is_killed_while_it_loads(folder):
    copies = graphs.write_copies(folder, COPIES, distinct=True)
    server = ArcadeDB(folder / "arcadedb")
    with server:
        run = relata.start(copies, server.url, "--patience", "1", login=server.login)
        wait_until(lambda: things_in(server) > 0)
        server.stop(signal.SIGKILL)
        outcome = relata.Outcome(run)
        assert outcome.status == 2, outcome
        assert "the store does not answer" in outcome.errors, outcome
        server.start()
        whole = relata.load(copies, server.url, login=server.login)
        assert whole.status == 0, whole
        one = clients.expected(copies[0])
        found = clients.bolt_counts(server)
        assert found["statements"] == COPIES * one["statements"], found
        assert found["things"] == COPIES * one["things"], found


def test_store_that_is_out_of_order_for_a_while(folder):
    passes_through(folder, stub.UNAVAILABLE)


def test_connection_that_is_half_closed(folder):
    passes_through(folder, stub.CLOSED)
    passes_through(folder, stub.HALF)


def test_store_that_stays_out_of_order(folder):
    for fault, words in [
        (stub.UNAVAILABLE, "the store has trouble: status 500: out of order"),
        (stub.CLOSED, "the store does not answer: server returned nothing"),
    ]:
        outcome = through_stub(folder, fault, -1, "--patience", "1")
        assert outcome.status == 2, outcome
        assert words in outcome.errors, outcome


def test_store_that_never_answers(folder):
    outcome = through_stub(folder, stub.SILENT, -1, "--time-limit", "2")
    assert outcome.status == 2, outcome
    assert "took longer than --time-limit allows" in outcome.errors, outcome


def test_store_that_forgets(folder):
    outcome = through_stub(folder, stub.FORGETFUL, 1)
    assert outcome.status == 2, outcome
    assert "does not have what was sent" in outcome.errors, outcome
    assert "found 0 nodes, 0 edges, 0 statements" in outcome.errors, outcome


def test_disk_of_the_store_is_full(folder):
    copies = graphs.write_copies(folder, COPIES)
    small = folder / "small"
    small.mkdir()
    # What a full disk is to a server needs a small one, which only root may mount.
    command = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", small]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        # Where none may be mounted, what relata makes of such a store's answer is tested all the same.
        outcome = through_stub(folder, stub.FULL, 1)
        assert outcome.status == 2, outcome
        assert "the store has no room left" in outcome.errors, outcome
        return
    try:
        with Oxigraph(small / "oxigraph") as server:
            outcome = relata.load(copies, server.url, "--patience", "1")
            assert outcome.status == 2, outcome
            assert "the store has no room left" in outcome.errors, outcome
            stored = clients.graph_counts(server.url + "/query")
            assert all(counts["triples"] > 0 for counts in stored.values())
            grow = ["mount", "-o", "remount,size=400m", small]
            subprocess.run(grow, check=True)
            # RocksDB takes no more writes after a failed one until it is opened again.
            server.stop()
            server.start()
            assert_completes(copies, server)
    finally:
        subprocess.run(["umount", small], check=True)


def passes_through(folder, fault):
    """Loads through a stub that fails three times, and checks that all arrives."""
    outcome = through_stub(folder, fault, 3)
    assert outcome.status == 0, outcome


def through_stub(folder, fault, count, *options):
    """Loads through a stub that does `fault` to the first `count` graphs, to all for -1."""
    with Oxigraph(folder / f"oxigraph-{time.monotonic_ns()}") as server:
        with stub.Stub(server.url, fault, count) as between:
            outcome = relata.load(graphs.GRAPH, between.address, *options)
            assert between.faults == count or (count < 0 and between.faults > 0), between.faults
            return outcome


def assert_completes(copies, server):
    """Loads the copies again and checks that all are there."""
    outcome = relata.load(copies, server.url)
    assert outcome.status == 0, outcome
    counts = clients.graph_counts(server.url + "/query")
    assert set(counts) == {graphs.article(number) for number in range(len(copies))}
    assert len({tuple(sorted(found.items())) for found in counts.values()}) == 1


def things_in(server):
    """How many things are in ArcadeDB, none before it has the database."""
    try:
        return clients.bolt_counts(server)["things"]
    except neo4j.exceptions.Neo4jError:
        return 0


def wait_until(condition):
    """Waits until `condition` holds, for at most 30 seconds."""
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)
