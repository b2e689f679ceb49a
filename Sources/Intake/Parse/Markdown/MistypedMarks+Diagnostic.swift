import Diagnostics

extension MistypedMark.Kind {
  /// What is written is not repeated: it may hold a name or a number.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    if self == .spaceInAddress { return .spaceInAddress(at: location) }
    return Diagnostic(
      "mistyped-mark",
      at: location,
      severity: .warning,
      message: Wording(
        en: "this looks like \(meant.english), and will be printed as it is typed",
        zh: "这里像是要写\(meant.chinese)，现在会照样印在网页上"
      ),
      hint: hint
    )
  }

  private var meant: Wording {
    switch self {
    case .heading: Wording(en: "a heading", zh: "标题")
    case .number, .numbersInOneLine: Wording(en: "a numbered list", zh: "编号清单")
    case .bullet: Wording(en: "a list", zh: "清单")
    case .quote: Wording(en: "a quotation", zh: "引用")
    case .box: Wording(en: "a task", zh: "任务")
    case .bold: Wording(en: "bold text", zh: "加粗的字")
    case .link, .spaceInAddress: Wording(en: "a link", zh: "链接")
    case .picture: Wording(en: "a picture", zh: "图片")
    case .attributes: Wording(en: "a list of attributes", zh: "花括号里的编号、目标")
    }
  }

  private var hint: Wording {
    switch self {
    case .heading: Wording(en: "write `## heading`: # of the keyboard, then a space", zh: "请写成“## 标题”：用半角的 #，后面空一格")
    case .number:
      Wording(en: "write `1. first`: digit and point of the keyboard, then a space", zh: "请写成“1. 先等”：数字和点用半角，点后面空一格")
    case .numbersInOneLine:
      Wording(
        en: "they will run on in one line; write `1. first`, or part them with an empty line",
        zh: "几条会连成一行；请写成“1. 先等”（用半角的点，后面空一格），或者每条之间空一行"
      )
    case .bullet: Wording(en: "write `- item`: a hyphen, then a space", zh: "请写成“- 内容”：用半角的减号，后面空一格")
    case .quote: Wording(en: "write `> words`", zh: "请写成“> 话”：用半角的 >，后面空一格")
    case .box: Wording(en: "write `- [ ] task`, with spaces", zh: "请写成“- [ ] 内容”：减号后面空一格，方括号里空一格，后面再空一格；做完的写 - [x]")
    case .bold:
      Wording(
        en: "write `**words**`: stars of the keyboard, in pairs, without spaces inside",
        zh: "请写成“**重点**”：用半角的星号，前后成对，里面不留空格"
      )
    case .link, .spaceInAddress:
      Wording(en: "write `[words](address)` with brackets of the keyboard", zh: "请写成“[文字](地址)”：方括号、圆括号都用半角，中间不留空格")
    case .picture:
      Wording(
        en: "write `![words](address)` with marks of the keyboard",
        zh: "请写成“![图上是什么](../files/照片.jpg)”：叹号、方括号、圆括号都用半角，中间不留空格"
      )
    case .attributes:
      Wording(
        en:
          "write {#id target=5 unit=台} with braces of the keyboard, at the end of the line; where it is just text, \\{",
        zh: "请用半角花括号写在这一行最后，如 {#编号 目标=5 单位=台}；只是普通文字时请写 \\{"
      )
    }
  }
}

extension Diagnostic {
  fileprivate static func spaceInAddress(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "space-in-address",
      at: location,
      message: Wording(
        en: "an address with a space in it: no link or picture comes of this",
        zh: "这个地址里有空格，链接或图片出不来"
      ),
      hint: Wording(
        en: "rename the file without spaces and write the new name here; else write (<address>)",
        zh: "请把文件改名，去掉空格，这里也照着改；不能改名的，用半角尖括号括起来：(<地址>)"
      )
    )
  }
}
