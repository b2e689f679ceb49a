import Diagnostics
import Yams

/// What the library has to say, at its place in the file and in words for a teacher.
extension YAMLText {
  func diagnostic(for error: any Error) -> Diagnostic {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      breakage(problem, from: context?.mark, to: mark)
    case YamlError.reader(let problem, let offset, _, _):
      .brokenYAML(problem, at: location(at: string.prefix(offset ?? 0).utf8.count))
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      .repeatedKey(Located(keys.first ?? "", at: secondPlace(of: keys.first ?? "", after: context.mark)))
    case is TooManyNodes: .yamlAlias(at: location(nil))
    default: .brokenYAML("the text cannot be read", at: location(nil))
    }
  }

  /// The library complains where it gives up; a quotation that is never closed is told where it opens, and a line without
  /// its colon where it stands, though only the next one made no sense.
  private func breakage(_ problem: String, from start: Mark?, to end: Mark) -> Diagnostic {
    if problem.contains("end of stream"), let start { return .brokenYAML(problem, at: location(start)) }
    if string.utf8.dropFirst(offset(of: end)).first == UInt8(ascii: "\t") {
      return .brokenYAML("tab character", at: location(end))
    }
    if problem.contains("mapping values are not allowed") || problem.contains("expected ':'"),
      let line = lineWithoutColon(above: end.line - 1)
    {
      return .brokenYAML("no colon", at: location(at: lineStarts[line]))
    }
    return .brokenYAML(problem, at: location(end))
  }

  /// The nearest line above with something in it, where that is neither `key: value` nor an item of a list, and the line
  /// itself makes sense; lines are counted from 0.
  private func lineWithoutColon(above line: Int) -> Int? {
    guard colons(in: line) == 1, let last = (0..<line).last(where: { !text(of: $0).isEmpty }) else { return nil }
    let isOther = text(of: last).hasPrefix("#") || text(of: last).hasPrefix("- ")
    return isOther || colons(in: last) > 0 ? nil : last
  }

  private func colons(in line: Int) -> Int { (text(of: line) + " ").ranges(of: ": ").count }

  private func text(of line: Int) -> Substring {
    let bytes = Array(string.utf8)
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    return String(decoding: bytes[lineStarts[line]..<end], as: UTF8.self)[...].trimmingWhitespace
  }

  /// The library tells where a key stands first; where it stands again we look for ourselves.
  private func secondPlace(of key: String, after mark: Mark) -> SourceLocation {
    let first = offset(of: mark)
    let bytes = Array(string.utf8)
    let opener = bytes[..<first].last { !Self.isSpace($0) }
    let isFlow = opener == UInt8(ascii: "{") || opener == UInt8(ascii: ",")
    let second = bytes.indices.first { index in
      index > first && isKey(key, bytes[index...])
        && (isFlow ? startsEntry(bytes[..<index]) : column(index, bytes) == mark.column)
    }
    return location(at: second ?? first)
  }

  private func isKey(_ key: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = bytes.first.map(Self.isQuote) == true ? bytes.dropFirst() : bytes
    guard bytes.starts(with: key.utf8) else { return false }
    return bytes.dropFirst(key.utf8.count).first { !Self.isSpace($0) && !Self.isQuote($0) } == UInt8(ascii: ":")
  }

  private func startsEntry(_ before: ArraySlice<UInt8>) -> Bool {
    before.last { !Self.isSpace($0) }.map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ",") } == true
  }

  /// The column of a byte before which its line holds nothing but white space; else nil.
  private func column(_ index: Int, _ bytes: [UInt8]) -> Int? {
    let indent = bytes[..<index].reversed().prefix { $0 == UInt8(ascii: " ") }.count
    let start = index - indent
    return start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D ? indent + 1 : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}

extension Wording {
  /// How a line of YAML is written.
  static let keyAndValue = Wording(
    en: "write `key: value` with an ASCII colon and a space; put text that holds “: ” or begins with a sign in quotes",
    zh: "应写成“名称: 内容”，冒号用英文的，后面空一格；内容里有冒号或以符号开头时，请给内容加英文引号"
  )
}

extension Diagnostic {
  fileprivate static func brokenYAML(_ problem: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "broken-yaml",
      at: location,
      message: Wording(en: "this cannot be read: \(problem)", zh: "从这里开始读不懂：\(chinese(for: problem))"),
      hint: .keyAndValue
    )
  }

  /// The library's commonest complaints.
  private static func chinese(for problem: String) -> String {
    let known = [
      ("tab character", "这里用了制表键（Tab），请改成空格"), ("no colon", "这一行少了英文冒号，或冒号后面少了空格"),
      ("mapping values are not allowed", "这里多了一个冒号，或上一行没有写完"),
      ("expected ':'", "上一行少了英文冒号"), ("expected key", "缩进没有对齐，或引号、括号没有配对"),
      ("',' or", "括号没有配对，或少了逗号"), ("end of stream", "引号或括号没有配对"),
      ("cannot start any token", "内容以特殊符号开头，请加英文引号"), ("alphabetic or numeric", "内容以 * 或 & 号开头，请加英文引号"),
      ("undefined alias", "内容以 * 号开头，请加英文引号"),
      ("control characters", "这里有看不见的控制字符，请删去"), ("nesting", "层次太深"),
      ("another document", "多了一行“---”"),
    ]
    return known.first { problem.contains($0.0) }?.1 ?? "格式不对"
  }

  fileprivate static func yamlAlias(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml-alias",
      at: location,
      message: Wording(en: "references (`*name`) make this too large", zh: "引用（*名称）太多，内容太大"),
      hint: Wording(en: "write the values out", zh: "请不要用引用，把内容写全")
    )
  }
}
