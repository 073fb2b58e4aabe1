#!/usr/bin/env bash
# Makes the Python environment of a requirements file, and prints the path of its python.
#
# usage: scripts/python_env.sh NAME
#
# The environment of scripts/requirements-NAME.txt lies in .venv/NAME; it is made again only
# when the file has changed.
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:?usage: scripts/python_env.sh NAME}
requirements="scripts/requirements-$name.txt"
folder="$PWD/.venv/$name"

if ! cmp --silent "$requirements" "$folder/requirements.txt"; then
  echo "python: installing $requirements into .venv/$name" >&2
  rm -rf "$folder"
  python3 -m venv "$folder" >&2
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check \
    --requirement "$requirements" >&2
  cp "$requirements" "$folder/requirements.txt"
fi
echo "$folder/bin/python"
