xinqiao.page(2,["各年级学生",

"progress/statistics/by-grade.html",

[
],

[
]]);
