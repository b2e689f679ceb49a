xinqiao.page(10,["每月通信次数",

"progress/statistics/letters.html",

[
],

[
]]);
