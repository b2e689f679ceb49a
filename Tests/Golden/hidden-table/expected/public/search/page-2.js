xinqiao.page(2,["入学率、巩固率、建档率",

"progress/statistics/rates.html",

[
],

[
]]);
