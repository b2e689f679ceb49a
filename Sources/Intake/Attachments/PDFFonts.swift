/// Whether each glyph that is shown has its character, so that no name stands on a page that no search finds.
struct PDFFonts {
  let file: PDFFile
  let contents: [Int: PDFContent]
  private var maps: [Int: PDFCharacterMap] = [:]

  init(file: PDFFile, contents: [Int: PDFContent]) {
    self.file = file
    self.contents = contents
  }

  mutating func check(_ pages: [PDFValue]) throws(AttachmentProblem) {
    var uses = pages.map { Use(resources: resources(of: $0), streams: streams(of: $0)) }
    for (number, content) in contents.sorted(by: { $0.key < $1.key }) {
      guard let form = file.objects[number]?.value, form["Subtype"]?.name == "Form" else { continue }
      uses.append(Use(resources: file.resolved(form["Resources"]) ?? uses.first?.resources, streams: [content]))
    }
    for use in uses { try check(use) }
  }
}

extension PDFFonts {
  /// Streams of one page or one form.
  private struct Use {
    let resources: PDFValue?
    let streams: [PDFContent]
  }

  private func streams(of page: PDFValue) -> [PDFContent] {
    let value = page["Contents"]
    let parts = file.resolved(value)?.elements ?? value.map { [$0] } ?? []
    return parts.compactMap { $0.reference.flatMap { contents[$0] } }
  }

  /// A page without its own has those of the pages above it.
  private func resources(of page: PDFValue) -> PDFValue? {
    var (node, steps) = (page as PDFValue?, 0)
    while let value = node, steps < 60 {
      if let resources = file.resolved(value["Resources"]) { return resources }
      (node, steps) = (file.resolved(value["Parent"]), steps + 1)
    }
    return nil
  }

  private mutating func check(_ use: Use) throws(AttachmentProblem) {
    var (codes, last) = ([String: [[UInt8]]](), String?.none)
    for stream in use.streams {
      for shown in stream.shown { codes[shown.font ?? last ?? "", default: []].append(shown.codes) }
      last = stream.font ?? last
    }
    let fonts = file.resolved(use.resources?["Font"])
    for (name, strings) in codes.sorted(by: { $0.key < $1.key }) {
      guard let font = file.resolved(fonts?[name]) else { continue }
      try check(font, strings)
    }
  }

  private mutating func check(_ font: PDFValue, _ strings: [[UInt8]]) throws(AttachmentProblem) {
    guard let map = try map(font["ToUnicode"]) else { return }
    let isComposite = font["Subtype"]?.name == "Type0"
    // The first glyph of a font stands for all that it has not.
    let codes = Set(strings.flatMap { map.codes(of: $0, width: isComposite ? 2 : 1) }).subtracting([0])
    let known = codes.compactMap { map.characters[$0] }
    if isComposite, !hasOwnOrder(font), known.count < codes.count { throw .document(.scanned) }
    let blank = known.filter { $0.unicodeScalars.allSatisfy(Self.isBlank) }
    // A space may be two glyphs, such as a narrow and a wide one; more of them are a font whose characters are lost.
    guard Dictionary(grouping: blank, by: \.self).values.allSatisfy({ $0.count <= 2 }) else {
      throw .document(.scanned)
    }
  }

  /// Glyphs numbered as in Adobe's lists, which pdftotext knows.
  private func hasOwnOrder(_ font: PDFValue) -> Bool {
    let descendant = file.resolved(file.resolved(font["DescendantFonts"])?.elements?.first)
    guard case .string(let order)? = file.resolved(file.resolved(descendant?["CIDSystemInfo"])?["Ordering"]) else {
      return false
    }
    return ["GB1", "CNS1", "Japan1", "Korea1", "KR"].contains(PDFLexer.latin(order))
  }

  private mutating func map(_ value: PDFValue?) throws(AttachmentProblem) -> PDFCharacterMap? {
    guard let number = value?.reference, let object = file.objects[number], object.stream != nil else { return nil }
    if let map = maps[number] { return map }
    let map = try PDFCharacterMap(try file.unpacked(object))
    maps[number] = map
    return map
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .control
  }
}
