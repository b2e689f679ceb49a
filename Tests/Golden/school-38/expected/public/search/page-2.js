xinqiao.page(2,["2026年10月的活动",

"progress/activities/2026-10.html",

[
"国庆视频"],

[
"视频通话"]]);
