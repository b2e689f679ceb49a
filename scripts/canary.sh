#!/bin/sh
# Takes rules of the privacy gate out, one at a time, and shows that the golden tests then fail.
# It works on a copy of the tree; each rule takes a debug build, about a minute.
#
# usage: canary.sh [RULE…]    types such as BankCard; without any, all of them
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
list=Sources/Intake/Privacy/PrivacyRule.swift
silent=0

cp -R "$root/." "$copy"
rm -rf "$copy"/.build/*/debug/ModuleCache
cd "$copy"
for rule in ${*:-$(basename -s .swift Sources/Intake/Privacy/Rules/*.swift)}; do
  sed -E "s/\b$rule\([^()]*\),?//" "$root/$list" > "$list"
  if cmp -s "$root/$list" "$list"; then echo "$rule: not on the list"; exit 64; fi
  swift build --build-tests > build.log 2>&1 || { cat build.log; exit 70; }
  if swift test --disable-xctest --skip-build --filter GoldenTests > test.log 2>&1; then
    echo "$rule: NOTHING FAILS WITHOUT IT"
    silent=1
  else
    echo "$rule: missed by $(sed -nE 's/.*recorded an issue.*→ (refused-[a-z0-9-]+).*/\1/p' test.log | sort -u | tr '\n' ' ')"
  fi
done
exit $silent
