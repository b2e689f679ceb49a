"""The handbook's page of all messages: what each means, and what to do.

Meanings are the tool's own. What to do is what the messages themselves advise in the sources, and for messages that build
their advice from what they found, or give none, what is written here. A rule without advice stops the script.
"""

import re

HINT_CALL = re.compile(r'hint:\s*Wording\(\s*en:.*?zh:\s*"((?:[^"\\]|\\.)*)"', re.S)
CODE_ENDS = re.compile(r"\n  (?:func|private|fileprivate|static|package|\})")
INTERPOLATION = re.compile(r"\\\((?:[^()]|\([^()]*\))*\)")

GROUPS = [
    ("import", "导入计划和登记表", lambda name: name.startswith(("import-", "tally-"))),
    ("waivers", "放行和名单", lambda name: name.startswith("waiver-") or name in {"roster", "public-child", "low-threshold"}),
    (
        "files",
        "照片、录音、文档",
        lambda name: name.startswith(("photo-", "image-", "document-", "attachment-", "recording-")) or name == "unchecked-file",
    ),
    (
        "plans",
        "计划和活动记录",
        lambda name: "task" in name or "target" in name or "period" in name
        or name in {"activity-heading", "changed-promise", "done-ahead", "done-before-records", "done-in-future", "done-without-tick", "double-activity", "double-plan", "list-without-boxes", "record-before-plan", "record-line", "text-outside-entry", "unknown-kind", "unknown-plan", "unlike-units", "reversed-dates", "attribute-list"},
    ),
    (
        "tables",
        "统计表",
        lambda name: "table" in name or "column" in name or "count" in name or "quote" in name or name.endswith("-row")
        or "group" in name or "total" in name or "rate" in name
        or name in {"change-singles-out", "children-unprotected", "hardship-as-children", "hardship-of-all", "hidden-then-printed", "levels-apart", "mixed-levels",
            "populations-differ-by-few", "sensitivity-denied", "release-contradicts", "data-differs", "two-spellings", "unknown-dimension", "unknown-encoding", "unsafe-cell", "update-overdue", "only-in-lines"},
    ),
    (
        "publishing",
        "发布、撤下、核对",
        lambda name: "release" in name or "withdraw" in name or "output" in name or name.startswith(("report-", "pack-"))
        or name in {"missing-from-site", "nothing-published", "still-linked", "still-shown", "unchecked-reason", "unknown-address", "unknown-manifest"},
    ),
    (
        "theme",
        "主题（外观）",
        lambda name: name.startswith("template-") or "asset" in name
        or name in {"missing-strings", "missing-template", "missing-theme", "missing-word", "script-weight"},
    ),
    ("others", "文章、网页和设置", lambda name: True),
]

LIKE = "照提示里“是不是……”改；没有这一句，多半是打错了字，对照原来的文件改。"
THEME = "没有改过主题的，请重新安装心桥；改过的，照提示改那个文件。"

