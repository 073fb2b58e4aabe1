"""Runs the tests of loading, each in a folder of its own, and counts them.

usage: run_tests.py PROGRAM [NAME...]    NAME: part of the name of a test
"""

import sys
import tempfile
import time
import traceback
from pathlib import Path

import emitted
import faults
import loading
import papers
import relata


def main(program, *names):
    """Runs the tests whose names hold one of `names`; gives the exit status."""
    relata.PROGRAM = Path(program).resolve()
    tests = [
        (f"{module.__name__}: {name[5:].replace('_', ' ')}", test)
        for module in [loading, faults, emitted, papers]
        for name, test in vars(module).items()
        if name.startswith("test_")
    ]
    if names:
        tests = [(name, test) for name, test in tests if any(part in name for part in names)]
    passed = sum(run(name, test) for name, test in tests)
    print(f"{passed} passed, {len(tests) - passed} failed")
    return 0 if passed == len(tests) else 1


def run(name, test):
    """Whether a test passes."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="relata-stores-") as folder:
        try:
            test(Path(folder))
        except Exception:
            print(f"FAILED {name}", flush=True)
            traceback.print_exc(file=sys.stdout)
            return False
    print(f"ok     {name} ({time.monotonic() - started:.1f} s)", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
