import Diagnostics
import Intake

/// Refuses two sources for one address. Addresses that differ only in case are one on many hosts, and a file cannot
/// stand where a folder must be.
struct AddressCheck {
  let content: ClearedContent
  let pages: [SitePage]
  /// What the site makes besides its pages.
  let generated: [String]

  func problems() -> [Diagnostic] {
    let claims = Dictionary(grouping: claims) { $0.path.lowercased() }
    // Pages in large type are at odds where their pages are, which is told of these.
    let shared = claims.values.filter { $0.count > 1 && !$0.allSatisfy(\.isLarge) }
    let inside = claims.values.flatMap { same in
      same.compactMap { claim in claims[claim.folderInTheWay(of: claims)].map { [claim] + $0 } }
    }
    return (shared + inside).map(problem).inReadingOrder
  }
}

extension AddressCheck {
  /// Someone wants an address.
  private struct Claim {
    let path: String
    /// The path inside the content folder; nil for what the site makes itself.
    let origin: String?
    var isLarge = false

    /// The nearest folder above that somebody wants as a file, or an address that nobody wants.
    func folderInTheWay(of claims: [String: [Claim]]) -> String {
      var folder = path.lowercased()[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if claims[String(folder)] != nil { return String(folder) }
      }
      return ""
    }
  }

  private var claims: [Claim] {
    pages.map { Claim(path: $0.path, origin: $0.origin, isLarge: $0.isLarge) }
      + generated.map { Claim(path: $0, origin: nil) }
      + content.copiedFiles.map { Claim(path: $0.outputPath, origin: $0.contentPath) }
  }

  private func problem(_ same: [Claim]) -> Diagnostic {
    let files = Set(same.compactMap(\.origin)).map(content.shownFile).sorted()
    let isShared = same.contains { $0.origin == nil }
    let paths = Set(same.map(\.path)).sorted()
    return .collision(of: files, withOwnPage: isShared, at: paths.joined(separator: ", "))
  }
}

extension Diagnostic {
  fileprivate static func collision(of files: [String], withOwnPage: Bool, at path: String) -> Diagnostic {
    let english = files + (withOwnPage ? ["a page of the site itself"] : [])
    let chinese = files + (withOwnPage ? ["网站自己的页面"] : [])
    return Diagnostic(
      "address-collision",
      at: SourceLocation(file: files.last ?? path),
      message: Wording(
        en: english.count > 1
          ? "\(english.joined(separator: " and ")) want the same address \(path)"
          : "\(english.joined()) wants the address \(path) twice",
        zh: chinese.count > 1 ? "\(chinese.joined(separator: "和"))都要用地址 \(path)" : "\(chinese.joined())两次要用地址 \(path)"
      ),
      hint: Wording(en: "give one of them another file name, or a `slug`", zh: "请改其中一个的文件名，或写 slug（地址名）")
    )
  }
}
