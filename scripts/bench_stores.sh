#!/usr/bin/env bash
# Measures loading into stores beside their own tools, and prints a table.
#
# usage: scripts/bench_stores.sh [STATEMENTS]    (default: 100000)
#
# Needs a release build ('make bench-stores' makes one).
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install_packages.sh --with-venv --with-stores
python=$(scripts/python_env.sh stores)
exec "$python" scripts/stores/bench.py .build/release/relata "$@"
