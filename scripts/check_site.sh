#!/bin/bash
# Builds the sample site twice and checks it: equal bytes, no unexpected warning, valid HTML, CSS, SVG, XML and JSON,
# no dead link, nothing that old phones do not know, every figure worked out a second time, every drawing measured against
# its table, sums that agree, articles that are short and complete, the seed's rows in their places, data, feeds and
# calendar read by other people's tools, the handbook built and gone through, the seed imported and built, and all that a browser can tell (Tests/Browser).
# usage: check_site.sh TOOL DATE
set -euo pipefail

tool=$1 date=$2
work=.build/check-site
rm -rf "$work"
mkdir -p "$work"

build() {
  LC_ALL=en_US.UTF-8 "$tool" build --date "$date" --output "$work/$1" --pack "$work/$1.zip" 2>"$work/$1.messages" || { cat "$work/$1.messages" >&2; exit 1; }
}
build first
build second
diff -r "$work/first" "$work/second"
cmp "$work/first.manifest.json" "$work/second.manifest.json"
cmp "$work/first.zip" "$work/second.zip"
echo "two builds are equal"

grep ': warning: ' "$work/first.messages" >&2 && exit 1
echo "no warning"

jar=$(find .tools/venv -name vnu.jar)
# One run for all; style sheets come first, since this version checks none after a drawing. Of CSS it does not know
# paint-order (SVG 2, 13.3; Chromium 35), text-wrap (CSS Text 4, 6.4; Chromium 114) and ::details-content (Chromium 131).
for kind in css html svg; do find "$work/first" -name "*.$kind" -print0 | sort -z; done |
  xargs -0 -x java -Xss2m -jar "$jar" --errors-only --also-check-css --also-check-svg \
    --filterpattern '.*“(paint-order|text-wrap|::details-content)”.*'
echo "HTML, CSS and SVG are valid"

python3 scripts/check_links.py "$work/first"
.tools/venv/bin/python scripts/check_old_engines.py theme/assets/*.css theme/assets/*.js

LC_ALL=en_US.UTF-8 "$tool" check --date "$date" --format json >"$work/report.json" 2>/dev/null
.tools/venv/bin/python scripts/check_figures.py content "$work/report.json" "$date"
.tools/venv/bin/python scripts/check_sums.py content "$date"
.tools/venv/bin/python scripts/check_data.py "$work/first"
.tools/venv/bin/python scripts/check_articles.py content "$date"
python3 scripts/check_drawings.py "$work/first" "$work/report.json"
python3 scripts/check_coverage.py docs/coverage.md "$work/first"
LC_ALL=en_US.UTF-8 "$tool" build --content docs/handbook --theme theme --date "$date" --output "$work/handbook" \
  2>"$work/handbook.messages" || { cat "$work/handbook.messages" >&2; exit 1; }
grep ': warning: ' "$work/handbook.messages" | grep -v '\[missing-filing\]\|\[no-base-url\]' >&2 && exit 1
python3 scripts/check_links.py "$work/handbook"
python3 scripts/check_handbook.py "$tool"
scripts/check_seed.sh "$tool" "$date" theme
.tools/venv/bin/python Tests/Browser/run.py "$work/first" "$work/first.zip"
