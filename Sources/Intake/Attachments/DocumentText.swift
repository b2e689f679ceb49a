import Diagnostics
import Foundation

/// Everything that a PDF says: on its pages, and about itself.
struct DocumentText: Sendable, Equatable {
  /// The pages, parted by form feeds.
  var text: String
  /// The same with what is drawn beyond the edge of the paper and under texts that stand in for it.
  var drawn = ""
  /// Title, author, programs, keywords, XMP, bookmarks, addresses of links; one a line.
  var metadata: String
}

/// Reads PDF documents with poppler; what cannot be read whole is refused.
struct DocumentReader: Sendable {
  /// Seconds for each look at a document.
  var limit: Double = 20
  /// Folders in which poppler's programs are looked for; nil for those of `PATH`.
  var searchPath: [String]?
  /// Where a document lies while it is read, in a folder of its own that only we can open.
  var workFolder = FileManager.default.temporaryDirectory

  func text(of bytes: [UInt8]) throws(AttachmentProblem) -> DocumentText {
    let objects = try PDFObjects(bytes)
    let folder = workFolder.appendingPathComponent("xinqiao-\(UUID().uuidString)")
    let file = folder.appendingPathComponent("document.pdf")
    let wide = folder.appendingPathComponent("wide.pdf")
    let widened = try PDFWidened(file: objects.file, contents: Set(objects.contents.keys)).bytes()
    do {
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      try Data(bytes).write(to: file)
      try Data(widened).write(to: wide)
    } catch {
      throw .document(.unread)
    }
    defer { remove(folder) }
    var document = try text(of: file, objects, in: folder)
    document.drawn = try pages(of: wide, in: folder)
    document.metadata = PDFReadable.withoutIdentifiers(document.metadata + objects.lines)
    return document
  }
}

extension DocumentReader {
  private func text(of file: URL, _ objects: PDFObjects, in folder: URL) throws(AttachmentProblem) -> DocumentText {
    let information = try lines("pdfinfo", ["-enc", "UTF-8", file.path], in: folder)
    try check(information)
    try checkPictures(of: file, in: folder)
    try checkFonts(of: file, in: folder)
    let text = try pages(of: file, in: folder)
    try check(text, pages: pageCount(information), objects)
    let custom = try lines("pdfinfo", ["-custom", "-enc", "UTF-8", file.path], in: folder)
    return DocumentText(text: text, metadata: described(information + custom))
  }

  private func pages(of file: URL, in folder: URL) throws(AttachmentProblem) -> String {
    PDFReadable.unified(try output("pdftotext", ["-enc", "UTF-8", "-eol", "unix", file.path, "-"], in: folder))
  }

  private func output(_ tool: String, _ arguments: [String], in folder: URL) throws(AttachmentProblem) -> String {
    var program = ExternalTool(name: tool, limit: limit)
    if let searchPath { program.searchPath = searchPath }
    let run = try program.run(arguments, in: folder)
    // Without its data it passes over Chinese characters that are numbered as in the lists of Adobe.
    if run.complaints.contains("language pack") { throw .missingTool("poppler-data") }
    if run.complaints.contains("No font in show") { throw .document(.scanned) }
    guard run.status == 0, run.output.count <= 8 << 20 else { throw .document(.broken) }
    // Names of fonts are printed as they are, often in GBK.
    return String(decoding: run.output, as: UTF8.self)
  }

  private func lines(_ tool: String, _ arguments: [String], in folder: URL) throws(AttachmentProblem) -> [String] {
    try output(tool, arguments, in: folder).split(separator: "\n").map(String.init)
  }

  private func check(_ information: [String]) throws(AttachmentProblem) {
    func value(_ key: String) -> String? { information.first { $0.hasPrefix(key + ":") }.map(Self.value) }
    guard value("Encrypted") == "no" else { throw .document(.encrypted) }
    guard value("JavaScript") ?? "no" == "no" else { throw .document(.active) }
    guard value("Form") ?? "none" == "none" else { throw .document(.form) }
  }

  private func pageCount(_ information: [String]) -> Int? {
    information.first { $0.hasPrefix("Pages:") }.flatMap { Int(Self.value($0)) }
  }

