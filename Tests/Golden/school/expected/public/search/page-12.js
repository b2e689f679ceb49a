xinqiao.page(12,["设施",

"progress/statistics/computers.html",

[
],

[
]]);
