#!/usr/bin/env bash
# Measures reading and writing files beside other programs, and loading into stores beside their own
# tools; prints tables.
#
# usage: scripts/bench_stores.sh [STATEMENTS]    (default: 100000; a fifth of them for files)
#
# Needs release builds of relata and relata-bench ('make bench-stores' makes them).
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install_packages.sh --with-venv --with-stores
statements=${1:-100000}
python=$(scripts/python_env.sh jsonld)
"$python" scripts/bench_formats.py .build/release/relata .build/release/relata-bench $((statements / 5))
python=$(scripts/python_env.sh stores)
exec "$python" scripts/stores/bench.py .build/release/relata "$statements"
