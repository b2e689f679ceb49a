xinqiao.page(6,["入学率、巩固率、建档率",

"progress/statistics/coverage-rates.html",

[
],

[
]]);
