xinqiao.page(1,["各年级学生",

"progress/statistics/by-grade.html",

[
],

[
]]);
