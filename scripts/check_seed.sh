#!/bin/bash
# From a school's own plans to a site: the four plans of the seed are imported into a new site, twice; the check names the
# people of the second one and nothing else; with posts in their place the site is built, and its dashboard shows all four.
# usage: check_seed.sh TOOL DATE THEME
set -euo pipefail

program=$(realpath "$1") date=$2 theme=$(realpath "$3") plans=$(realpath Tests/ImportingTests/Fixtures/plans.txt)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

tool() { LC_ALL=en_US.UTF-8 "$program" "$@"; }

fail() { echo "the seed: $1" >&2; exit 1; }

tool new site --date "$date" >/dev/null
tool import "$plans" >first 2>/dev/null
tool import "$plans" >second 2>/dev/null
[ "$(grep -c '^written: ' first)" = 5 ] && [ "$(grep -c '^unchanged: ' second)" = 5 ] || fail "an import is not the same twice"
grep -q '^4 drafts, 81 tasks (20 of them from the running text), ' first || fail "$(tail -n 1 first)"

tool check --theme "$theme" --date "$date" >/dev/null 2>named && fail "the check lets names through"
grep ': error: ' named | grep -v '^content/plans/plans-2.md:.*\[personal-name\]' >&2 && fail "more than names is refused"
sed -i 's/^组长：赵文彬（校长/组长：校长（/; s/^副组长：孙立/副组长：副校长/; s/^负责人：周正/负责人：德育主任/
  s/^成员：吴明远.*/成员：各处室主任/; s/^褚平.*/和各年级班主任/' content/plans/plans-2.md

tool build --theme "$theme" --date "$date" >/dev/null 2>messages || { cat messages >&2; fail "the drafts are refused"; }
for plan in 留守儿童之家工作规划和年度计划建设任务 保义中心校留守儿童之家建设工作规划 2024—2024留守儿童之家工作规划 黄圩小学留守儿童之家建设工作规划; do
  grep -q "$plan</a>" public/progress/index.html || fail "the dashboard does not show $plan"
done
echo "the seed's four plans become drafts, and with posts for names a site"
