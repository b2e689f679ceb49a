xinqiao.page(2,["各年级在校学生",

"progress/statistics/by-grade-sex.html",

[
],

[
"九月十日在册的学生。"]]);
