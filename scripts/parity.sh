#!/usr/bin/env bash
# Compares relata's language pipeline with spaCy's, annotation by annotation, on the same articles.
#
# usage: scripts/parity.sh [CORPUS[:N]...]
#
# CORPUS is a .jsonl file with one article a line; :N takes its first N articles only. Without
# arguments the variable CORPUS names the files. PARITY_PYTHON may name a python that has spaCy.
# Ends with 1 when tokens differ at all or anything else in more than one of a thousand.
set -euo pipefail

read -r -a named <<< "${CORPUS:-}"
[ $# -gt 0 ] || set -- "${named[@]}"
if [ $# -eq 0 ]; then
  echo "parity: name a .jsonl file: make parity CORPUS=FILE" >&2
  exit 2
fi
corpora=()
for corpus in "$@"; do
  limit=""
  if [[ $corpus =~ ^(.*):([0-9]+)$ ]]; then
    corpus=${BASH_REMATCH[1]}
    limit=:${BASH_REMATCH[2]}
  fi
  if [ ! -f "$corpus" ]; then
    echo "parity: there is no corpus '$corpus'" >&2
    exit 2
  fi
  corpora+=("$(realpath -- "$corpus")$limit")
done

cd "$(dirname "$0")/.."
python=${PARITY_PYTHON:-$(scripts/python_env.sh spacy)}
exec "$python" scripts/parity.py "${corpora[@]}"
