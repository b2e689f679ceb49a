xinqiao.page(5,["需要特别照顾的留守儿童",

"progress/statistics/health.html",

[
],

[
]]);
