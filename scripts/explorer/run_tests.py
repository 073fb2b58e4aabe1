"""Runs the tests of the explorer, each in a fresh browser window, and counts them.

usage: run_tests.py PROGRAM PICTURES [NAME...]    NAME: part of the name of a test
"""

import sys
import tempfile
import time
import traceback
from pathlib import Path

from playwright.sync_api import sync_playwright

import access
import hostile
import keyboard
import looks
import pages
import reading
import visit


def main(program, pictures, *names):
    """Runs the tests whose names hold one of `names`; gives the exit status."""
    tests = [
        (f"{module.__name__}: {name[5:].replace('_', ' ')}", test)
        for module in [reading, keyboard, access, looks, hostile]
        for name, test in vars(module).items()
        if name.startswith("test_")
    ]
    if names:
        tests = [(name, test) for name, test in tests if any(part in name for part in names)]
    Path(pictures).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="relata-explorer-") as folder, sync_playwright() as p:
        browser = p.chromium.launch(
            executable_path=visit.BROWSER, args=["--no-sandbox", "--force-device-scale-factor=1"])
        shelf = pages.Shelf(Path(program).resolve(), Path(folder))
        desk = visit.Desk(browser, shelf, Path(pictures))
        passed = sum(run(name, test, desk) for name, test in tests)
        browser.close()
    print(f"{passed} passed, {len(tests) - passed} failed")
    return 0 if passed == len(tests) else 1


def run(name, test, desk):
    """Whether a test passes, and no page that it opened complained or asked for anything."""
    started = time.monotonic()
    try:
        test(desk)
        desk.check()
    except Exception:
        print(f"FAILED {name}", flush=True)
        traceback.print_exc(file=sys.stdout)
        return False
    finally:
        desk.clear()
    print(f"ok     {name} ({time.monotonic() - started:.1f} s)", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
