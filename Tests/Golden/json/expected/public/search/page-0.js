xinqiao.page(0,["计划",

"progress/plans/plan.html",

[
"2026年上半年"],

[
"2026年上半年",

"家访"]]);
