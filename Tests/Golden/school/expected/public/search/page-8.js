xinqiao.page(8,["各年级留守儿童人数",

"progress/statistics/by-grade.html",

[
],

[
"父母外出务工的在校学生。"]]);
