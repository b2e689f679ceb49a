xinqiao.page(2,["全校留守儿童人数",

"progress/statistics/one-cell.html",

[
],

[
]]);
