#!/bin/sh
# Installs tools of PyPI into a folder of their own, where they are not there yet.
# usage: install_python_tools.sh FOLDER PACKAGE==VERSION…
set -eu

folder=$1
shift
[ "$(cat "$folder/installed" 2>/dev/null)" = "$*" ] && exit 0
python3 -m venv --clear "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check "$@"
echo "$*" >"$folder/installed"
