#!/bin/sh
# Builds, builds again and checks the tables of a whole invented school: bench_statistics.sh TOOL DATE
set -eu

tool=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_CACHE_HOME="$folder/cache"
python3 bench/statistics.py "$folder/content"

measure() {
    name=$1
    shift
    start=$(date +%s%N)
    "$tool" "$@" --content "$folder/content" --theme theme --output "$folder/public" --date "$date" >/dev/null 2>&1
    echo "$name: $((($(date +%s%N) - start) / 1000000)) ms"
}

date=$2
measure "first build" build
measure "again, unchanged" build
measure "check --report, with coarser tables tried" check --report "$folder/report.html"
