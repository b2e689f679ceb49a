import Diagnostics

/// Lists a content folder. What has no known place in it is refused, so that nothing is left out unseen.
struct ContentFolder {
  /// As the user wrote it.
  let path: String

  /// All files in the order of their paths.
  func discover(into problems: Problems) -> [SourceFile] {
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard FileReading.kind(of: root) == .folder, let real = FileReading.resolved(root) else {
      problems.add(FileReading.kind(of: "site.yml") == .file ? .insideContent(root) : .missingFolder(root))
      return []
    }
    var files: [SourceFile] = []
    walk("", Place(shown: root, real: real), &files, problems)
    if !files.contains(where: { $0.kind == .settings }) { problems.add(.missingSettings(in: root)) }
    if !files.contains(where: { $0.kind == .home }) { problems.add(.missingHome(in: root)) }
    return files
  }
}

extension ContentFolder {
  private struct Place {
    let shown: String
    let real: String
  }

  /// Folders that hold nothing to publish: what was released, and what became of imported files.
  private static let privateFolders: Set<String> = ["releases", "imports"]

  private func walk(_ folder: String, _ root: Place, _ files: inout [SourceFile], _ problems: Problems) {
    let names = names(in: folder, root, problems)
    for name in names where !Self.isIgnored(name, in: folder) {
      let contentPath = folder.isEmpty ? name : folder + "/" + name
      let (path, location) = (root.real + "/" + contentPath, SourceLocation(file: root.shown + "/" + contentPath))
      if FileReading.isLink(path) {
        problems.add(.symbolicLink(at: location))
        continue
      }
      switch FileReading.kind(of: path) {
      case .folder where folder.isEmpty && Self.privateFolders.contains(name): continue
      case .folder: walk(contentPath, root, &files, problems)
      case .file:
        guard let kind = Self.kind(of: contentPath, isSection: names.contains("_index.md")) else {
          problems.add(.unknownFile(at: location))
          continue
        }
        files.append(SourceFile(contentPath: contentPath, file: location.file, absolutePath: path, kind: kind))
      case .other, .none: problems.add(.unreadable(at: location))
      }
    }
  }

  private func names(in folder: String, _ root: Place, _ problems: Problems) -> [String] {
    let location = SourceLocation(file: folder.isEmpty ? root.shown : root.shown + "/" + folder)
    do throws(SystemFailure) {
      let names = try FileReading.names(in: root.real + "/" + folder)
      for _ in names.filter({ $0 == nil }) { problems.add(.nameNotUTF8(in: location)) }
      return names.compactMap(\.self)
    } catch {
      problems.add(.unreadable(at: location))
      return []
    }
  }

