xinqiao.page(13,["心理导航",

"psychological-guidance/index.html",

[
],

[
"孩子心里有事，大人怎么帮。",

"孩子心里有事，大人怎么帮。"]]);
