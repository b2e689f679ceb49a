import Diagnostics

/// Reads the attribute list at the end of a block's content.
struct AttributeList {
  /// What was found: the list, or what is wrong with it.
  enum Found {
    case nothing
    /// `start` is the offset of `{` in the content.
    case list(Attributes, start: Int)
    case malformed(Problem)
  }

  /// A fault and the offset in the content at which it stands.
  struct Problem: Error {
    let offset: Int
    let fault: Fault
  }

  enum Fault: Sendable {
    case missingKey, missingValue, unclosedQuote, bareWord, emptyID, repeatedKey, unexpectedBrace
  }

  private let content: ContentMap
  private let end: Int

  /// Looks for a list that ends where the content ends.
  static func find(in content: ContentMap, end: Int) -> Found {
    guard end > 0, content.bytes[end - 1] == UInt8(ascii: "}") else { return .nothing }
    return AttributeList(content: content, end: end).find()
  }
}

extension AttributeList {
  private func find() -> Found {
    let opens = (0..<end).filter { content.bytes[$0] == UInt8(ascii: "{") && !isEscaped($0) && looksLikeList(from: $0) }
    var problem: Problem?
    for open in opens {
      do {
        var parser = EntryParser(content: content, position: open + 1, end: end - 1)
        let entries = try parser.entries()
        return .list(Attributes(entries: entries, range: content.range(of: open..<end)), start: open)
      } catch {
        // The last brace is the one that is meant.
        problem = error
      }
    }
    return problem.map { .malformed($0) } ?? .nothing
  }

  private func isEscaped(_ offset: Int) -> Bool {
    !content.bytes[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  /// `{注意}` is text.
  private func looksLikeList(from open: Int) -> Bool {
    let inside = content.bytes[(open + 1)..<(end - 1)]
    let first = inside.first { !$0.isASCIIWhitespace }
    return first == UInt8(ascii: "#") || first == UInt8(ascii: ".") || inside.contains(UInt8(ascii: "="))
  }
}

/// Reads the entries between the braces.
private struct EntryParser {
  let content: ContentMap
  var position: Int
  let end: Int

  mutating func entries() throws(AttributeList.Problem) -> [Attribute] {
    var entries: [Attribute] = []
    while skipSpace() {
      let start = position
      let entry = try entry()
      if entries.contains(where: { $0.key == entry.key }) { throw .init(offset: start, fault: .repeatedKey) }
      entries.append(entry)
    }
    return entries
  }

  /// False at the end.
  private mutating func skipSpace() -> Bool {
    while position < end, content.bytes[position].isASCIIWhitespace { position += 1 }
    return position < end
  }

  private mutating func entry() throws(AttributeList.Problem) -> Attribute {
    let start = position
    if content.bytes[position] == UInt8(ascii: "#") {
      position += 1
      let value = position..<(try word())
      guard !value.isEmpty else { throw .init(offset: start, fault: .emptyID) }
      return attribute("#", start..<(start + 1), value)
    }
    while position < end, !isDelimiter(content.bytes[position]) { position += 1 }
    let key = start..<position
    guard position < end, content.bytes[position] == UInt8(ascii: "=") else {
      let isBrace = position < end && !content.bytes[position].isASCIIWhitespace
      throw .init(offset: isBrace ? position : start, fault: isBrace ? .unexpectedBrace : .bareWord)
    }
    guard !key.isEmpty else { throw .init(offset: start, fault: .missingKey) }
    position += 1
    return attribute(text(key), key, try value())
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte.isASCIIWhitespace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  /// The range of a value without its quotation marks.
  private mutating func value() throws(AttributeList.Problem) -> Range<Int> {
    let start = position
    // Word processors make “ ” of straight quotation marks.
    for (open, close) in [("\"", "\""), ("“", "”")] where content.bytes[position..<end].starts(with: open.utf8) {
      position += open.utf8.count
      return try quoted(from: start, close: Array(close.utf8))
    }
    let value = start..<(try word())
    guard !value.isEmpty else { throw .init(offset: start, fault: .missingValue) }
    return value
  }

  private mutating func quoted(from open: Int, close: [UInt8]) throws(AttributeList.Problem) -> Range<Int> {
    let start = position
    while position < end, !content.bytes[position..<end].starts(with: close) { position += 1 }
    guard position < end else { throw .init(offset: open, fault: .unclosedQuote) }
    defer { position += close.count }
    return start..<position
  }

  /// Steps over a word and tells its end.
  private mutating func word() throws(AttributeList.Problem) -> Int {
    while position < end, !content.bytes[position].isASCIIWhitespace {
      let byte = content.bytes[position]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
        throw .init(offset: position, fault: .unexpectedBrace)
      }
      position += 1
    }
    return position
  }

  private func attribute(_ key: String, _ keyRange: Range<Int>, _ value: Range<Int>) -> Attribute {
    Attribute(key: key, keyRange: content.range(of: keyRange), value: text(value), valueRange: content.range(of: value))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: content.bytes[range], as: UTF8.self) }
}

extension AttributeList.Fault {
  var message: Wording {
    switch self {
    case .missingKey: Wording(en: "“=” without a name before it", zh: "“=”前面没有名称")
    case .missingValue: Wording(en: "“=” without a value after it", zh: "“=”后面没有值")
    case .unclosedQuote: Wording(en: "the quotation mark is not closed", zh: "引号没有成对")
    case .bareWord: Wording(en: "a word without “=”", zh: "这个词没有写成“名称=值”")
    case .emptyID: Wording(en: "“#” without an id", zh: "“#”后面没有编号")
    case .repeatedKey: Wording(en: "the same attribute twice", zh: "同一个名称写了两次")
    case .unexpectedBrace: Wording(en: "a brace inside the list", zh: "花括号里面又有花括号")
    }
  }

  static let hint = Wording(
    en: "write {#id name=value name=\"two words\"}; write \\{ where a brace is just text",
    zh: "请写成 {#编号 名称=值 名称=\"带空格的值\"}；只是普通文字时请写 \\{"
  )
}
