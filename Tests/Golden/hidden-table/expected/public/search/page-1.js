xinqiao.page(1,["全校留守儿童人数",

"progress/statistics/one-cell.html",

[
],

[
]]);
