#!/usr/bin/env bash
# Checks the graphs that the tests make, in all formats, with other programs.
#
# usage: scripts/check_graphs.sh FOLDER
#
# FOLDER is what RELATA_GRAPHS named when the tests ran; see Tests/RelataTestSupport/GraphArchive.swift.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${1:?usage: scripts/check_graphs.sh FOLDER}
shopt -s nullglob
graphs=("$folder"/*.jsonld)
[ ${#graphs[@]} -gt 0 ] || {
  echo "graphs: no JSON-LD in '$folder'; RELATA_GRAPHS=$folder swift test writes it" >&2
  exit 2
}
scripts/check_jsonld.sh --quiet "${graphs[@]}"
"$(scripts/python_env.sh exchange)" scripts/check_exchange.py --quiet "${graphs[@]%.jsonld}"
