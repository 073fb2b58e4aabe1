#!/usr/bin/env python3
"""Writes Sources/RelataPipeline/Lexicon/Generated/ReservedSymbols.swift from an installed spaCy.

Usage: generate_reserved_symbols.py > .../ReservedSymbols.swift

The numbers are part of the format of every spaCy model: a string that is one of these names is
known to the model by its place here and not by its hash. Runs of numbered names are written as runs.
"""

import re
import textwrap

from spacy.symbols import IDS


def compact(names):
    """Joins runs such as FLAG19 FLAG20 … to `FLAG19+45` (first name + count)."""
    items, index = [], 0
    while index < len(names):
        match = re.fullmatch(r"([A-Z]+)(\d+)", names[index])
        count = 1
        if match:
            stem, first, width = match[1], int(match[2]), len(match[2])
            while (
                index + count < len(names)
                and names[index + count] == f"{stem}{first + count:0{width}d}"
            ):
                count += 1
        items.append(names[index] if count == 1 else f"{names[index]}+{count}")
        index += count
    return items


def main():
    names = [name for name, _ in sorted(IDS.items(), key=lambda item: item[1])]
    assert names[0] == "" and sorted(IDS.values()) == list(range(len(names)))
    rows = textwrap.wrap(" ".join(compact(names[1:])), 94, break_on_hyphens=False)
    print("// Written by scripts/generate_reserved_symbols.py; do not edit.")
    print()
    print("extension ReservedSymbols {")
    print("  /// All names in order from number 1; `NAME7+3` stands for NAME7 NAME8 NAME9.")
    print('  static let names = """')
    for row in rows:
        print(f"    {row}")
    print('    """')
    print("}")


main()
