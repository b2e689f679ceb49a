xinqiao.page(9,["设施",

"progress/statistics/computers.html",

[
],

[
]]);
