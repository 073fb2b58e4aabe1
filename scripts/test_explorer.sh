#!/usr/bin/env bash
# Drives the page of 'convert --to html' in a real browser, without any network.
#
# usage: scripts/test_explorer.sh [NAME...]    NAME: part of the name of a test
#
# Needs a debug build ('make test' leaves one). The browser comes from Debian, its driver from PyPI.
# Pictures of the pages are left in .build/explorer.
# Exit status: 0 all passed, 1 some failed, 2 the tests cannot run.
set -euo pipefail
cd "$(dirname "$0")/.."

program="$(swift build --show-bin-path)/relata"
[ -x "$program" ] || { echo "explorer: no '$program'; 'swift build' makes it" >&2; exit 2; }
scripts/install_packages.sh --with-venv --with-browser
python=$(scripts/python_env.sh explorer)
exec "$python" scripts/explorer/run_tests.py "$program" .build/explorer "$@"
