xinqiao.page(0,["关于",

"about.html",

[
],

[
"在镇上，有操场。",

"在镇上，有操场。"]]);
