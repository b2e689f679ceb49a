xinqiao.page(1,["2026年9月的活动",

"progress/activities/2026-09.html",

[
"新住校的孩子谈心"],

[
"心理辅导"]]);
