#!/usr/bin/env python3
"""Apply RDF Patches with Oxigraph and compare with the graphs that they lead to.

usage: check_patch.py A.nq B.nq PATCH      exit 0: the patch makes B of A, 1: it does not
"""
import sys

import pyoxigraph

N_QUADS = pyoxigraph.RdfFormat.N_QUADS


def load(path):
    store = pyoxigraph.Store()
    store.load(path=path, format=N_QUADS)
    return store


def apply(store, path):
    """Apply a patch; a deletion of what is not there or an addition of what is stops it."""
    with open(path, encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            operation, rest = line[:2], line[2:]
            if operation not in ("A ", "D "):
                continue
            for quad in pyoxigraph.parse(rest.encode(), format=N_QUADS):
                if (quad in store) == (operation == "A "):
                    sys.exit(f"{path}:{number}: this triple is "
                             f"{'there already' if operation == 'A ' else 'not there'}")
                if operation == "A ":
                    store.add(quad)
                else:
                    store.remove(quad)


def canonical(store):
    """Canonical N-Quads: there are no blank nodes, so sorting the lines is enough."""
    return sorted(store.dump(format=N_QUADS).splitlines())


def main():
    before, after, patch = sys.argv[1:4]
    store = load(before)
    apply(store, patch)
    found, expected = canonical(store), canonical(load(after))
    if found != expected:
        sys.exit(f"{patch}: {len(set(found) ^ set(expected))} lines differ from {after}")
    print(f"{patch.rsplit('/', 1)[-1]}: {len(expected)} lines, as they should be")


if __name__ == "__main__":
    main()
