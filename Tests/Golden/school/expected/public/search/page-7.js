xinqiao.page(7,["2026年5月的活动",

"progress/activities/2026-05.html",

[
"家庭日"],

[
"联谊会"]]);
