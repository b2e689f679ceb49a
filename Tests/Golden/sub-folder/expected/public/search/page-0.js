xinqiao.page(0,["一张桌子",

"tutoring/desk.html",

[
],

[
"见首页和关于我们。",

"见首页和关于我们。"]]);
