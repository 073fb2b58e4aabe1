#!/usr/bin/env bash
# Checks the committed results in output/ with other programs: the JSON-LD with JSON-LD processors,
# the formats it converts to with readers of those, once the program is built.
#
# usage: scripts/check_outputs.sh
set -euo pipefail
cd "$(dirname "$0")/.."

shopt -s nullglob
graphs=(output/*.jsonld)
[ ${#graphs[@]} -gt 0 ] || {
  echo "outputs: no JSON-LD in output/; 'make run' writes it" >&2
  exit 2
}
scripts/install_packages.sh --with-venv
scripts/check_jsonld.sh --articles seeds "${graphs[@]}"
if [ -x .build/debug/relata ]; then
  scripts/check_exchange.sh .build/debug/relata
  scripts/check_patch.sh .build/debug/relata
fi
