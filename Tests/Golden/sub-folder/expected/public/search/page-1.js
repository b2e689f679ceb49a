xinqiao.page(1,["课外辅导",

"tutoring/index.html",

[
],

[
"陪孩子写作业。",

"陪孩子写作业。"]]);
