/// What a PDF says and holds beside its pages, and whether its pages show all that it holds.
struct PDFObjects {
  let file: PDFFile
  /// Bookmarks, addresses of links, descriptions, names, comments, metadata; one a line.
  private(set) var lines = ""
  private(set) var contents: [Int: PDFContent] = [:]
  private var used = Set<String>()
  private var offered = Set<String>()

  /// - Parameter bytes: the whole file.
  init(_ bytes: [UInt8]) throws(AttachmentProblem) {
    file = try PDFFile(bytes)
    for number in file.objects.keys.sorted() { if let object = file.objects[number] { try read(object.value) } }
    for trailer in file.trailers { try read(trailer) }
    add(file.said)
    try checkReach()
    var fonts = PDFFonts(file: file, contents: contents)
    try fonts.check(pages)
    guard offered.isSubset(of: used) else { throw .document(.hidden) }
  }

  /// The pages in their order.
  var pages: [PDFValue] {
    var (pages, open, seen) = ([PDFValue](), [file.root?["Pages"]], Set<Int>())
    while let next = open.popLast() {
      guard let node = file.resolved(next), next?.reference.map({ seen.insert($0).inserted }) ?? true else { continue }
      if let kids = file.resolved(node["Kids"])?.elements {
        open += kids.reversed().map(Optional.some)
      } else {
        pages.append(node)
      }
    }
    return pages
  }

  /// Whether nothing is drawn on a page.
  func isBlank(_ page: PDFValue) -> Bool {
    let value = page["Contents"]
    let parts = file.resolved(value)?.elements ?? value.map { [$0] } ?? []
    return parts.allSatisfy { part in part.reference.flatMap { contents[$0] }.map { !$0.paints } ?? false }
  }
}

extension PDFObjects {
  private static let forbiddenKeys: [String: AttachmentProblem.Document] = [
    "Encrypt": .encrypted, "AcroForm": .form, "XFA": .form, "JavaScript": .active, "JS": .active, "Launch": .active,
    "EmbeddedFile": .active, "EmbeddedFiles": .active, "Filespec": .active, "PieceInfo": .active,
    "Collection": .active, "OCProperties": .layers, "OCG": .layers, "Thumb": .pictures,
  ]

  /// Actions (ISO 32000-1, 12.6.4) that lead further than to a page or an address.
  private static let forbiddenActions: Set<String> = [
    "GoToE", "Hide", "ImportData", "Movie", "Rendition", "ResetForm", "RichMediaExecute", "SetOCGState", "Sound",
    "SubmitForm",
  ]

  /// Annotations (ISO 32000-1, 12.5.6) other than links; those of unknown kinds are comments.
  private static let forbiddenKinds: [String: AttachmentProblem.Document] = Dictionary(
    uniqueKeysWithValues: ["FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D"].map { ($0, .active) }
      + [("Widget", .form), ("Image", .pictures)]
      + [
        "Text", "FreeText", "Popup", "Highlight", "Underline", "StrikeOut", "Squiggly", "Stamp", "Ink", "Caret",
        "Redact",
        "Line", "Square", "Circle", "Polygon", "PolyLine",
      ].map { ($0, .comments) }
  )

  private mutating func add(_ texts: some Sequence<[UInt8]>) {
    lines += texts.flatMap(PDFText.readings).map { $0 + "\n" }.joined()
  }

  /// Refuses what pdftotext does not read: comments, forms, scripts, files inside the file.
  private mutating func read(_ value: PDFValue) throws(AttachmentProblem) {
    switch value {
    case .name(let name): if let fault = Self.forbiddenKeys[name] { throw .document(fault) }
    case .string(let string): add([string])
    case .array(let values): for value in values { try read(value) }
    case .dictionary(let entries):
      if let kind = value["Subtype"]?.name, let fault = Self.forbiddenKinds[kind] { throw .document(fault) }
      if value["Rect"] != nil, value["Subtype"]?.name != "Link" { throw .document(.comments) }
      if let action = value["S"]?.name, Self.forbiddenActions.contains(action) { throw .document(.active) }
      if !isReadable(font: value) { throw .document(.scanned) }
      for entry in entries {
        if let fault = Self.forbiddenKeys[entry.key] { throw .document(fault) }
        try read(entry.value)
      }
    case .other, .reference: return
    }
  }
}

// What of the file is reached from its pages

extension PDFObjects {
  private struct Step {
    let value: PDFValue
    /// The key under which it stands, and that of the dictionary around it.
    let key: String
    let parent: String
  }

