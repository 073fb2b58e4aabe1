#!/bin/sh
# Checks JSON-LD files with PyLD, rdflib and Oxigraph; makes the Python environment on first use.
#
# usage: scripts/check_jsonld.sh [--articles DIR] FILE...
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
environment="$root/.venv/jsonld"
requirements="$root/scripts/requirements-jsonld.txt"

if ! cmp -s "$requirements" "$environment/requirements.txt"; then
  echo "check_jsonld: installing PyLD, rdflib and pyoxigraph into $environment" >&2
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
  cp "$requirements" "$environment/requirements.txt"
fi
exec "$environment/bin/python" "$root/scripts/check_jsonld.py" "$@"
