xinqiao.page(0,["想爸妈了",

"psychological-guidance/xiang-ba-ma-le.html",

[
"怎么办"],

[
"抱一抱。看计划、人数和进展。",

"怎么办",

"抱一抱。看计划、人数和进展。",

"想爸妈"]]);
