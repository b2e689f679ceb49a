xinqiao.page(3,["入学率、巩固率、建档率",

"progress/statistics/rates.html",

[
],

[
]]);
