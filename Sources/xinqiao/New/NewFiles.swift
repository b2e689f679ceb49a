import Importing
import Intake

/// Single files to begin with. The content is Chinese, whatever the language of messages.
enum NewFiles {
  /// A plan with the half-years that the year of its name, else of the day, still has; or with the terms of the school year
  /// that it names: 2027学年.
  static func plan(_ name: String?, on date: CalendarDate) -> DraftFile {
    let year = name?.firstMatch(of: /20[0-9]{2}/).flatMap { Int($0.output) } ?? date.year
    let task = Placeholder.asking(for: "要做的一件事")
    let isSchoolYear = name?.contains("学年") ?? false
    let kind = isSchoolYear ? "学年" : "年"
    let halves =
      isSchoolYear ? ["第一学期", "第二学期"][...] : ["上半年", "下半年"].dropFirst(year == date.year && date.month > 6 ? 1 : 0)
    let periods = halves.enumerated().map { index, half in
      """
      ### \(year)\(kind)\(half)

      - [ ] \(task) {#task-\(2 * index + 1) line=家校 responsible=德育主任}
      - [ ] \(task) {#task-\(2 * index + 2) line=家校 responsible=班主任}

      """
    }
    let text = """
      ---
      title: \(year)\(kind)留守儿童之家工作计划
      date: \(date.iso)
      summary: \(Placeholder.asking(for: "这一年做什么，一两句话"))
      ---

      <!-- 写法：标题写时期，下面每行一项任务，例如
           - [ ] 配备联网电脑，供视频通话 {#computers target=2 unit=台 line=家校 responsible=总务主任}
           做完了把 [ ] 改成 [x]，再加上 done=\(date.iso)。
           花括号里：#后面是任务编号（活动记录用它对上任务），target 是目标数，unit 是单位，responsible 是责任岗位（写岗位，不写人名）。 -->

      ## 要做到什么

      \(Placeholder.asking(for: "要做到的样子"))

      ## 工作安排

      \(periods.joined(separator: "\n"))
      """
    return DraftFile(path: "plans/\(name ?? "plan-\(year)").md", text: text)
  }

  /// A log with an entry of the day, of which nothing is told yet.
  static func activity(_ name: String?, on date: CalendarDate) -> DraftFile {
    let text = """
      <!-- 一个标题是一次活动：先写日期，再写名称。类别写家访、家长会、座谈会、安全教育这些；人数写总人数，没有数就空着；
           不写孩子和老师的姓名。还没办的活动写以后的日期，会显示为“计划”。
           要对上计划里的任务，加一行“- 任务: 任务编号”。同一个文件里可以接着写很多次活动。 -->

      ## \(date.iso) \(Placeholder.asking(for: "活动名称"))

      - 类别: 其他
      - 人数:
      - 地点:

      \(Placeholder.asking(for: "做了什么，说好了什么，两三句"))

      """
    return DraftFile(path: "activities/\(name ?? date.iso).md", text: text)
  }

  /// An article that stays a draft until its author takes `draft` out.
  static func article(_ address: String, on date: CalendarDate) -> DraftFile {
    let text = """
      ---
      title: \(Placeholder.asking(for: "家长会问的那句话"))
      date: \(date.iso)
      summary: \(Placeholder.asking(for: "要点，一句话"))
      audience: [爷爷奶奶]
      ages: 6至12岁
      tags: [\(Placeholder.asking(for: "家长会找的词"))]
      sources: [\(Placeholder.asking(for: "法律、文件或书的全名（年份）"))]
      author_role: 德育主任
      # 审过以后，把下面一行最前面的 # 和空格删掉，写上审核的岗位
      # reviewed_by: 心理健康教师
      review_due: \(date.year + 1)-09-01
      draft: true
      ---

      <!-- 写好、审过以后，把上面 draft 那一行删掉，才会发布。用短句，先说今晚就能做的事；不写真名真事。 -->

      **重点：**\(Placeholder.asking(for: "最要紧的一句"))

      ## 先做这三步

      1. \(Placeholder.asking(for: "第一步"))
      2. \(Placeholder.asking(for: "第二步"))
      3. \(Placeholder.asking(for: "第三步"))

      """
    return DraftFile(path: "\(address).md", text: text)
  }
}
