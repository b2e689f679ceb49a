xinqiao.page(14,["入学率",

"progress/statistics/enrolment.html",

[
],

[
]]);
