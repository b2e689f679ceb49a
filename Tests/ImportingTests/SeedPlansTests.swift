import Diagnostics
import Intake
import Testing

@testable import Importing

/// The first real input: four plans of schools and a passage of machine garbage in one text file.
@Suite("The five documents that a school brought")
struct SeedPlansTests {
  private static let read = Result { try PlanImport.read(fixture("plans.txt")) }
  private let plans: PlanImport

  init() throws { plans = try Self.read.get() }

  @Test("are separated, and the third is quarantined whole")
  func documents() {
    #expect(plans.documents.map(\.lines) == [1...8, 9...65, 66...75, 76...129, 130...153])
    #expect(plans.documents.map { $0.draft == nil } == [false, false, true, false, false])
    #expect(plans.leftOut.filter { $0.reason == .wordSalad }.map(\.piece.line) == Array(67...75))
    #expect(plans.messages(at: 66).contains { $0.contains("第 66—75 行") })
  }

  @Test("give titles, schools and years")
  func titles() {
    let drafts = plans.documents.compactMap(\.draft)
    #expect(
      drafts.map(\.title) == [
        "留守儿童之家工作规划和年度计划建设任务", "保义中心校留守儿童之家建设工作规划", "2024—2024留守儿童之家工作规划", "黄圩小学留守儿童之家建设工作规划",
      ]
    )
    #expect(drafts.map(\.school) == ["马庄小学", "保义中心校", nil, "黄圩小学"])
    #expect(drafts.map(\.span) == ["2024年9月", "2024——2024", "2024—2024", "2024——2024"])
  }

  @Test("give 61 tasks, each under its half-year")
  func tasks() {
    let drafts = plans.documents.compactMap(\.draft)
    #expect(drafts.map(\.tasks.count) == [23, 19, 18, 1])
    #expect(counts(drafts[0]) == [7, 4, 3, 5, 2, 2])
    #expect(counts(drafts[1]) == [4, 3, 2, 2, 3, 5])
    #expect(counts(drafts[2]) == [8, 10])
    let halves = ["2024年上半年", "2024年下半年"]
    #expect(periods(drafts[0]) == halves + halves + halves)
    #expect(periods(drafts[1]) == halves + halves + halves)
    #expect(drafts[3].tasks.map(\.text) == ["根据我校实际，2024年计划完成1个留守儿童之家的建设"])
  }

  @Test("give targets and posts")
  func targets() {
    let drafts = plans.documents.compactMap(\.draft)
    let promised = drafts.flatMap(\.tasks).compactMap { task in
      task.target.map { "\(task.source.line): \($0.number)\($0.unit)" }
    }
    #expect(promised == ["5: 1台", "5: 1个", "5: 3台", "61: 5室", "126: 1台", "144: 1个"])
    #expect(drafts[0].tasks.compactMap(\.responsible) == ["各班级"])
    let running = drafts.flatMap(\.datedTargets).map { "\($0.target.line): \($0.target.wording)" }
    #expect(running == Self.running)
    #expect(drafts.flatMap(\.datedTargets).allSatisfy { $0.year == "2024年" })
    #expect(running.count == drafts.flatMap { RunningTargets.all(in: $0) }.count)
  }

  private static let running = [
    "18: 入学率达100％", "18: 巩固率达100％", "18: 建档率达100％", "19: 一部电话机", "19: 一台电视机", "19: 一台计算机",
    "48: 将在留守儿童之家设置1个专用的书信台", "48: 将“留守儿童之家”配备5台专用电话机", "48: 在“留守儿童之家”配备5台联网的电脑", "83: 入学率达100％", "83: 巩固率达100％",
    "83: 建档率达100％", "95: 留守儿童管理最少要包括六项基本档案",
    "109: 为留守儿童之家配备必须的活动器材、图书和工具，让“留守儿童之家”成为我校留守儿童日常活动的主要场所", "117: 在学校配备一个留守儿童专用的通信邮箱",
    "117: 在“留守儿童之家”配备2台联网的电脑", "138: 建设并完善1个农村留守儿童之家",
    "138: 使全校义务教育阶段留守儿童校内有监管，课余有去处，得到政府、学校及社会各方面的关爱", "140: 建设1个“ 留守儿童之家”",
    "140: 留守儿童之家室内面积不少于20平方米（可综合利用多媒体教室、图书室、各类活动室）",
  ]

  @Test("have what they say of every day, term and year listed")
  func recurring() {
    let found = plans.documents.compactMap(\.draft).map { RunningTargets.recurring(in: $0) }
    #expect(found.map(\.count) == [0, 8, 6, 0])
    #expect(found[1].contains { $0 == (45, "每学期，学学校开展交通安全知识座谈会") })
    #expect(found[2].contains { $0 == (115, "每学期，学校还将邀请司法部门到学校开展法制和安全知识讲座") })
  }

  @Test(
    "have each defect told at its line",
    arguments: [
      (2, nil), (6, "标题又写了一遍"), (7, "标题又写了一遍"), (153, "广告"), (10, "标题分几行写"),
      (12, "起止年份相同：“2024——2024”"), (64, "起止年份相同"), (77, "起止年份相同：“2024—2024”"), (138, "起止年份相同"), (78, "好像漏了年份"),
      (50, "编号不连续：这里是“6、”，应是第 5 项"), (36, "编号写法不一致：前面是“1、”，这里是“2.”"), (40, "“一要”“二是”"), (41, "“一要”“二是”"),
      (110, "和第 39 行（另一份文件）几乎一样；那里在“3、坚持留守儿童各项制度，抓实常规关爱工作”下面，这里在“3、多方合力保障，创造优越工作条件”下面"),
      (5, "标题和后面的内容连在一行"), (53, "标题和后面的内容连在一行"), (119, "标题和后面的内容连在一行"), (117, "标题和后面的内容连在一行"),
      (117, "汉字中间用了英文句点：“通.老”"), (27, "句子中间断行"), (51, "句子中间断行"), (87, "句子中间断行"), (104, "句子中间断行"),
      (126, "全角和半角括号混用"), (122, "标点重复：“.。”"), (5, "几项任务连在一起写，已断成 5 项"), (5, "中间有空格：“2024 年”"), (8, "中间有空格"),
      (5, "“摸测”"), (5, "“建全”"), (45, "“学学校”"), (48, "“正时缺乏”"), (48, "“籍以”"), (123, "“咨询咨询”"), (146, "“印发达到”"),
      (100, "“班团”"),
      (18, "全角符号：“％”"), (111, "和第 40 行"), (118, "和第 49 行"), (92, nil), (98, "“三特”两处解释不同"),
      (48, "“5台专用电话机”和别处的目标不一样：第 19 行“一部电话机”"), (117, "“2台联网的电脑”和别处的目标不一样"), (126, "“一台联网的电脑”和别处"),
      (24, "人名：赵**"), (25, "人名：孙*"), (26, "人名：周*"), (27, "人名：吴"), (28, "人名：褚**"), (48, "“心理的扭曲”"), (20, "“杜绝未成年人犯罪”"),
      (17, "“全村”"), (150, "“全县”"), (19, "“一定数量”没有写多少"), (61, "“五室”是哪几个"), (5, "“再配备 3台”是在原有的之外增加"),
      (13, nil),
    ] as [(Int, String?)]
  )
  func defects(line: Int, message: String?) {
    guard let message else { return #expect(!plans.messages(at: line).contains { $0.contains("漏了年份") }) }
    #expect(plans.messages(at: line).contains { $0.contains(message) }, "\(plans.messages(at: line))")
  }

  @Test("are all there: what was imported and what was left out is all of the input")
  func account() throws {
    let written = plans.imported + plans.leftOut.map(\.piece)
    for line in plans.file.lines {
      let pieces = written.filter { $0.line == line.number }.map(\.text).joined().filter { !$0.isWhitespace }
      #expect(pieces == line.text.filter { !$0.isWhitespace }, "line \(line.number)")
    }
    #expect(plans.count == (153, 136, 17, 0))
  }

  @Test("stand in the drafts word for word")
  func drafts() {
    let text = plans.files(reportIn: .chinese).dropLast().map(\.text).joined()
    for case .paragraph(let pieces) in plans.documents.compactMap(\.draft).flatMap(\.parts) {
      #expect(text.contains(pieces.map(\.text).joined(separator: "\n")))
    }
    #expect(!text.contains("阿克苏喀") && !text.contains("zciku"))
    let last = plans.files(reportIn: .chinese).dropLast().last?.text ?? ""
    #expect(last.split(separator: "### 2024年").count == 2 && last.contains("：\n\n- [ ] 建设并完善1个农村留守儿童之家 {#t-b"))
  }

  @Test("give the same report each time")
  func order() throws {
    let text = plans.files(reportIn: .chinese).last?.text
    for _ in 1...5 { #expect(PlanImport(of: plans.file).files(reportIn: .chinese).last?.text == text) }
  }

  @Test("have a report that holds no name")
  func report() throws {
    let report = try #require(plans.files(reportIn: .chinese).last)
    #expect(report.path == "imports/plans.md")
    #expect(report.text.contains("一共 153 行：写进草稿 136 行，没有写进 17 行"))
    for name in ["赵文彬", "孙立", "吴明远", "沈志高"] { #expect(!report.text.contains(name)) }
  }

  private func counts(_ draft: PlanDraft) -> [Int] {
    draft.parts.reduce(into: []) { counts, part in
      if case .period = part { counts.append(0) }
      if case .task = part { counts[counts.count - 1] += 1 }
    }
  }

  private func periods(_ draft: PlanDraft) -> [String] {
    draft.parts.compactMap { part in
      if case .period(let piece) = part { Period(heading: piece.text)?.label } else { nil }
    }
  }
}
