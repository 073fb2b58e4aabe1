"""Measure relata's diff and two others on the same two graphs.

usage: bench_diff.py RELATA BENCH A.jsonld B.jsonld [--runs N] [--limit SECONDS]

Each process reads both graphs and compares them. relata compares in meaning; rdflib's graph_diff
makes two graphs canonical and takes their sets apart; sort and comm compare lines of N-Quads.
Memory is the largest resident size of one process, of the shell pipeline that of its largest part.
BENCH, relata-bench, measures the comparison alone, within a process that has read the graphs.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

RDFLIB = """
import sys, rdflib
from rdflib.compare import graph_diff
graphs = [rdflib.Graph().parse(path, format="nt") for path in sys.argv[1:]]
both, first, second = graph_diff(*graphs)
print(len(first), len(second))
"""


def measure(command, statuses, limit):
    """Seconds and peak resident MiB of one process; the limit where it takes longer."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(["timeout", str(limit), *command], stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (*statuses, 124):
        sys.exit(f"bench: '{' '.join(command)[:80]}' ended with status {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("relata")
    parser.add_argument("bench")
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=int, default=300)
    options = parser.parse_args()
    graphs = [options.before, options.after]
    with tempfile.TemporaryDirectory() as folder:
        lines = []
        for number, graph in enumerate(graphs):
            lines.append(f"{folder}/{number}.nq")
            subprocess.run(
                [options.relata, "convert", graph, "--to", "nq", "-o", lines[-1]], check=True)
        shell = ('comm -3 <(LC_ALL=C sort "$0") <(LC_ALL=C sort "$1") | wc -l')
        contestants = {
            "relata diff, JSON-LD to text": ([options.relata, "diff", *graphs], (1,)),
            "relata diff, N-Quads to text": ([options.relata, "diff", *lines], (1,)),
            "relata diff, N-Quads to patch": (
                [options.relata, "diff", *lines, "--format", "patch"], (1,)),
            "sort and comm, N-Quads": (["bash", "-c", shell, *lines], (0,)),
            "rdflib graph_diff, N-Quads": ([sys.executable, "-c", RDFLIB, *lines], (0,)),
        }
        for name, (command, statuses) in contestants.items():
            runs = [measure(command, statuses, options.limit) for _ in range(options.runs)]
            print(f"{name:32}{statistics.median(run[0] for run in runs):9.2f} s"
                  f"{max(run[1] for run in runs):9.0f} MiB", flush=True)
    subprocess.run(
        [options.bench, "diff", "--repeat", str(options.runs), *graphs], check=True)


if __name__ == "__main__":
    main()
