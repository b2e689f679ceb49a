/// A PDF for pdftotext alone: its pages reach beyond the paper, and no text stands in for the glyphs, so that all that is drawn is printed.
struct PDFWidened {
  let file: PDFFile
  let contents: Set<Int>

  func bytes() throws(AttachmentProblem) -> [UInt8] {
    var output = Array("%PDF-1.7\n".utf8)
    var places: [Int: Int] = [:]
    for number in file.objects.keys.sorted() {
      guard let object = file.objects[number] else { continue }
      places[number] = output.count
      output += Array("\(number) 0 obj\n".utf8) + (try written(object, number)) + Array("\nendobj\n".utf8)
    }
    let start = output.count
    output += Array("xref\n0 1\n0000000000 65535 f \n".utf8)
    for (number, place) in places.sorted(by: { $0.key < $1.key }) {
      let digits = String(place)
      output += Array("\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8)
    }
    let root = file.trailers.lazy.compactMap { $0["Root"] }.first.map(\.written) ?? []
    let size = (places.keys.max() ?? 0) + 1
    return output + Array("trailer\n<</Size \(size)/Root ".utf8) + root + Array(">>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }

  private func written(_ object: PDFFile.Object, _ number: Int) throws(AttachmentProblem) -> [UInt8] {
    guard let stream = object.stream else { return Self.widened(object.value).written }
    let isContent = contents.contains(number)
    let data = isContent ? Self.withoutStandIns(try file.unpacked(object)) : Array(stream)
    let dropped = isContent ? ["Length", "Filter", "DecodeParms"] : ["Length"]
    guard case .dictionary(let entries) = Self.widened(object.value) else { throw .document(.broken) }
    let kept = entries.filter { !dropped.contains($0.key) } + [(key: "Length", value: .other("\(data.count)"))]
    return PDFValue.dictionary(kept).written + Array("\nstream\n".utf8) + data + Array("\nendstream".utf8)
  }

  private static func widened(_ value: PDFValue) -> PDFValue {
    switch value {
    case .array(let values): return .array(values.map(widened))
    case .dictionary(let entries):
      return .dictionary(
        entries.compactMap { key, value in
          switch key {
          case "MediaBox": (key, .array(["-14000", "-14000", "14000", "14000"].map { .other($0) }))
          case "CropBox": nil
          case "ActualText": (key: "StandIn", value: value)
          default: (key, widened(value))
          }
        }
      )
    default: return value
    }
  }

  private static func withoutStandIns(_ content: [UInt8]) -> [UInt8] {
    var (content, start) = (content, 0)
    while let range = content.firstRange(of: Array("/ActualText".utf8), from: start) {
      content[range.upperBound - 1] = UInt8(ascii: "X")
      start = range.upperBound
    }
    return content
  }
}