# Where messages build their advice from what they found, or the fault itself says what to do.
ADVICE = {
    "activity-heading": "写成“## 2025-03-12 座谈会”：先写日期，年月日写全，再写名称；# 用半角，后面空一格。",
    "ambiguous-task": "写明是哪份计划的任务：照提示里给出的写法抄。",
    "attachment-kind": "可以发布的有 jpg、png、webp、svg 图片，pdf 文档，txt 文字，mp3 录音。Word 写成网页，或导出 PDF 并登记；Excel 表格放进 statistics/。",
    "attachment-size": "把内容写成网页，或拆成几份；提示里有最多多少 KB。",
    "attribute-list": "照任务一行的写法改：`{#survey target=2 unit=台 responsible=总务主任}`，全部写在一对花括号里。",
    "bad-count": "照提示改那一格：只写整数；没有数过，写“未统计”。",
    "disk": "磁盘满了就腾地方；只读或没有权限的，换一个能写的文件夹。再运行一次同样的命令，原来的网站没有动。",
    "own-fault": "把屏幕上这一句和用的命令告诉开发者；内容没有改，原来的网站没有动。",
    "bad-id": "改成只有字母、数字和连字符的编号，例如 `{#video-computers}`。",
    "bad-slug": "照提示里给出的例子改。",
    "base-url": "写整个网站的网址，例如 `https://school.example/`，不写哪一页的文件名。",
    "broken-release-chain": "用备份恢复 releases/ 文件夹；除了心桥，谁也不要改它。别的文件请移到别处。",
    "broken-yaml": "看提示里的那一行：冒号后面要有空格，同一级要对齐，用空格缩进，引号要成对。",
    "dead-link": LIKE,
    "document-listed": "最好写成网页；一定要发文档，在 files/documents.yml 里写全 file（文件名）、title（标题）、reason（理由）、post（岗位）。",
    "document-unreadable": "提示里写着要在原稿里去掉什么（图片、批注、表单、密码……）。去掉以后，从 Word 或 WPS 重新导出 PDF，见[PDF 文件](keep-private.md#pdf)；或把内容写成网页。提示说电脑上没有工具的，照提示安装。",
    "empty-table": "第一行写列名，下面填内容；还没有内容的，先删掉这个文件和 datapackage.yml 里的说明。",
    "image-format": "用看图软件打开，另存为普通的 JPG；文件名的结尾要和格式一致；动图只存其中一张；空文件重新复制。",
    "image-metadata": "照片横过来的，转正后重新保存；附加信息去不净的，对着图片截屏，改用截屏。",
    "import-cell": "去提示里写的工作表和格子改：日期写成 2026年3月1日，人数只写准数，没有数过写“未统计”；没有“类别”就加一列；类别不认识，用 --kind 表里的词=类别。",
    "import-definition": "两处都保留了；请核对，说法要一致，就在草稿里改。",
    "import-kind": "计划用 .docx、.txt、.md，登记表用 .xlsx、.csv；旧的 .doc、.xls，请用 WPS 或 Office 打开，另存为 .docx、.xlsx。",
    "import-layout": "核对草稿里标题、段落、任务断得对不对；表格里的任务，请写成“- [ ] ……”，放在时期下面。",
    "import-quantity": "没有记成目标（target）的，请在草稿里写上这个时期一共多少；一项任务里有几个数量，一个数量写一项；没写多少的，定下来再写。",
    "import-left-out": "看导入报告里“没有写进草稿的”：广告不用管；打乱的一篇，请找到原件另外导入；没有表头的工作表，如果也是登记表，请写上列名；没有导入的列，要导入就改列名。",
    "import-marks": "草稿照原样保留；看着不对的，在草稿里改。",
    "import-numbering": "对照原文：漏了一段，就补上；编号写错，不用改，草稿里的任务不写编号。",
    "import-period": "核对草稿里的时期标题对不对；没有读出任务的，写上“2026年上半年”这样的标题，下面一行一项写成“- [ ] ……”。",
    "import-scope": "学校的计划写了全村、全县，多半是抄来的；是“全校”的，在草稿里改。",
    "import-target": "各处目标各算各的，没有合并；请核对，要一致就在草稿里改。",
    "import-title": "核对草稿的标题；没有标题的，写上。",
    "import-unreadable": "没有文字的，看是不是拿错了文件；别的，用 WPS 或 Office 打开，取消密码，另存为 .docx 或 .xlsx，再导入；两张工作表同名的，给其中一张改名。",
    "import-year": "查原来的文件，在草稿里改成真的年份；漏了年份的，补上。",
    "lost-withdrawal": "用最新的备份恢复 releases 文件夹；没有备份，就照提示再撤一次，或者恢复那个地址。",
    "missing-asset": THEME,
    "missing-column": "第一行应是各列的名称：补上这一列，或改 datapackage.yml 里的说明。",
    "missing-field": "补上提示里写的那一项。",
    "missing-strings": THEME,
    "missing-template": THEME,
    "missing-word": THEME,
    "mistyped-mark": "照提示里给出的写法改：标点用半角（英文键盘），`#`、`-`、`1.` 后面空一格。",
    "not-utf8": "用记事本打开，选“另存为”，编码选 UTF-8，再保存。",
    "not-yet": "不用做什么：到了那一天，再生成一次就有了。",
    "photo-consent": "先取得监护人的书面同意，写全 consent_post（岗位）、consent_date（同意日期）、until（有效期至，最多三年）；过期的，马上用 `xinqiao withdraw` 撤下网上那张，再重新征得同意，或从网页里去掉这张照片。",
    "photo-register": "在 files/photos.yml 里写全 file（文件名）、alt（图上是什么，不写姓名）、children_visible（看不看得到孩子）；一张照片只写一项，文件名要写对。",
    "photo-size": "缩小：长边改成 1280 像素，再保存；提示里有最多多少 KB、多少像素。",
    "recording-format": "用录音或转换软件另存为 MP3：单声道，16 到 32 kbps。",
    "recording-reader": "在被读的那篇文章开头写“录音: {文件名: ……, 岗位: ……}”；只请大人读，孩子的声音不能发布。",
    "release-before-last": "检查电脑的时钟；时钟没错，就用提示里那个日期或更晚的日期发布。",
    "repeated-row": "两行里只留一行。",
    "reversed-dates": "核对这两个日期，多半是年份写错了。",
    "roster": "写对名单的路径（从内容文件夹算起）；另存为 CSV，第一行要有“姓名”，这一列只写姓名；没有名单，就删去 roster 一行。",
    "script-weight": THEME,
    "still-linked": "看看那几页上有没有它的标题、摘要或数字，有就一并撤下，或改好内容后重新生成；用着撤下的图片或文件的，在内容里去掉那张图片或那个链接，再重新生成。",
    "tables-contradict": "核对提示里列出的几张表，多半有一个数抄错了。",
    "tally-register": "登记表放在内容文件夹外面；tally.yml 里的列名和表头写得一样；说没有办法安全发布的，看有没有同一类写成了两样，没有就少分几类；空着的，补上或写“不详”。",
    "tally-spec": "照提示改 tally.yml：要写 as_of（时点）和 tables（统计表），表名用小写字母和连字符。",
    "target-without-unit": "在花括号里加上单位，例如 `target=2 unit=台`。",
    "task-without-box": "没做完的写“- [ ] ……”，做完的写“- [x] ……”，方括号用半角，后面空一格；不是任务的，另起一个清单。",
    "template-syntax": THEME,
    "template-tag": THEME,
    "unknown-address": LIKE,
    "unknown-anchor": LIKE,
    "unknown-asset": THEME,
    "unknown-column": LIKE,
    "unknown-dimension": LIKE,
    "unknown-file": "文章是 .md 文件，放在有 _index.md 的文件夹或 pages/ 里；附件放在 files/，统计表放在 statistics/；文件名大小写也要一样。",
    "unknown-key": LIKE,
    "unknown-kind": LIKE,
    "unknown-period": LIKE,
    "unknown-plan": LIKE,
    "unknown-table": LIKE,
    "unknown-task": LIKE,
    "unknown-value": "提示里列出了可以写的几种，选一种。",
    "unknown-section": "提示里列出了有哪些栏目，写它的文件夹名。",
    "still-shown": "照片、附件也要撤的，照提示里的命令再运行一次。",
    "unsafe-link": "用 https://、http://、tel:、mailto: 开头，或写本站文件的路径；自己电脑里的文件，先复制到内容文件夹的 files 里。",
    "waiver-rule": "每处文字各写一条放行；规则的编号照提示抄。",
    "waiver-until": "截止日期最远写到两年以后，到时候重新研究。",
    "waiver-used": "不用做什么：这是请您每次都再看一眼，放行的内容还该不该放行。",
    "withdrawn-address": "把它从内容里删掉，或把文章标为草稿；照片，去掉提示的那一行里的 `![……](……)`；已经改好、可以公开的，运行 `xinqiao withdraw --restore 地址`。",
    "withdrawn-part": "把那一次活动从内容里删掉，重新生成、上传；要马上把整页都撤下，照提示里的命令做。",
    "wrong-total": "核对后改正；也可以不写合计，心桥自己会算。",
    "wrong-type": "照提示里“这里应是……”改。",
}

