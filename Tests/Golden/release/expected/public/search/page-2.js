xinqiao.page(2,["各年级人数",

"progress/statistics/by-grade.html",

[
],

[
]]);
