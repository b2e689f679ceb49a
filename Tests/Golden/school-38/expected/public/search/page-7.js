xinqiao.page(7,["入学率、巩固率、建档率",

"progress/statistics/coverage-rates.html",

[
],

[
]]);
