xinqiao.page(1,["2026年1月的活动",

"progress/activities/2026-01.html",

[
"走访"],

[
"家访"]]);
