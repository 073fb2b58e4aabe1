#!/usr/bin/env bash
# Measures relata beside spaCy on the same articles, in alternating runs on this machine.
#
# usage: scripts/bench.sh CORPUS [RUNS]
#
# CORPUS is a .jsonl file with one article a line. Writes output/bench/throughput.csv and prints a
# table; see bench.py for what is measured.
set -euo pipefail
corpus=$(realpath -- "${1:?usage: scripts/bench.sh CORPUS [RUNS]}")
runs=${2:-3}
cd "$(dirname "$0")/.."

if [ ! -f "$corpus" ]; then
  echo "bench: there is no corpus '$corpus'; name a .jsonl file: make bench CORPUS=FILE" >&2
  exit 2
fi
python=$(scripts/python_env.sh spacy)
exec "$python" scripts/bench.py "$corpus" --runs "$runs"
