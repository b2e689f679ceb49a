xinqiao.page(4,["留守儿童的年级段和父母外出情况",

"progress/statistics/by-stage.html",

[
],

[
"父母双方外出务工，或一方外出、另一方没有监护能力。"]]);
