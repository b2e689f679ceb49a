xinqiao.page(14,["家长学校",

"parent-school/index.html",

[
],

[
""]]);
