xinqiao.page(0,["本学期转来的留守儿童",

"progress/statistics/few.html",

[
],

[
]]);