# What the gate would find in the handbook itself.
PLAIN = {"“王老师”“小芳妈妈”也算": "姓加“老师”、小名加“妈妈”也算", "“村里最后一家”": "“最后一家”"}

INTRO = """---
title: 每条提示的意思和改法
summary: 屏幕上出现的每条提示：什么意思，怎么办。
---

<!-- 由 scripts/rules_page.py 写出；改了规则以后运行 make rules。 -->

提示的样子是：文件、行、列，是“错误”还是“提醒”，方括号里一个英文编号，后面是意思；下一行是“建议”。按编号在这里找。
**错误**不改就不能发布；**提醒**不影响发布，可是请看一眼。查出来的内容，提示里只露开头一个字，别的写成星号，截图发给别人也不会漏出去。

在电脑上，`xinqiao explain` 列出全部编号，`xinqiao explain mobile-number` 细说一条。
"""


def cell(text):
    return " ".join(text.replace("|", "\\|").split())


def advice(name, sources):
    """What the messages of a rule advise, each sentence once, in the order of the files."""
    if name in ADVICE:
        return ADVICE[name]
    found = []
    for text in sources:
        for place in re.finditer(f'"{name}"', text):
            part = text[place.end() : place.end() + 900]
            end = CODE_ENDS.search(part)
            hint = HINT_CALL.search(part[: end.start()] if end else part)
            if hint:
                found.append(INTERPOLATION.sub("……", hint.group(1)).replace("\\\\", "\\").rstrip("。"))
    if not found:
        raise SystemExit(f"no advice for the rule {name}: write one into scripts/messages_page.py")
    return "；".join(dict.fromkeys(found)) + "。"