  /// Hidden files and what editors and spreadsheets leave behind are not content; the root's hidden files are.
  private static func isIgnored(_ name: String, in folder: String) -> Bool {
    if folder == "root" { return name == ".DS_Store" || name == ".gitkeep" }
    return name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".bak")
      || name.hasPrefix("~$")
      || name == "Thumbs.db" || name == "desktop.ini"
  }

  private static func kind(of contentPath: String, isSection: Bool) -> SourceFile.Kind? {
    let parts = contentPath.split(separator: "/").map(String.init)
    let isMarkdown = contentPath.lowercased().hasSuffix(".md")
    let isCSV = contentPath.lowercased().hasSuffix(".csv")
    switch (parts[0], parts.count) {
    case ("site.yml", 1): return .settings
    case ("index.md", 1): return .home
    case (_, 1): return nil
    case ("files", _): return .attachment
    case ("root", _): return .rootFile
    case ("plans", 2): return isMarkdown ? .plan : nil
    case ("activities", 2): return isMarkdown ? .activityLog : isCSV ? .activityTable : nil
    case ("statistics", 2) where ["datapackage.yml", "datapackage.json"].contains(parts[1]): return .descriptor
    case ("statistics", 2): return isCSV ? .statisticsTable : nil
    case ("pages", 2): return isMarkdown ? .page : nil
    case (let section, 2) where isMarkdown && isSection:
      return parts[1] == "_index.md" ? .section(key: section) : .article(section: section)
    default: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func missingFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "missing-content",
      at: SourceLocation(file: path),
      message: Wording(en: "there is no content folder here", zh: "这里没有内容文件夹"),
      hint: Wording(en: "name it with --content FOLDER", zh: "请用 --content 指明文件夹")
    )
  }

  /// The command was given in the content folder itself.
  fileprivate static func insideContent(_ path: String) -> Diagnostic {
    Diagnostic(
      "missing-content",
      at: SourceLocation(file: path),
      message: Wording(
        en: "there is no content folder here: this is one itself",
        zh: "这里没有内容文件夹：您现在就在内容文件夹里面"
      ),
      hint: Wording(
        en: "go to the folder that holds it (cd ..), or name it with --content .",
        zh: "请先进到放它的那个文件夹（cd ..），再运行一次；或用 --content . 指明"
      )
    )
  }

  fileprivate static func missingSettings(in folder: String) -> Diagnostic {
    Diagnostic(
      "missing-settings",
      at: SourceLocation(file: folder + "/site.yml"),
      message: Wording(en: "there is no site.yml", zh: "缺少 site.yml"),
      hint: Wording(
        en: "three lines are enough: title, school, language: zh-Hans",
        zh: "写三行就够：title、school、language: zh-Hans"
      )
    )
  }

  fileprivate static func missingHome(in folder: String) -> Diagnostic {
    Diagnostic(
      "missing-home",
      at: SourceLocation(file: folder + "/index.md"),
      message: Wording(en: "there is no home page", zh: "缺少首页 index.md"),
      hint: Wording(en: "write index.md with a title and a few sentences", zh: "请写一个 index.md，有标题和几句话")
    )
  }

  fileprivate static func nameNotUTF8(in folder: SourceLocation) -> Diagnostic {
    Diagnostic(
      "file-name",
      at: folder,
      message: Wording(en: "a file name in this folder is not UTF-8", zh: "这个文件夹里有一个文件名是乱码"),
      hint: Wording(en: "rename the file", zh: "请重新起一个文件名（多半是从旧电脑或压缩包里拷来的）")
    )
  }

  /// A link could lead out of the folder, to what must stay private, or round in circles.
  fileprivate static func symbolicLink(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "symbolic-link",
      at: location,
      message: Wording(en: "this is a symbolic link, which is not followed", zh: "这里放的是快捷方式（符号链接），不是文件本身"),
      hint: Wording(en: "put the file itself here", zh: "请把文件本身放进来")
    )
  }

  static func unreadable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unreadable-file",
      at: location,
      message: Wording(en: "this cannot be read", zh: "这个文件（或文件夹）读不出来"),
      hint: Wording(en: "check its permissions", zh: "请看是不是正在别的程序里开着，关掉再试；还不行，重新拷一份")
    )
  }

  fileprivate static func unknownFile(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unknown-file",
      at: location,
      message: Wording(en: "a file of this kind has no place here", zh: "这里不放这种文件"),
      hint: rightName(of: location.file)
        ?? Wording(
          en:
            "texts are .md in a folder with an _index.md or in pages/, attachments lie in files/, tables in statistics/",
          zh: "文章是 .md 文件，放在有 _index.md 的文件夹或 pages/ 里；附件放在 files/，统计表放在 statistics/"
        )
    )
  }

  /// Where the name is almost right: Windows hides the ending `.txt` that its editor adds.
  private static func rightName(of file: String) -> Wording? {
    let name = file.fileName
    let bare = name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
    let right = bare.hasSuffix(".yaml") ? bare.dropLast(5) + ".yml" : bare
    guard right != name, [".md", ".yml", ".csv", ".json"].contains(where: right.hasSuffix) else { return nil }
    return Wording(
      en: "name it \(right); where no ending is shown, tick “File name extensions” in the folder's view",
      zh: "请改名为 \(right)；看不到结尾的，在文件夹的“查看”里勾上“文件扩展名”"
    )
  }
}
