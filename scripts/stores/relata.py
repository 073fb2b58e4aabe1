"""The program under test, as a process of its own."""

import os
import subprocess
from pathlib import Path

import servers

PROGRAM = None


class Outcome:
    """How a run ended, and what it said."""

    def __init__(self, process):
        self.output, self.errors = process.communicate(timeout=600)
        self.status = process.returncode

    def __str__(self):
        return f"status {self.status}, output {self.output!r}, errors {self.errors!r}"


def run(*arguments):
    """Runs another command, which has to end well."""
    subprocess.run([PROGRAM, *map(str, arguments)], check=True)


def start(graphs, target, *options, login=None, path=True):
    """Starts `relata load`; without `path` it finds no other programs."""
    environment = {**os.environ, **(login or {}), "RUST_BACKTRACE": "0"}
    environment["PATH"] = f"{servers.BIN}:{os.environ['PATH']}" if path else "/nonexistent"
    command = [PROGRAM, "load", *map(str, graphs), "--into", str(target), *options]
    return subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def load(graphs, target, *options, login=None, path=True):
    """Runs `relata load` to its end."""
    if isinstance(graphs, Path):
        graphs = [graphs]
    return Outcome(start(graphs, target, *options, login=login, path=path))
