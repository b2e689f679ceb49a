#!/bin/sh
# Refuses what may not stand in the tool's sources: ways to crash, and to drop an error unseen.
# Forced unwrapping is found by swift-format.
set -eu

if grep -rnE --include='*.swift' '\b(try[!?]|as!|fatalError|preconditionFailure)' "$@" | grep -vE ':[0-9]+:\s*//'; then
  echo "These constructs are not allowed in $*." >&2
  exit 1
fi
