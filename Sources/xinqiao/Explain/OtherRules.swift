import Diagnostics

/// One sentence for every rule whose message says all there is to say: what its finding means.
///
/// The rules of the privacy gate and of guidance have pages of their own. A test fails where a rule is in neither.
enum OtherRules {
  static let all: [(id: String, meaning: Wording)] = [
    (
      "activity-heading",
      Wording(
        en: "the heading of an activity has no year, no space, or its date behind the title",
        zh: "活动的标题没有读成“日期 名称”"
      )
    ),
    ("address-collision", Wording(en: "two sources want the same address", zh: "两处内容要用同一个网址")),
    (
      "ambiguous-task",
      Wording(en: "a task id that several plans have is written without its plan", zh: "几份计划里都有这个任务编号，要写明是哪份计划")
    ),
    ("attachment-kind", Wording(en: "a file is of a kind that is not published", zh: "这种文件不发布")),
    ("attachment-size", Wording(en: "a file is too large for a phone", zh: "文件太大，手机上打不开")),
    ("attribute-list", Wording(en: "the attributes in {…} cannot be read", zh: "花括号里的属性读不懂")),
    ("bad-alias", Wording(en: "an old address is none, or leads out of the site", zh: "旧地址写得不对，或指到了网站外面")),
    ("bad-count", Wording(en: "a cell is no number of the kind that the table counts", zh: "这一格不是这张表该有的数")),
    ("bad-id", Wording(en: "an id holds other than letters, digits and hyphens", zh: "编号只能用字母、数字和连字符")),
    ("bad-rate", Wording(en: "numerator and denominator do not make a rate", zh: "分子和分母算不出比率")),
    (
      "bad-slug",
      Wording(en: "an address name holds other than small letters, digits and hyphens", zh: "地址名只能用小写字母、数字和连字符")
    ),
    ("base-url", Wording(en: "the site's address is not absolute", zh: "网站地址不是完整的网址")),
    ("broken-release-chain", Wording(en: "a record of a release was changed after it was written", zh: "发布存档写好以后被改动过")),
    ("broken-withdrawn-list", Wording(en: "the list of withdrawn addresses cannot be read", zh: "撤下地址的清单读不出来")),
    ("broken-yaml", Wording(en: "the YAML of a file cannot be read", zh: "YAML 写法有错，读不懂")),
    ("busy-output", Wording(en: "two runs want to write one folder at once", zh: "两个窗口同时往一个文件夹里写")),
    ("change-singles-out", Wording(en: "few children came or went between two days of counting", zh: "两次统计之间只差很少几个孩子")),
    (
      "changed-promise",
      Wording(en: "a task that was released is gone, later, smaller or said otherwise", zh: "发布过的任务不见了、推迟了、改小了，或者换了说法")
    ),
    (
      "children-unprotected",
      Wording(
        en: "a column of children is measured as events, items or money, which hides nothing",
        zh: "数孩子的列写成了次数、物品或金额，小数字就不会隐去"
      )
    ),
    (
      "coarsened-table",
      Wording(en: "a table was published with less detail, since most of it would be hidden", zh: "表分得太细，合并分类以后才发布")
    ),
    (
      "corrected-count",
      Wording(en: "a number differs from what a release printed for the same day", zh: "同一个时点，和上次发布的数不一样")
    ),
    (
      "coverage-of-no-rate",
      Wording(en: "a table that is no rate is marked as a coverage rate", zh: "不是比率的表写了 coverage")
    ),
    ("crossing-groups", Wording(en: "two groups of a hierarchy overlap in part", zh: "hierarchy 里有两组只重叠一部分")),
    ("crowded-text", Wording(en: "a text holds more brackets or bars than anybody writes", zh: "一处的方括号或竖线多得不像文章")),
    ("data-differs", Wording(en: "the files and the page of a table do not say the same", zh: "同一个表的文件和网页不一致")),
    ("dead-link", Wording(en: "a link leads to no page of the site", zh: "链接指向的网页不存在")),
    ("deep-nesting", Wording(en: "lists or quotations are nested too deep", zh: "列表或引用套得太深")),
    ("differs-from-release", Wording(en: "a file is not what was released", zh: "文件和发布的内容不一样")),
    ("document-listed", Wording(en: "a document is not in the register of documents", zh: "文档没有登记")),
    ("document-unreadable", Wording(en: "a document cannot be read, so it cannot be checked", zh: "文档读不出来，检查不了")),
    ("done-ahead", Wording(en: "a task was done before its period began", zh: "任务在时期开始以前就做完了")),
    (
      "done-before-records",
      Wording(en: "a task is said to be done long before any record proves it", zh: "写的完成日期过了30天，还没有记录能证明")
    ),
    ("done-in-future", Wording(en: "a ticked task is done on a day still to come", zh: "打了勾的任务，完成日期还没有到")),
    ("done-without-tick", Wording(en: "a task has a day on which it was done, but no tick", zh: "任务写了完成日期，却没有打勾")),
    ("disk", Wording(en: "the disk failed, or may not be written to", zh: "磁盘写不进去：满了、只读，或没有权限")),
    ("double-activity", Wording(en: "two activities look like one that was written twice", zh: "有两次活动像是同一次记了两遍")),
    ("double-plan", Wording(en: "two plans hold the same tasks", zh: "两份计划的任务一样，像是同一份放了两遍")),
    ("draft", Wording(en: "a draft is not published", zh: "草稿没有发布")),
    ("dropped-table", Wording(en: "a table that was released is gone", zh: "发布过的统计表不见了")),
    ("duplicate-id", Wording(en: "two headings of a page have one id", zh: "同一页里两个标题用了同一个编号")),
    ("duplicate-key", Wording(en: "a name is written twice", zh: "同一个名称写了两遍")),
    ("duplicate-table", Wording(en: "two tables have one name", zh: "两张表用了同一个名字")),
    ("duplicate-task", Wording(en: "two tasks of a plan have one id", zh: "同一份计划里两项任务用了同一个编号")),
    ("empty-table", Wording(en: "a table has no rows", zh: "表里没有数据")),
    ("file-exists", Wording(en: "a new file would take the place of another", zh: "要新建的文件已经有了")),
    ("file-name", Wording(en: "the name of a file is not UTF-8", zh: "文件名是乱码")),
    ("first-release", Wording(en: "no earlier release is known", zh: "没有以前的发布存档，当作头一次正式发布")),
    ("foreign-output", Wording(en: "the output folder holds files that xinqiao did not write", zh: "输出文件夹里有不是心桥写的文件")),
    ("handout-length", Wording(en: "a handout says more than fits on one sheet", zh: "讲义的话太多，一张纸放不下")),
    ("handout-steps", Wording(en: "a handout has no numbered list of three steps", zh: "讲义里没有三条带数字的步骤")),
    (
      "hardship-as-children",
      Wording(en: "a table of hardship is measured as `children`", zh: "说困难、健康的表写成了 children，会印出 5 到 9 人")
    ),
    (
      "hardship-of-all",
      Wording(en: "a rate of hardship is 100 %, which tells it of every child", zh: "困难、健康的比率是100%，等于说出每个孩子")
    ),
    (
      "hidden-then-printed",
      Wording(
        en: "a number that was hidden is printed for a later day on which hardly anything changed",
        zh: "上次隐去的数，这次几乎没有变化就写出来了"
      )
    ),
    ("image-format", Wording(en: "a picture cannot be read", zh: "图片读不出来")),
    ("image-metadata", Wording(en: "a picture holds more than the picture", zh: "图片里除了画面还有别的信息")),
    ("import-cell", Wording(en: "a cell of a register cannot be read", zh: "登记表里有一格读不懂")),
    ("import-definition", Wording(en: "documents to be imported explain a word in two ways", zh: "要导入的文件里，同一个词有两种解释")),
    ("import-kind", Wording(en: "a file of this kind cannot be imported", zh: "这种文件不能导入")),
    ("import-layout", Wording(en: "the layout of a document was read as best it could be", zh: "文档的排版不清楚，按最像的样子导入")),
    ("import-left-out", Wording(en: "a part of a document was not imported", zh: "文档里有一部分没有导入")),
    ("import-marks", Wording(en: "brackets, stops or spaces look copied", zh: "括号、标点或空格像是拷贝来的")),
    ("import-numbering", Wording(en: "numbers of headings leave a gap or change their style", zh: "编号不连续，或写法前后不一样")),
    ("import-open", Wording(en: "a file is open in another program", zh: "文件正在别的程序里开着")),
    ("import-period", Wording(en: "a period stands only in a sentence", zh: "时期只写在句子里")),
    ("import-quantity", Wording(en: "a promised number is missing, or is no number in all", zh: "写的数量不完整，不能直接当目标")),
    ("import-repeated", Wording(en: "two documents have nearly the same paragraph", zh: "两份文件里有几乎一样的段落")),
    ("import-scope", Wording(en: "the plan of a school speaks for a village or county", zh: "学校的计划里写了全村、全县")),
    ("import-spelling", Wording(en: "a word seems to be misspelt", zh: "好像有错别字")),
    ("import-target", Wording(en: "two places promise different numbers of a thing", zh: "两处写的目标不一样")),
    ("import-title", Wording(en: "the title is not plain", zh: "标题不清楚")),
    ("import-unreadable", Wording(en: "an Office file cannot be read", zh: "Word 或 Excel 文件读不出来")),
    ("import-wording", Wording(en: "words of a plan that hurt children on a guidance page", zh: "计划里的这些话，孩子读到会难受")),
    ("import-year", Wording(en: "a year cannot be right", zh: "年份不对劲")),
    ("large-table", Wording(en: "a table has too many cells to be checked", zh: "表太大，检查不了")),
    (
      "levels-apart",
      Wording(
        en: "the same children are told apart in two ways, and no hierarchy says how these fit",
        zh: "同一批孩子有两种分法（班级和年级、年龄和年龄段、父亲外出和一方外出），没有写 hierarchy"
      )
    ),
    ("link-outside", Wording(en: "a link leads out of the content folder", zh: "链接指到了内容文件夹外面")),
    ("link-to-no-page", Wording(en: "a link leads to a file that becomes no page", zh: "链接指向的文件不会变成网页")),
    ("link-to-unpublished", Wording(en: "a link leads to a page that is not published", zh: "链接指向还没有发布的网页")),
    ("list-without-boxes", Wording(en: "a list below a period has no boxes and is no tasks", zh: "时期下面的清单没有方框，不算任务")),
    ("lost-release", Wording(en: "the record of a release is gone", zh: "以前的发布存档不见了")),
    ("lost-withdrawal", Wording(en: "the record of a withdrawal is gone", zh: "撤下网页的记录不见了")),
    ("low-threshold", Wording(en: "a threshold is below its minimum", zh: "最小人数低于规定")),
    ("missing-asset", Wording(en: "the theme lacks a file that it names", zh: "主题里缺少它自己提到的文件")),
    ("missing-column", Wording(en: "a table lacks a column that it needs", zh: "表里缺少要用的列")),
    ("missing-content", Wording(en: "the content folder is not there", zh: "没有内容文件夹")),
    ("missing-field", Wording(en: "something that must be written is missing", zh: "缺少必须写的一项")),
    ("missing-filing", Wording(en: "the footer has no filing number", zh: "页脚没有备案号")),
    ("missing-from-site", Wording(en: "a released file is missing", zh: "发布过的文件不见了")),
    ("missing-home", Wording(en: "there is no index.md", zh: "没有首页 index.md")),
    ("missing-responsible", Wording(en: "nobody answers for the activity log or for a table", zh: "活动记录或统计表没有写责任岗位")),
    ("missing-settings", Wording(en: "there is no site.yml, or it is empty", zh: "没有 site.yml，或它是空的")),
    ("missing-strings", Wording(en: "the theme has no strings.yml", zh: "主题里没有 strings.yml")),
    ("missing-table", Wording(en: "a described table has no CSV file", zh: "说明里写的表没有 CSV 文件")),
    ("missing-template", Wording(en: "the theme lacks a template", zh: "主题里缺少模板")),
    ("missing-word", Wording(en: "the theme lacks a word that pages need", zh: "主题里缺少网页要用的字句")),
    ("missing-theme", Wording(en: "the theme folder is not there", zh: "没有主题文件夹")),
    (
      "mistyped-fence",
      Wording(en: "the block at the head of a file does not begin with --- in the first line", zh: "文件的第一行不是 ---")
    ),
    (
      "mistyped-mark",
      Wording(en: "marks that were meant as Markdown are printed as they are typed", zh: "标点或空格写得不对，没有读成标题、清单、链接")
    ),
    (
      "mixed-levels",
      Wording(en: "a column holds a value and a part of that value", zh: "一列里既有大的分类，又有其中的一部分")
    ),
    ("nameless-column", Wording(en: "a column has no name", zh: "有一列没有列名")),
    ("nested-task", Wording(en: "a task stands inside another", zh: "任务套在另一项任务里")),
    ("no-base-url", Wording(en: "the site does not know its own address", zh: "没有写网站地址")),
    ("no-picture", Wording(en: "what is no picture is to be shown as one", zh: "把不是图片的文件当图片放进了网页")),
    ("not-in-release", Wording(en: "a file was never released", zh: "文件没有发布过")),
    ("not-utf8", Wording(en: "a text is not UTF-8", zh: "文字不是 UTF-8 编码")),
    ("not-yet", Wording(en: "a page's day has not come", zh: "日期还没到，暂不发布")),
    ("nothing-published", Wording(en: "xinqiao did not publish a site here", zh: "心桥没有在这里发布过网站")),
    ("only-in-lines", Wording(en: "only a line chart has references and events", zh: "只有折线图才能写参照线和大事")),
    ("open-front-matter", Wording(en: "the front matter has no end", zh: "文件头没有结束的 ---")),
    ("open-quote", Wording(en: "a quotation mark of a CSV file is never closed", zh: "CSV 里有引号没有关上")),
    ("output-is-file", Wording(en: "the output is a file, not a folder", zh: "输出位置是文件，不是文件夹")),
    ("output-leads-nowhere", Wording(en: "the output is a link that leads nowhere", zh: "输出位置是一个指不到地方的链接")),
    ("own-fault", Wording(en: "xinqiao itself failed", zh: "心桥自己出了错，请告诉开发者")),
    ("output-in-content", Wording(en: "the output lies in the content folder", zh: "输出文件夹在内容文件夹里")),
    ("pack-in-content", Wording(en: "the pack lies in the content folder", zh: "离线包放进了内容文件夹")),
    ("pack-over-file", Wording(en: "the pack would replace another file", zh: "离线包会盖掉别的文件")),
    ("pack-in-output", Wording(en: "the offline pack would lie in the output folder", zh: "离线包会落在输出文件夹里")),
    ("pack-size", Wording(en: "the offline pack is too large for a phone", zh: "离线包太大，手机下不动")),
    ("page-weight", Wording(en: "a guidance page is too heavy for a phone", zh: "网页太大，手机打开费流量")),
    ("photo-consent", Wording(en: "a photo lacks a consent that holds", zh: "照片没有有效的同意书")),
    ("photo-consent-ends", Wording(en: "the consent for a photo ends within 60 days", zh: "照片的同意书快到期了")),
    ("photo-register", Wording(en: "the register of photos is wrong or lacks a photo", zh: "照片登记有误，或没有登记这张照片")),
    ("photo-size", Wording(en: "a photo is too large", zh: "照片太大")),
    ("public-child", Wording(en: "a child, or the family of one, is declared public", zh: "把孩子或孩子的家人登记成了公开的人")),
    ("placeholder", Wording(en: "words of the school's own are still to be written", zh: "【请写】的地方还没有写上自己的话")),
    (
      "populations-differ-by-few",
      Wording(
        en: "two populations differ by few children in a row, two of them are a third, or two are one",
        zh: "两批孩子在同一行里只差很少几个，或者两批合起来正好是第三批，或者同一批用了两个名称"
      )
    ),
    ("ragged-row", Wording(en: "a row has more or fewer cells than the header", zh: "这一行的格数和表头不一样")),
    ("raw-html", Wording(en: "HTML is written in Markdown", zh: "正文里写了网页代码（HTML）")),
    ("recording-format", Wording(en: "a recording is no MP3 file, or holds more than sound", zh: "录音不是 MP3，或者里面不只有声音")),
    ("recording-reader", Wording(en: "no article says who reads a recording", zh: "没有文章写明这段录音是谁读的")),
    (
      "record-before-plan",
      Wording(en: "an activity took place before the plan whose task it names", zh: "活动早于计划的第一天，不能证明计划里的任务")
    ),
    ("record-line", Wording(en: "a line of an activity's record is no `key: value`", zh: "活动记录里有一行不是“名称: 内容”")),
    ("release-ahead", Wording(en: "a release is dated later than today", zh: "正式发布的日期比今天晚")),
    ("release-before-last", Wording(en: "there is a release of a later day", zh: "已经有日期更晚的发布")),
    (
      "release-contradicts",
      Wording(en: "tables cannot be true together with what was released for the same day", zh: "和同一个时点以前发布的表对不上")
    ),
    ("repeated-period", Wording(en: "a plan names a period twice", zh: "计划里同一个时期出现了两次")),
    ("repeated-row", Wording(en: "two rows of a table are about the same", zh: "表里有两行说的是同一项")),
    ("reversed-dates", Wording(en: "the second of two dates lies before the first", zh: "两个日期写反了")),
    ("reversed-period", Wording(en: "a period ends before it starts", zh: "时期的结束比开始还早")),
    ("report-in-content", Wording(en: "a report would lie in the content folder", zh: "审核表会落在内容文件夹里")),
    ("report-in-theme", Wording(en: "a report would lie in the theme", zh: "审核表会落在主题文件夹里")),
    (
      "roster",
      Wording(en: "the private list of names is missing, empty or has no column 姓名", zh: "私下的名单不见了、是空的，或者没有“姓名”一列")
    ),
    ("report-in-output", Wording(en: "the signed paper would lie in the output folder", zh: "审核表会落在输出文件夹里")),
    ("report-kind", Wording(en: "a report is named as what it is not", zh: "审核表的文件名不是 .html 或 .md")),
    ("report-over-file", Wording(en: "a report would take the place of another file", zh: "审核表会盖掉别的文件")),
    ("review-overdue", Wording(en: "a page's review is overdue", zh: "网页过了复核日期")),
    ("script-weight", Wording(en: "a theme's scripts are too heavy for a phone", zh: "主题的脚本太大")),
    (
      "sensitivity-denied",
      Wording(en: "a rate of hardship is marked as not sensitive", zh: "说困难、健康的比率写了 sensitive: false")
    ),
    ("space-in-address", Wording(en: "an address with a space makes no link and no picture", zh: "地址里有空格，链接或图片出不来")),
    ("still-linked", Wording(en: "pages still lead to a withdrawn address", zh: "还有网页提到撤下的地址")),
    ("still-shown", Wording(en: "pages still show a file of a withdrawn page", zh: "还有网页用着撤下那页的文件")),
    ("stray-quote", Wording(en: "a quotation mark stands inside a cell of a CSV file", zh: "CSV 的格子中间有引号")),
    ("symbolic-link", Wording(en: "a symbolic link stands in the content folder", zh: "内容文件夹里有符号链接")),
    ("table-separator", Wording(en: "the columns of a CSV file are not parted by commas", zh: "CSV 的各列不是用英文逗号分开的")),
    ("tables-contradict", Wording(en: "tables that cannot all be true", zh: "几个表不可能同时都对")),
    ("tables-disagree", Wording(en: "two tables give one cell two numbers", zh: "两个表里同一格的数字不一样")),
    ("tally-register", Wording(en: "a register of children cannot be counted so", zh: "这份登记表不能这样统计")),
    ("tally-spec", Wording(en: "what is to be counted is not plain", zh: "要数什么没有写清楚")),
    ("target-in-several-units", Wording(en: "one thing has targets in several units", zh: "同一样东西，几个目标的单位不一样")),
    ("target-missing", Wording(en: "a task has a unit or data, but no target", zh: "任务写了单位或数据，却没有目标")),
    ("target-without-unit", Wording(en: "a target has no unit", zh: "目标没有单位")),
    ("task-without-box", Wording(en: "an item of a task list has no box", zh: "任务清单里有一项没有方框")),
    ("task-without-period", Wording(en: "a task stands under no period", zh: "任务上面没有写时期的标题")),
    ("task-without-text", Wording(en: "a task says nothing", zh: "任务没有写内容")),
    ("template-syntax", Wording(en: "a template's tags cannot be read", zh: "模板的标签写错了")),
    ("template-tag", Wording(en: "a template names what its page does not have", zh: "模板用了网页没有的名称")),
    (
      "text-outside-entry", Wording(en: "a text of an activity log stands before its first entry", zh: "活动记录里有文字在第一条之前")
    ),
    (
      "total-as-value",
      Wording(en: "a total stands in a column as if it were a value", zh: "合计写成了一个分类")
    ),
    (
      "tick-below-target",
      Wording(en: "a task is ticked below its target, or without a number of it", zh: "任务打了勾，数量却没有达到目标，或者没有数字")
    ),
    ("told-elsewhere", Wording(en: "a text tells a number that a table hides", zh: "文章或记录里写了统计表隐去的数")),
    ("total-beside-gap", Wording(en: "a total stands beside a part that is not given", zh: "有合计，却有一项没有填")),
    ("total-of-parts", Wording(en: "a total of what does not add up", zh: "不能相加的数写了合计")),
    ("two-spellings", Wording(en: "one value of a dimension in two spellings", zh: "同一个分类有两种写法")),
    (
      "unchecked-file",
      Wording(en: "a file cannot be checked for personal data, so it is not published", zh: "文件检查不了有没有个人信息，所以不能发布")
    ),
    (
      "unchecked-reason",
      Wording(en: "nobody has looked whether a reason names a child of the roster", zh: "没有查撤下的原因里有没有名单上的名字")
    ),
    ("undescribed-table", Wording(en: "a CSV file is described nowhere", zh: "CSV 文件没有说明")),
    ("unknown-address", Wording(en: "the site has no such address", zh: "网站里没有这个地址")),
    ("unknown-anchor", Wording(en: "a link leads to a heading that is not there", zh: "链接指向的标题不存在")),
    ("unknown-asset", Wording(en: "a style sheet names a file that is not there", zh: "样式表用了不存在的文件")),
    ("unknown-column", Wording(en: "a column is not known", zh: "不认识的列")),
    (
      "unknown-dimension",
      Wording(en: "a hierarchy names a dimension that the table does not have", zh: "hierarchy（层级）里写了表里没有的列")
    ),
    ("unknown-encoding", Wording(en: "a table is neither UTF-8 nor GB18030", zh: "表格文件既不是 UTF-8，也不是 GB18030")),
    ("unknown-file", Wording(en: "a file is not there, or belongs nowhere", zh: "文件不存在，或放错了地方")),
    ("unknown-group", Wording(en: "a hierarchy does not fit its table", zh: "hierarchy 和表对不上")),
    ("unknown-key", Wording(en: "a name is not known here", zh: "这里没有这一项")),
    ("unknown-kind", Wording(en: "an activity's kind is not known", zh: "不认识的活动类别")),
    ("unknown-manifest", Wording(en: "a file is neither a release nor a manifest", zh: "文件既不是发布存档，也不是文件清单")),
    ("unknown-period", Wording(en: "the plan has no such period", zh: "计划里没有这个时期")),
    ("unknown-plan", Wording(en: "there is no plan of this name", zh: "没有叫这个名字的计划")),
    ("unknown-section", Wording(en: "there is no section of this name", zh: "没有叫这个名字的栏目")),
    ("unknown-table", Wording(en: "there is no table of this name", zh: "没有叫这个名字的表")),
    ("unknown-task", Wording(en: "there is no task of this id", zh: "没有这个编号的任务")),
    ("unknown-value", Wording(en: "a value is none of those that are possible", zh: "写的内容不在可选的范围里")),
    (
      "unlike-units",
      Wording(en: "a quantity has another unit than the target it counts towards", zh: "数量的单位和任务目标的单位不一样")
    ),
    (
      "unproven-tables", Wording(en: "it could not be proven in time that the tables are safe", zh: "没能在限定时间里证明统计表是安全的")
    ),
    ("unpublished-home", Wording(en: "the home page is a draft or dated in the future", zh: "首页是草稿，或日期还没到")),
    ("unreadable-file", Wording(en: "a file cannot be read", zh: "文件读不出来")),
    ("unsafe-cell", Wording(en: "a hidden number could be worked out", zh: "隐去的数字还能推算出来")),
    ("unsafe-link", Wording(en: "a link leads to what a browser would run", zh: "链接会让浏览器执行代码")),
    ("update-overdue", Wording(en: "a table is overdue for an update", zh: "统计表过了更新日期")),
    ("waiver-expired", Wording(en: "a waiver has ended and lets nothing through", zh: "放行已经过期，不再起作用")),
    ("waiver-forbidden", Wording(en: "a waiver names a rule that can never be waived", zh: "放行写了任何时候都不能放行的规则")),
    ("waiver-rule", Wording(en: "a waiver names no rule, or two", zh: "放行写的规则不存在，或写了两条")),
    ("waiver-until", Wording(en: "a waiver names a day more than two years away", zh: "放行的截止日期超过了两年")),
    ("waiver-unused", Wording(en: "a waiver matches nothing", zh: "放行对不上任何内容")),
    ("waiver-used", Wording(en: "a waiver lets something through", zh: "这里放行了一处内容")),
    (
      "withdrawal-not-recorded",
      Wording(en: "pages were taken down, but that could not be recorded", zh: "网页已撤下，但没能记进清单")
    ),
    ("withdrawn-part", Wording(en: "one activity of a page cannot be withdrawn by itself", zh: "不能只撤网页里的一次活动")),
    ("withdrawn-since", Wording(en: "pages of a release were taken down since", zh: "发布以后撤下过网页")),
    ("withdrawn-address", Wording(en: "an address was withdrawn and may not be published at", zh: "这个地址已经撤下，不能再发布")),
    (
      "withdrawn-title", Wording(en: "a page has the title of one that was withdrawn", zh: "有一页和撤下的网页同名")
    ),
    (
      "withdrawn-indispensable",
      Wording(en: "a file without which there is no site cannot be withdrawn", zh: "没有它就没有网站的文件，不能撤下")
    ),
    ("wrong-total", Wording(en: "a total is not the sum of its parts", zh: "合计和各部分加起来不一样")),
    ("wrong-type", Wording(en: "a value is of another kind than expected", zh: "写的内容不是这里该有的样子")),
    ("yaml-alias", Wording(en: "YAML references make a text too large", zh: "引用（*名称）太多，内容太大")),
  ]
}
