xinqiao.page(5,["2025年11月的活动",

"progress/activities/2025-11.html",

[
"走访一户"],

[
"家访"]]);
