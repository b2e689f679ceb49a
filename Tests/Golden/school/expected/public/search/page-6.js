xinqiao.page(6,["2026年1月的活动",

"progress/activities/2026-01.html",

[
"走访\"两户\", 冒雪"],

[
"家访"]]);
