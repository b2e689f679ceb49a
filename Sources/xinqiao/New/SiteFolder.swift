import Diagnostics
import Intake

/// A content folder that is there already, to write into.
struct SiteFolder {
  let path: String

  /// - Throws: `Refusal` where it has no site.yml: a typing error would begin a second site.
  init(_ path: String) throws(Refusal) {
    self.path = path
    guard FileReading.kind(of: path + "/site.yml") == .file else { throw Refusal([.noSite(path)]) }
  }

  /// The tables are described already, so that what a new one needs is told and not written.
  static func hasDescriptor(_ path: String) -> Bool {
    FileReading.kind(of: path + "/statistics/datapackage.yml") != nil
  }

  /// The folders that articles may stand in, with the names that readers know them by.
  func sections() throws(SystemFailure) -> [(folder: String, title: String)] {
    var sections: [(folder: String, title: String)] = []
    for name in try FileReading.names(in: path).compactMap(\.self) {
      let index = "\(path)/\(name)/_index.md"
      guard FileReading.kind(of: index) == .file else { continue }
      sections.append((name, MarkdownTitle.read(try FileReading.bytes(of: index), file: index) ?? name))
    }
    return sections + (FileReading.kind(of: path + "/pages") == .folder ? [("pages", "pages")] : [])
  }
}

extension Diagnostic {
  fileprivate static func noSite(_ path: String) -> Diagnostic {
    Diagnostic(
      "missing-settings",
      at: SourceLocation(file: path + "/site.yml"),
      message: Wording(en: "there is no site here", zh: "这里没有网站"),
      hint: Wording(
        en:
          "go to the folder that holds content/, or name the content folder with --to; begin a site with xinqiao new site",
        zh: "请先进到放 content 的那个文件夹，或用 --to 指明内容文件夹；还没有网站的，先用 xinqiao new site 建一个"
      )
    )
  }

  static func unknownSection(_ name: String, among sections: [(folder: String, title: String)]) -> Diagnostic {
    let known = sections.map { $0.folder == $0.title ? $0.folder : "\($0.folder)（\($0.title)）" }.joined(separator: "、")
    return Diagnostic(
      "unknown-section",
      at: SourceLocation(file: name),
      message: Wording(en: "there is no section “\(name)”", zh: "没有“\(name)”这个栏目"),
      hint: Wording(en: "the sections are: \(known)", zh: "栏目有：\(known)；前面写栏目的文件夹名，如 parent-school/rainy-days")
    )
  }
}
