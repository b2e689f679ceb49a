xinqiao.page(0,["首页",

"index.html",

[
],

[
"欢迎。",

"欢迎。"]]);