  /// A picture in a document has passed no photo register, and a scanned list of names is a picture too.
  private func checkPictures(of file: URL, in folder: URL) throws(AttachmentProblem) {
    guard try lines("pdfimages", ["-list", file.path], in: folder).count <= 2 else { throw .document(.pictures) }
  }

  /// A font that numbers its glyphs without saying which characters they are gives no text that could be searched.
  private func checkFonts(of file: URL, in folder: URL) throws(AttachmentProblem) {
    for line in try lines("pdffonts", [file.path], in: folder).dropFirst(2) {
      let columns = line.split(separator: " ").suffix(6).map(String.init)
      guard columns.count == 6 else { throw .document(.scanned) }
      let isNumbered = columns[0].hasPrefix("Identity") || line.contains(" Type 3 ")
      if isNumbered, columns[3] != "yes" { throw .document(.scanned) }
    }
  }

  /// Each page on which something is drawn must have text, and text made of characters.
  private func check(_ text: String, pages: Int?, _ objects: PDFObjects) throws(AttachmentProblem) {
    let found = text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
    guard let pages, pages == found.count, pages == objects.pages.count else { throw .document(.broken) }
    for (text, page) in zip(found, objects.pages) where text.allSatisfy(\.isWhitespace) {
      guard objects.isBlank(page) else { throw .document(.scanned) }
    }
    guard !text.allSatisfy(\.isWhitespace) else { throw .document(.scanned) }
    if PDFReadable.hidesGlyphs(text) { throw .document(.scanned) }
  }

  private static func value(_ line: String) -> String {
    String(line.drop { $0 != ":" }.dropFirst().trimmingWhitespace)
  }

  /// The lines that somebody's words can stand in; sizes, dates and switches say nothing of a person.
  private func described(_ lines: [String]) -> String {
    let technical = [
      "Custom Metadata", "Metadata Stream", "Tagged", "UserProperties", "Suspects", "Form", "JavaScript", "Pages",
      "Encrypted",
      "Page size", "Page rot", "File size", "Optimized", "PDF version", "CreationDate", "ModDate",
    ]
    return lines.filter { line in !technical.contains { line.hasPrefix($0 + ":") } }.withoutRepeats
      .map { $0 + "\n" }.joined()
  }

  /// What stays in the system's temporary folder is cleared by the system.
  private func remove(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch {}
  }
}

extension AttachmentProblem {
  enum Document {
    case broken, trailing, unread, encrypted, active, form, comments, pictures, scanned, olderVersions
    case hidden, layers, packing
  }

  static func document(_ fault: Document) -> AttachmentProblem {
    let (en, zh) = fault.words
    return AttachmentProblem(.documentUnreadable, en: en, zh: zh, hint: fault.hint)
  }
}

extension AttachmentProblem.Document {
  fileprivate var words: (en: String, zh: String) {
    switch self {
    case .broken: ("this PDF is damaged or cut off", "这个 PDF 已损坏或不完整")
    case .trailing: ("something follows the end of this PDF", "这个 PDF 的结尾后面还有别的数据")
    case .unread: ("this PDF could not be read in time", "这个 PDF 没能在限定时间内读完")
    case .encrypted: ("this PDF is protected with a password or with rights", "这个 PDF 设了密码或权限")
    case .active: ("this PDF holds scripts, media or other files", "这个 PDF 里有脚本、音视频或夹带的文件")
    case .form: ("this PDF holds a form", "这个 PDF 里有表单")
    case .comments: ("this PDF holds comments", "这个 PDF 里有批注")
    case .pictures: ("this PDF holds pictures, which cannot be checked", "这个 PDF 里有图片，无法检查图上有什么")
    case .scanned: ("a page of this PDF has no readable text (a scanned page?)", "这个 PDF 有的页读不出文字（是扫描件吗？）")
    case .olderVersions: ("this PDF still holds an older version of itself", "这个 PDF 里还留着修改前的内容")
    case .hidden:
      (
        "this PDF holds data that none of its pages shows, such as a page that was deleted",
        "这个 PDF 里藏着页面上看不到的内容（比如删掉的页）"
      )
    case .layers: ("this PDF has layers that can be switched on and off", "这个 PDF 里有可以显示或隐藏的图层")
    case .packing: ("this PDF is packed in a way that cannot be checked", "这个 PDF 的压缩方式特别，无法检查")
    }
  }
}
