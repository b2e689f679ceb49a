xinqiao.page(1,["各年级人数",

"progress/statistics/by-grade.html",

[
],

[
]]);
