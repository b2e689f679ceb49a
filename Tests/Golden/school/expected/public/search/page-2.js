xinqiao.page(2,["家长学校",

"parent-school/index.html",

[
],

[
""]]);
