import Diagnostics
import Intake

/// Loads a theme folder and checks all of it before a page is made.
package struct ThemeLoader {
  private let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// - Throws: `Refusal` with every problem of the theme, `SystemFailure` where a file cannot be read.
  package func load() throws -> Theme {
    guard FileReading.kind(of: folder + "/templates") == .folder else { throw Refusal([.missingTheme(folder)]) }
    let sources = try sources(in: "templates", withSuffix: ".mustache")
    var (strings, problems) = try strings()
    var compiler = TemplateCompiler(templates: sources, strings: strings)
    var templates: [TemplateName: Template] = [:]
    for name in TemplateName.allCases {
      if sources[name.rawValue] == nil { problems.append(.missingTemplate(name.rawValue, in: folder)) }
      templates[name] = compiler.template(name.rawValue, for: try name.shape())
    }
    for word in ThemeWord.allCases where strings[word.rawValue] == nil {
      problems.append(.missingWord(word, in: folder))
    }
    let assets = try assets(&problems)
    problems += compiler.problems
    guard problems.isEmpty else { throw Refusal(shown(problems, sources)) }
    return Theme(templates: templates, strings: strings, assets: assets)
  }
}

extension ThemeLoader {
  /// Texts by their name without the suffix.
  private func sources(in subfolder: String, withSuffix suffix: String) throws -> [String: SourceText] {
    let path = "\(folder)/\(subfolder)"
    var sources: [String: SourceText] = [:]
    for name in try FileReading.names(in: path).compactMap(\.self) where name.hasSuffix(suffix) && !name.hasPrefix(".")
    {
      let bytes = try FileReading.bytes(of: "\(path)/\(name)")
      let text = bytes.starts(with: SourceText.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
      let source = SourceText(file: "\(path)/\(name)", bytes: text)
      sources[String(name.dropLast(suffix.count))] = source
    }
    return sources
  }

  private func strings() throws -> ([String: String], [Diagnostic]) {
    let path = folder + "/strings.yml"
    guard FileReading.kind(of: path) == .file else { return ([:], [.missingStrings(path)]) }
    return ThemeStrings.read(SourceText(file: path, bytes: try FileReading.bytes(of: path)))
  }

  /// All assets; inside stylesheets `url(name)` becomes the fingerprinted name.
  private func assets(_ problems: inout [Diagnostic]) throws -> [Asset] {
    let path = folder + "/assets"
    guard FileReading.kind(of: path) == .folder else { return missingAssets([], &problems) }
    let names = try FileReading.names(in: path).compactMap(\.self).filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") }
    let files = try names.filter { FileReading.kind(of: "\(path)/\($0)") == .file }.map { name in
      Asset(name: name, bytes: try FileReading.bytes(of: "\(path)/\(name)"))
    }
    let others = files.filter { !$0.name.hasSuffix(".css") }
    let styles = files.filter { $0.name.hasSuffix(".css") }.map {
      StylesheetLinks(asset: $0, file: "\(path)/\($0.name)")
    }
    return missingAssets(others + styles.map { $0.rewritten(with: others, &problems) }, &problems)
  }

  private func missingAssets(_ assets: [Asset], _ problems: inout [Diagnostic]) -> [Asset] {
    for name in Theme.required where !assets.contains(where: { $0.name == name }) {
      problems.append(.missingAsset("\(folder)/assets/\(name)"))
    }
    let scripts = assets.filter { $0.name.hasSuffix(".js") }.reduce(0) { $0 + $1.bytes.compressedSize() }
    if scripts > Self.mostScript { problems.append(.heavyScripts(scripts, of: Self.mostScript, in: folder)) }
    return assets
  }

  /// All scripts together, compressed.
  private static let mostScript = 6 * 1024

  private func shown(_ problems: [Diagnostic], _ templates: [String: SourceText]) -> [Diagnostic] {
    let sources = Dictionary(templates.values.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    return problems.inReadingOrder.map { problem in
      sources[problem.location.file].map { PrivacyScanner.strict.shown(problem, in: $0) } ?? problem
    }
  }
}

extension Diagnostic {
  fileprivate static func missingTheme(_ folder: String) -> Diagnostic {
    Diagnostic(
      "missing-theme",
      at: SourceLocation(file: folder),
      message: Wording(en: "there is no theme here (no folder templates)", zh: "这里没有主题（缺少 templates 文件夹）"),
      hint: Wording(en: "name it with --theme FOLDER", zh: "请用 --theme 指明文件夹")
    )
  }

  fileprivate static func missingStrings(_ path: String) -> Diagnostic {
    Diagnostic(
      "missing-strings",
      at: SourceLocation(file: path),
      message: Wording(en: "the theme has no strings.yml", zh: "主题缺少 strings.yml")
    )
  }

  fileprivate static func missingTemplate(_ name: String, in folder: String) -> Diagnostic {
    Diagnostic(
      "missing-template",
      at: SourceLocation(file: "\(folder)/templates/\(name).mustache"),
      message: Wording(en: "the theme lacks this template", zh: "主题缺少这个模板")
    )
  }

  fileprivate static func missingWord(_ word: ThemeWord, in folder: String) -> Diagnostic {
    Diagnostic(
      "missing-word",
      at: SourceLocation(file: folder + "/strings.yml"),
      message: Wording(en: "the theme has no “\(word.rawValue)”", zh: "主题缺少“\(word.rawValue)”这一项"),
      hint: Wording(en: "headings in large type need it", zh: "长者版的标题要用它")
    )
  }

  fileprivate static func heavyScripts(_ count: Int, of most: Int, in folder: String) -> Diagnostic {
    Diagnostic(
      "script-weight",
      at: SourceLocation(file: "\(folder)/assets"),
      message: Wording(
        en: "the scripts take \(count) bytes compressed; \(most) are allowed",
        zh: "脚本压缩后一共 \(count) 字节，最多 \(most) 字节"
      )
    )
  }

  fileprivate static func missingAsset(_ path: String) -> Diagnostic {
    Diagnostic(
      "missing-asset",
      at: SourceLocation(file: path),
      message: Wording(en: "the theme lacks this file", zh: "主题缺少这个文件")
    )
  }
}
