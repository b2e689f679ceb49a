xinqiao.page(6,["困难家庭的留守儿童",

"progress/statistics/hardship.html",

[
],

[
]]);
