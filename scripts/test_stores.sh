#!/usr/bin/env bash
# Loads graphs into real stores on the loopback interface, with and without faults.
#
# usage: scripts/test_stores.sh [NAME...]    NAME: part of the name of a test
#
# Needs a debug build ('make test' leaves one). The stores come from Debian and PyPI.
# Exit status: 0 all passed, 1 some failed, 2 the tests cannot run.
set -euo pipefail
cd "$(dirname "$0")/.."

program="$(swift build --show-bin-path)/relata"
[ -x "$program" ] || { echo "stores: no '$program'; 'swift build' makes it" >&2; exit 2; }
scripts/install_packages.sh --with-venv --with-stores
python=$(scripts/python_env.sh stores)
exec "$python" scripts/stores/run_tests.py "$program" "$@"
