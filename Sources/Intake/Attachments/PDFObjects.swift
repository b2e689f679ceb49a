/// The objects of a PDF outside its pages' content, packed ones unpacked: what it says and holds beside its pages.
struct PDFObjects: Sendable {
  private let text: [UInt8]

  /// - Parameter bytes: the whole file.
  init(_ bytes: [UInt8]) throws(AttachmentProblem) {
    guard bytes.starts(with: "%PDF-"), let last = Self.endMark(of: bytes) else { throw .document(.broken) }
    guard bytes[last...].allSatisfy({ $0 <= 0x20 }) else { throw .document(.trailing) }
    guard Self.versions(of: bytes) <= (Array(bytes.prefix(1024)).holds("/Linearized") ? 2 : 1) else {
      throw .document(.olderVersions)
    }
    text = try Self.objectText(of: bytes)
  }

  /// Refuses what pdftotext does not read: comments, forms, scripts, files inside the file.
  func check() throws(AttachmentProblem) {
    for (name, fault) in Self.forbiddenNames where holds("/" + name) { throw .document(fault) }
    for (kind, fault) in Self.forbiddenKinds where holds("/Subtype/" + kind) { throw .document(fault) }
  }

  /// Bookmarks, addresses of links, descriptions: every string that is made of characters.
  var strings: [String] { PDFStrings(text).all }
}

extension PDFObjects {
  private static let forbiddenNames: [(String, AttachmentProblem.Document)] =
    [("Encrypt", .encrypted), ("AcroForm", .form), ("XFA", .form)]
    + ["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "Filespec", "PieceInfo"].map { ($0, .active) }

  /// Annotations (ISO 32000-1, 12.5.6) other than links.
  private static let forbiddenKinds: [(String, AttachmentProblem.Document)] =
    ["FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D"].map { ($0, .active) } + [("Widget", .form)]
    + [
      "Text", "FreeText", "Popup", "Highlight", "Underline", "StrikeOut", "Squiggly", "Stamp", "Ink", "Caret", "Redact",
      "Line", "Square", "Circle", "Polygon", "PolyLine",
    ].map { ($0, .comments) }

  private static let marker = Array("%%EOF".utf8)

  private static func endMark(of bytes: [UInt8]) -> Int? {
    var last: Int?
    var start = max(0, bytes.count - 2048)
    while let range = bytes.firstRange(of: marker, from: start) {
      last = range.upperBound
      start = range.upperBound
    }
    return last
  }

  /// How many times objects were written; a document that was changed and saved still holds what it said before.
  /// Word ends its files with a second, empty section, which counts for nothing.
  private static func versions(of bytes: [UInt8]) -> Int {
    var count = 0
    var start = 0
    while start < bytes.count {
      let end = bytes.firstRange(of: marker, from: start)?.upperBound ?? bytes.count
      if Array(bytes[start..<end]).holds(" obj") { count += 1 }
      start = end
    }
    return count
  }

  /// Everything outside streams, and the streams that hold objects; names follow without white space before them.
  private static func objectText(of bytes: [UInt8]) throws(AttachmentProblem) -> [UInt8] {
    var text: [UInt8] = []
    var start = 0
    while let stream = try nextStream(in: bytes, from: start) {
      let dictionary = bytes[start..<stream.lowerBound]
      text += dictionary
      if Array(dictionary.suffix(1024)).lastObject.holds("/ObjStm") { text += try unpacked(bytes[stream]) }
      start = stream.upperBound
    }
    return withoutSpaces(text + bytes[start...])
  }

  /// From `stream`, which follows a dictionary, to its `endstream`.
  private static func nextStream(in bytes: [UInt8], from start: Int) throws(AttachmentProblem) -> Range<Int>? {
    var from = start
    while let opening = bytes.firstRange(of: Array("stream".utf8), from: from) {
      let before = bytes[start..<opening.lowerBound].suffix(8).last { $0 > 0x20 }
      if before == UInt8(ascii: ">"), let next = bytes[opening.upperBound...].first, next == 0x0D || next == 0x0A {
        guard let closing = bytes.firstRange(of: Array("endstream".utf8), from: opening.upperBound) else {
          throw .document(.broken)
        }
        return opening.lowerBound..<closing.upperBound
      }
      from = opening.upperBound
    }
    return nil
  }

  /// - Parameter stream: with its two keywords.
  private static func unpacked(_ stream: ArraySlice<UInt8>) throws(AttachmentProblem) -> [UInt8] {
    do throws(Zlib.Broken) {
      return try Zlib.inflated(stream.dropFirst(6).drop { $0 == 0x0D || $0 == 0x0A }, limit: 16 << 20)
    } catch {
      throw .document(.broken)
    }
  }

  private static func withoutSpaces(_ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    for byte in text {
      if byte == UInt8(ascii: "/") { while let last = plain.last, last <= 0x20 { plain.removeLast() } }
      plain.append(byte)
    }
    return plain
  }

  /// A name ends where no letter or digit goes on.
  private func holds(_ name: String) -> Bool {
    let needle = Array(name.utf8)
    var start = 0
    while let range = text.firstRange(of: needle, from: start) {
      guard let next = text[range.upperBound...].first, next.isASCIILetter else { return true }
      start = range.upperBound
    }
    return false
  }
}

extension [UInt8] {
  /// From the last `obj` on: the dictionary of the stream that follows.
  fileprivate var lastObject: [UInt8] {
    var last = 0
    while let range = firstRange(of: Array("obj".utf8), from: last) { last = range.upperBound }
    return Array(self[last...])
  }
}