  /// Every stream is one that the pages use: what was deleted from them is still in the file otherwise.
  private mutating func checkReach() throws(AttachmentProblem) {
    var seen = Set<Int>()
    var open = file.trailers.map { Step(value: $0, key: "", parent: "") }
    while let step = open.popLast() {
      switch step.value {
      case .reference(let number):
        guard seen.insert(number).inserted, let object = file.objects[number] else { continue }
        if object.stream != nil { try check(object, number, step) }
        open.append(Step(value: object.value, key: step.key, parent: step.parent))
      case .array(let values): open += values.map { Step(value: $0, key: step.key, parent: step.parent) }
      case .dictionary(let entries):
        open += entries.map { Step(value: $0.value, key: $0.key, parent: step.key) }
        if step.key == "XObject" { offered.formUnion(entries.map(\.key)) }
      default: continue
      }
    }
    for (number, object) in file.objects where object.stream != nil && !seen.contains(number) {
      guard isIndex(object.value) else { throw .document(.hidden) }
    }
  }

  private func isIndex(_ value: PDFValue) -> Bool {
    ["ObjStm", "XRef"].contains(value["Type"]?.name) || file.isLinearized && value["S"]?.number != nil
  }

  private mutating func check(_ object: PDFFile.Object, _ number: Int, _ step: Step) throws(AttachmentProblem) {
    let value = object.value
    if value["BitsPerComponent"] != nil, value["Width"] != nil { throw .document(.pictures) }
    if value["Type"]?.name == "Metadata" || value["Subtype"]?.name == "XML" {
      let packet = try XMPText.packet(try file.unpacked(object))
      lines += packet + "\n" + XMPText(packet).lines
    } else if step.key == "Contents" || value["Subtype"]?.name == "Form" || value["PatternType"] != nil
      || step.parent == "CharProcs"
    {
      try read(
        PDFContent(try file.unpacked(object)),
        number,
        showsText: step.key == "Contents" || step.parent == "XObject"
      )
    } else if !isIndex(value) {
      try checkTechnical(object, step)
    }
  }

  /// Fonts, colours and shadings: each where it belongs, and what its first bytes say it is.
  private mutating func checkTechnical(_ object: PDFFile.Object, _ step: Step) throws(AttachmentProblem) {
    switch step.key {
    case "FontFile", "FontFile2", "FontFile3":
      let bytes = try file.unpacked(object)
      guard Self.fontMarks.contains(where: { bytes.starts(with: $0) }) else { throw .document(.hidden) }
    case "ToUnicode", "Encoding", "UseCMap":
      let map = try PDFCharacterMap(try file.unpacked(object))
      add(map.remarks)
    case "CIDSet", "CIDToGIDMap": return
    default:
      if object.value["N"] != nil {
        guard let words = ColourProfile.words(in: try file.unpacked(object)) else { throw .document(.hidden) }
        add(words)
      } else if file.resolved(object.value["FunctionType"])?.number == 4 {
        let program = PDFContent(try file.unpacked(object))
        add(program.strings + program.shown.map(\.codes) + program.said)
      } else if object.value["FunctionType"] == nil, step.key != "Shading", step.parent != "Shading" {
        throw .document(.hidden)
      }
    }
  }

  /// Type 1 (two ways), TrueType (three), OpenType and CFF.
  private static let fontMarks: [[UInt8]] = [
    Array("%!".utf8), [0x80, 1], [0, 1, 0, 0], Array("true".utf8), Array("ttcf".utf8), Array("OTTO".utf8), [1, 0],
  ]

  /// - Parameter showsText: pdftotext reads it.
  private mutating func read(_ content: PDFContent, _ number: Int, showsText: Bool) throws(AttachmentProblem) {
    if content.hasPicture { throw .document(.pictures) }
    if content.hasText, !showsText { throw .document(.hidden) }
    contents[number] = content
    used.formUnion(content.names)
    add(content.strings + content.said)
  }
}

extension PDFObjects {
  /// Whether the name of a glyph is that of a character: `comma`, `uni4E00`, `f_i`, but not `g12`, `ca4` or `cid123`.
  private static func tells(_ glyph: String) -> Bool {
    let name = glyph.prefix { $0 != "." }
    guard name.contains(where: \.isNumber) else { return true }
    return ["uni", "u", "afii", "H", "SF"].contains {
      name.hasPrefix($0) && Int(name.dropFirst($0.count), radix: 16) != nil
    }
  }

  /// An embedded font tells its characters, or numbers them as all fonts do; else no program could search its text.
  private func isReadable(font value: PDFValue) -> Bool {
    guard value["Type"]?.name == "Font", ["TrueType", "Type1", "MMType1"].contains(value["Subtype"]?.name),
      value["ToUnicode"] == nil, let descriptor = file.resolved(value["FontDescriptor"]),
      ["FontFile", "FontFile2", "FontFile3"].contains(where: { descriptor[$0] != nil })
    else { return true }
    let isSymbolic = (descriptor["Flags"]?.number ?? 4) & 4 != 0
    if let names = file.resolved(file.resolved(value["Encoding"])?["Differences"])?.elements {
      return names.allSatisfy { $0.name.map(Self.tells) ?? true }
    }
    if !isSymbolic { return true }
    let widths = file.resolved(value["Widths"])?.elements ?? []
    // One sign, as for the points of a list, spells no name.
    return widths.count { $0.number != 0 } == 1
  }
}
