#!/usr/bin/env bash
# Checks that the patches of 'relata diff' make one graph of another, with Oxigraph.
#
# usage: scripts/check_patch.sh RELATA [A.nq B.nq]
#
# RELATA is the program. Without graphs, those kept beside the tests are taken.
set -euo pipefail
cd "$(dirname "$0")/.."

relata=${1:?usage: scripts/check_patch.sh RELATA [A.nq B.nq]}
python=$(scripts/python_env.sh exchange)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Graphs may have been written with another rule for plain edges than patches are.
before="$folder/before.nq"
after="$folder/after.nq"
"$relata" convert "${2:-Tests/RelataFormatsTests/Golden/sample.nq}" --to nq -o "$before"
"$relata" convert "${3:-Tests/RelataFormatsTests/Golden/hostile.nq}" --to nq -o "$after"

# The exit status of a difference is 1.
"$relata" diff --format patch "$before" "$after" -o "$folder/forth.rdfp" || [ $? -eq 1 ]
"$relata" diff --format patch "$after" "$before" -o "$folder/back.rdfp" || [ $? -eq 1 ]
"$python" scripts/check_patch.py "$before" "$after" "$folder/forth.rdfp"
"$python" scripts/check_patch.py "$after" "$before" "$folder/back.rdfp"
