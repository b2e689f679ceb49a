xinqiao.page(1,["留守儿童由谁照看",

"progress/statistics/guardians.html",

[
],

[
]]);
