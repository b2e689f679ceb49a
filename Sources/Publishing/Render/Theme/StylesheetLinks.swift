import Diagnostics

/// The addresses inside a stylesheet.
struct StylesheetLinks {
  let asset: Asset
  let file: String

  func rewritten(with assets: [Asset], _ problems: inout [Diagnostic]) -> Asset {
    let source = SourceText(file: file, bytes: asset.bytes)
    var parts = source.string(0..<source.bytes.count).components(separatedBy: "url(")
    var offset = parts[0].utf8.count + 4
    for index in parts.indices.dropFirst() {
      let name = parts[index].prefix { $0 != ")" }.filter { !"'\" ".contains($0) }
      let length = parts[index].utf8.count
      if let target = assets.first(where: { $0.name == name }) {
        parts[index] = String(target.fileName + parts[index].drop { $0 != ")" })
      } else if !name.hasPrefix("data:"), !name.hasPrefix("#") {
        problems.append(.unknownAsset(name, among: assets.map(\.name), at: source.location(at: offset)))
      }
      offset += 4 + length
    }
    return Asset(name: asset.name, bytes: Array(parts.joined(separator: "url(").utf8))
  }
}

extension String {
  /// The parts between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

extension Diagnostic {
  fileprivate static func unknownAsset(_ name: String, among names: [String], at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      "unknown-asset",
      at: location,
      message: Wording(en: "the theme has no asset “\(name)”", zh: "主题里没有“\(name)”这个文件"),
      hint: .suggestion(for: name, among: names)
    )
  }
}
