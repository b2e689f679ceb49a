xinqiao.page(4,["留守儿童由谁照看",

"progress/statistics/guardians.html",

[
],

[
]]);
