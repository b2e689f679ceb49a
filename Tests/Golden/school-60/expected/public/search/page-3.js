xinqiao.page(3,["各年级住校和走读",

"progress/statistics/boarding.html",

[
],

[
]]);
