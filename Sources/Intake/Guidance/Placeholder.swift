import Diagnostics

/// What stands where the school's own words belong: `【请写：……】`, as `xinqiao new` writes it. A draft may hold it.
package enum Placeholder {
  package static func asking(for words: String) -> String { "\(mark)\(words)】" }

  private static let mark = "【请写："

  static func warnings(in content: ParsedContent) -> [Diagnostic] {
    let unpublished = Set(content.files.filter { content.unpublished.contains($0.contentPath) }.map(\.file))
    let needle = Array(mark.utf8)
    return content.texts.filter { !unpublished.contains($0.source.file) }
      .concurrentMap { warnings(in: $0.source, for: needle) }.flatMap(\.self)
  }
}

extension Placeholder {
  private static func warnings(in source: SourceText, for needle: [UInt8]) -> [Diagnostic] {
    var (found, start) = ([Diagnostic](), 0)
    while let range = source.bytes.firstRange(of: needle, from: start) {
      found.append(.placeholder(at: source.location(at: range.lowerBound)))
      start = range.upperBound
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func placeholder(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "placeholder",
      at: location,
      severity: .warning,
      message: Wording(en: "the school's own words are still to be written here", zh: "这里还没有写上学校自己的话"),
      hint: Wording(
        en: "write them in place of 【…】, or take the line or the file out; until then there is no --release",
        zh: "请把【……】换成自己的；用不着的，删掉这一行或这个文件。不改好，不能正式发布"
      )
    )
  }
}

extension [Diagnostic] {
  /// Where one is left, no site is released.
  package func refusingPlaceholders() throws(Refusal) {
    guard contains(where: { $0.rule == "placeholder" }) else { return }
    throw Refusal(
      map { diagnostic in
        var diagnostic = diagnostic
        if diagnostic.rule == "placeholder" { diagnostic.severity = .error }
        return diagnostic
      }
    )
  }
}
