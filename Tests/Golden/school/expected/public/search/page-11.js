xinqiao.page(11,["入学率",

"progress/statistics/enrolment.html",

[
],

[
]]);
