xinqiao.page(3,["课外辅导",

"tutoring/index.html",

[
],

[
"陪孩子写作业。",

"陪孩子写作业。"]]);
