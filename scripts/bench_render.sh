#!/usr/bin/env bash
# Measures drawing in process beside Graphviz's program dot, on the same DOT.
#
# usage: scripts/bench_render.sh [RUNS [GRAPH...]]
#
# GRAPH are graphs that relata wrote; those in output/ unless given. Each contestant draws all of them
# as SVG, in turn with the others, RUNS times; the times are those for all graphs. dot is run once for
# each graph, as a program would run it, and once for all, so that its start counts little. It is given
# the DOT of relata without the legend, which is what relata has laid out itself.
set -euo pipefail
runs=${1:-5}
shift || true
cd "$(dirname "$0")/.."
graphs=("$@")
[ ${#graphs[@]} -gt 0 ] || graphs=(output/*.jsonld)

if ! command -v dot >/dev/null; then
  echo "bench: the program dot is missing; Debian's package graphviz holds it" >&2
  exit 2
fi
swift build -c release --product relata-bench >&2
swift build -c release --product relata >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for index in "${!graphs[@]}"; do
  .build/release/relata render --quiet --max-nodes all --format dot "${graphs[$index]}" \
    | sed '/^  label=</d' >"$folder/$index.dot"
done

milliseconds() { date +%s%N | cut -c1-13; }
measure() {
  local name=$1 start
  shift
  start=$(milliseconds)
  "$@" >/dev/null
  echo "run $run: $name: $(($(milliseconds) - start)) ms"
}
each() { for file in "$folder"/*.dot; do dot -Tsvg "$file" >"$file.svg"; done; }

echo "${#graphs[@]} graphs"
for run in $(seq "$runs"); do
  measure "dot, one process a graph" each
  measure "dot, one process for all" dot -Tsvg -O "$folder"/*.dot
  echo "run $run: relata, in process: $(.build/release/relata-bench render --repeat 5 "${graphs[@]}" \
    | sed -n 's/^median \([0-9.]* ms\).*/\1/p')"
done
