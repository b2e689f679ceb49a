xinqiao.page(13,["每月通信次数",

"progress/statistics/letters.html",

[
],

[
]]);
