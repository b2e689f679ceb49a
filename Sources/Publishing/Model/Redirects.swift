import Diagnostics
import Intake

/// Pages at old addresses that lead to the present ones.
struct Redirects {
  private(set) var pages: [SitePage] = []
  /// Aliases that are no addresses.
  private(set) var problems: [Diagnostic] = []

  init(content: ClearedContent) {
    for article in content.articles + content.pages {
      take(article.aliases, to: article.path, title: article.title, from: article.contentPath)
    }
    for plan in content.plans { take(plan.aliases, to: plan.path, title: plan.title, from: plan.contentPath) }
  }
}

extension Redirects {
  private mutating func take(_ aliases: [Located<String>], to path: String, title: String, from origin: String) {
    for alias in aliases {
      if let address = Self.address(of: alias.value) {
        pages.append(SitePage(address, .redirect(to: path, title: title), origin: origin))
      } else {
        problems.append(.badAlias(alias))
      }
    }
  }

  /// The path that an alias means: `/old/` is `old/index.html`, `/old` is `old.html`; nil where the alias could lead out of the site.
  static func address(of alias: String) -> String? {
    let path = alias.drop { $0 == "/" }
    let isFolder = path.hasSuffix("/")
    let parts = (isFolder ? path.dropLast() : path).split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"\\:?#%*\"<>|".unicodeScalars.contains($0)
    }
    guard isPlain, parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return nil }
    if isFolder { return PagePath.index(of: path) }
    return path.hasSuffix(".html") ? String(path) : path + ".html"
  }
}

extension Diagnostic {
  fileprivate static func badAlias(_ alias: Located<String>) -> Diagnostic {
    Diagnostic(
      "bad-alias",
      at: alias.location,
      message: Wording(en: "“\(alias.value)” cannot be an address of this site", zh: "“\(alias.value)”不能作为本站的地址"),
      hint: Wording(en: "write it from the site's root, such as /old/page.html", zh: "请从网站根目录写起，例如 /old/page.html")
    )
  }
}
