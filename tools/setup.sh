#!/usr/bin/env bash
# Installs what php2ml's own demo and tests need on Debian 12: packages by name, and a virtual environment in .venv.
# Does nothing where everything is there already.
set -euo pipefail
cd "$(dirname "$0")/.."

build_packages=(ocaml-nox ocaml-dune ocaml-findlib liblwt-ocaml-dev libmagic-mime-ocaml-dev python3-venv make)
# php is the oracle that tests compare with; php-parsedown and what conformance/programs name are translated by them.
# opam lints generated packages, skopeo reads packaged images.
test_packages=(php-cli php-mbstring php-xml php-bcmath php-parsedown opam skopeo)
mapfile -t libraries < <(sed -n 's/^packages = \[\(.*\)\]/\1/p' conformance/programs/*/program.toml | tr ',' '\n' | tr -d '" ' | sort -u)
test_packages+=("${libraries[@]}")

packages=("${build_packages[@]}")
if [ "${1:-}" = test ]; then packages+=("${test_packages[@]}"); fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi
  echo "==> Installing Debian packages: ${missing[*]}"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# The virtual environment is made anew when pyproject.toml changes.
stamp=.venv/.php2ml-$(sha256sum pyproject.toml | cut -c1-16)
if [ ! -e "$stamp" ]; then
  python=python3
  if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "php2ml needs Python 3.11 or newer; $("$python" --version) was found." >&2
    exit 1
  fi
  echo "==> Making the virtual environment .venv"
  rm -rf .venv
  "$python" -m venv .venv
  .venv/bin/pip install --quiet --disable-pip-version-check -e '.[test]'
  touch "$stamp"
fi
