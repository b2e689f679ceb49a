#!/bin/sh
# Installs what `make check` needs of Python into .tools/venv, where it is not there yet: the Nu HTML checker, whose package
# carries its vnu.jar, the driver of the browser, axe, a parser that knows no younger JavaScript than ES5, and readers of
# data packages, calendars and feeds.
# usage: install_python_tools.sh PACKAGE==VERSION…
set -eu

stamp=.tools/venv/installed
[ "$(cat "$stamp" 2>/dev/null)" = "$*" ] && exit 0
python3 -m venv --clear .tools/venv
.tools/venv/bin/pip install --quiet --disable-pip-version-check "$@"
echo "$*" >"$stamp"
