#!/usr/bin/env bash
# Checks the formats other than JSON-LD with other programs.
#
# usage: scripts/check_exchange.sh [--whole-shapes] RELATA
#
# RELATA is the program. What is checked are the kept files of the tests and the graphs in output/;
# and that 'relata check' and pySHACL give the same verdicts on 44 good and broken graphs, which are
# larger with --whole-shapes: a minute more.
set -euo pipefail
cd "$(dirname "$0")/.."

shapes=()
if [ "${1:-}" = --whole-shapes ]; then
  shapes=(--whole)
  shift
fi
relata=${1:?usage: scripts/check_exchange.sh [--whole-shapes] RELATA}
python=$(scripts/python_env.sh exchange)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

shopt -s nullglob
stems=(Tests/RelataFormatsTests/Golden/sample Tests/RelataFormatsTests/Golden/hostile)
for graph in output/*.jsonld; do
  stem="$folder/$(basename "$graph" .jsonld)"
  for format in nq ttl trig graphml cypher; do
    "$relata" convert "$graph" --to "$format" -o "$stem.$format"
  done
  "$relata" convert "$graph" --to nq12 -o "$stem.rdf12.nq"
  "$relata" convert "$graph" --to csv -o "$stem"
  "$relata" convert "$graph" --to jsonld | cmp - "$graph"
  "$relata" convert "$stem.nq" --to jsonld | cmp - "$graph"
  "$relata" check --quiet "$graph" "$stem.nq"
  stems+=("$stem")
done
for format in ttl jsonld; do "$relata" ontology --to "$format" -o "$folder/ontology.$format"; done
"$python" scripts/check_exchange.py --ontology "$folder/ontology" "${stems[@]}"
"$python" scripts/check_shapes.py "${shapes[@]}" "$relata" Tests/RelataFormatsTests/Golden/sample.nq