def explained(text, chinese_mark):
    """A rule's page in Chinese without the points of law, which `explain` tells."""
    chinese = text.split(chinese_mark)[1]
    for example, plain in PLAIN.items():
        chinese = chinese.replace(example, plain)
    points = dict(re.findall(r"^- (.+?)：(.*)$", chinese, re.M))
    return chinese.split("\n\n")[0], points.get("怎么改", "")


def page(found, others, sources, chinese_mark):
    strange = ADVICE.keys() - {name for name, _ in others}
    if strange:
        raise SystemExit(f"advice for no rule: {', '.join(sorted(strange))}")
    parts = [INTRO]
    for kind, heading, anchor in (
        ("PrivacyRule", "隐私：查出这些，不能发布", "privacy"),
        ("GuidanceRule", "写给家里人看：只是提醒", "guidance"),
    ):
        parts.append(f"\n## {heading} {{#{anchor}}}\n\n| 编号和意思 | 怎么办 |\n|---|---|\n")
        for of, name, text in found:
            if of == kind:
                meaning, remedy = explained(text, chinese_mark)
                if not remedy:
                    raise SystemExit(f"the rule {name} does not say 怎么改")
                parts.append(f"| `{name}` {cell(meaning)} | {cell(remedy)} |\n")
    left = list(others)
    for anchor, heading, belongs in GROUPS:
        mine = [rule for rule in left if belongs(rule[0])]
        left = [rule for rule in left if rule not in mine]
        parts.append(f"\n## {heading} {{#{anchor}}}\n\n| 编号和意思 | 怎么办 |\n|---|---|\n")
        parts += [f"| `{name}` {cell(meaning)} | {cell(advice(name, sources))} |\n" for name, meaning in mine]
    return "".join(parts)
