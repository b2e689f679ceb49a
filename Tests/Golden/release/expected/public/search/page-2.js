xinqiao.page(2,["欢迎",

"index.html",

[
],

[
"这里是云溪小学。",

"这里是云溪小学。"]]);
