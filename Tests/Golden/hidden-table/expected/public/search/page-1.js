xinqiao.page(1,["本学期转来的留守儿童",

"progress/statistics/few.html",

[
],

[
]]);
