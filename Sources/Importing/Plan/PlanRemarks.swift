import Diagnostics

/// What the drafter says of places where the structure of a document is not plain.
extension Diagnostic {
  static func noTitle(_ stem: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-title",
      at: location,
      severity: .warning,
      message: Wording(en: "no title found; the file's name stands in: \(stem)", zh: "没有找到标题，先用文件名：\(stem)"),
      hint: Wording(en: "write the title in the draft", zh: "请在草稿里写上标题")
    )
  }

  static func brokenTitle(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-title",
      at: location,
      severity: .warning,
      message: Wording(en: "the title stands on several lines; joined", zh: "标题分几行写，已连成一个"),
      hint: Wording(en: "check the title of the draft", zh: "请核对草稿的标题")
    )
  }

  /// Its message says what to do, for the screen too: a plan without tasks is of no use.
  static func noTasks(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-period",
      at: location,
      severity: .warning,
      message: Wording(
        en:
          "no period such as 2026年上半年 stands as a heading, so no tasks were read; write each as `- [ ] …` below such a heading in the draft",
        zh: "没有“2026年上半年”这样的时期标题，没有读出任务；请在草稿里写上时期标题，下面一行一项写成“- [ ] ……”"
      )
    )
  }

  static func noText(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-unreadable",
      at: location,
      message: Wording(en: "there is no text in this file", zh: "这个文件里没有文字"),
      hint: Wording(
        en: "look whether it is the right file; pictures of text must be typed",
        zh: "请看是不是拿错了文件；扫描或拍照的文件，要打成文字再导入"
      )
    )
  }

  static func gluedHeading(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-layout",
      at: location,
      severity: .warning,
      message: Wording(en: "a heading and its text stand on one line; cut there", zh: "标题和后面的内容连在一行，已从这里断开"),
      hint: Wording(en: "check that the heading ends where it should", zh: "请核对标题断得对不对")
    )
  }

  static func brokenLine(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-layout",
      at: location,
      severity: .warning,
      message: Wording(en: "the line breaks inside a sentence; joined with the next", zh: "句子中间断行，已和下一行连成一段"),
      hint: Wording(en: "check that it is one paragraph", zh: "请核对是不是同一段")
    )
  }

  static func table(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-layout",
      at: location,
      severity: .warning,
      message: Wording(
        en: "a table, kept as one: only its quantities were read as tasks",
        zh: "这里是表格，照表格保留；除了写明数量的，没有从里面读任务"
      ),
      hint: Wording(en: "write its tasks as `- [ ] …` under a period", zh: "表里的任务，请写成“- [ ] ……”，放在时期下面")
    )
  }

  static func runOn(_ count: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-layout",
      at: location,
      severity: .warning,
      message: Wording(en: "tasks run into each other; cut into \(count)", zh: "几项任务连在一起写，已断成 \(count) 项"),
      hint: Wording(en: "check where they are cut", zh: "请核对断得对不对")
    )
  }

  static func repeatedPeriod(_ label: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-year",
      at: location,
      severity: .warning,
      message: Wording(en: "\(label) is named twice in this plan", zh: "这份计划里“\(label)”出现了不止一次"),
      hint: Wording(en: "kept in the order of the text; correct the year in the draft", zh: "按原文顺序保留；请在草稿里改成真实年份")
    )
  }

  static func severalQuantities(_ quantities: [Quantity], at location: SourceLocation) -> Diagnostic {
    let list = quantities.map(\.written).joined(separator: "、")
    return Diagnostic(
      "import-quantity",
      at: location,
      severity: .warning,
      message: Wording(en: "one task promises several quantities: \(list)", zh: "一项任务里有几个数量：\(list)"),
      hint: Wording(
        en: "none was made its target; write a task for each in the draft",
        zh: "没有记成目标（target）；请在草稿里一个数量写一项任务"
      )
    )
  }

  /// Nil for a quantity that can be a target as it stands.
  static func notTotal(_ quantity: Quantity, at location: SourceLocation) -> Diagnostic? {
    let reason: Wording
    switch quantity.sense {
    case .total: return nil
    case .atMost: reason = Wording(en: "is the most that may be", zh: "是上限")
    case .each(let each): reason = Wording(en: "counts for “\(each)”", zh: "是按“\(each)”算的")
    }
    return Diagnostic(
      "import-quantity",
      at: location,
      severity: .warning,
      message: Wording(en: "“\(quantity.written)” \(reason.english)", zh: "“\(quantity.written)”\(reason.chinese)"),
      hint: Wording(
        en: "not made a target; write in the draft how many it is in the whole period",
        zh: "没有记成目标（target）；请在草稿里写这个时期一共多少"
      )
    )
  }

  static func periodInSentence(_ period: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-period",
      at: location,
      severity: .warning,
      message: Wording(
        en: "only a sentence names the period \(period); a heading was added",
        zh: "时期“\(period)”只写在句子里，草稿里加了这个小标题"
      ),
      hint: Wording(en: "check the period", zh: "请核对时期")
    )
  }
}
