xinqiao.page(1,["首页",

"index.html",

[
],

[
"欢迎。",

"欢迎。"]]);
