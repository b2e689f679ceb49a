/// An ICC colour profile reduced to the numbers that give the colours (ICC.1:2010).
///
/// Screens and cameras write their maker, model, serial number and sometimes their owner into profiles. So the profile
/// is built anew: white point, primaries, curves and lookup tables, and fixed words where the format demands words.
enum ColourProfile {
  /// Nil where this is no profile whose colours we can carry over; the picture is then shown as sRGB.
  static func reduced(_ profile: [UInt8]) -> [UInt8]? {
    do throws(AttachmentProblem) {
      return try rebuilt(profile)
    } catch {
      return nil
    }
  }
}

extension ColourProfile {
  private struct Element {
    let tag: String
    let data: [UInt8]
  }

  /// The tags that matter for the colours, in the order in which they are written.
  private static let tags = [
    "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "A2B0", "A2B1", "A2B2",
  ]

  private static func rebuilt(_ profile: [UInt8]) throws(AttachmentProblem) -> [UInt8]? {
    var reader = ByteReader(profile)
    let header = Array(try reader.take(128))
    guard header[36...].starts(with: "acsp"), [2, 4].contains(header[8]) else { return nil }
    let elements = try elements(of: profile, &reader)
    let names = Set(elements.map(\.tag))
    let isComplete = [["rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"], ["kTRC"], ["A2B0"]].contains {
      names.isSuperset(of: $0)
    }
    guard isComplete, names.contains("wtpt") else { return nil }
    return assembled(header: header, words(version: header[8]) + elements)
  }

  private static func elements(of profile: [UInt8], _ reader: inout ByteReader) throws(AttachmentProblem) -> [Element] {
    var found: [String: Element] = [:]
    for _ in 0..<(try reader.bigEndian(4)) {
      let tag = String(decoding: try reader.take(4), as: UTF8.self)
      let offset = try reader.bigEndian(4)
      let size = try reader.bigEndian(4)
      guard tags.contains(tag), found[tag] == nil else { continue }
      var place = ByteReader(profile.dropFirst(offset))
      let data = try place.take(size)
      guard let length = try exactLength(of: data), length <= size else { continue }
      found[tag] = Element(tag: tag, data: Array(data.prefix(length)))
    }
    return tags.compactMap { found[$0] }
  }

  /// How long an element of a type made of numbers only must be; nil for every other type.
  private static func exactLength(of data: ArraySlice<UInt8>) throws(AttachmentProblem) -> Int? {
    var reader = ByteReader(data)
    let type = String(decoding: try reader.take(4), as: UTF8.self)
    guard try reader.bigEndian(4) == 0 else { return nil }
    switch type {
    case "XYZ ": return 20
    case "sf32": return 44
    case "curv": return 12 + 2 * (try reader.bigEndian(4))
    case "para":
      let kind = try reader.bigEndian(2)
      return try reader.bigEndian(2) == 0 && kind <= 4 ? 12 + 4 * [1, 3, 4, 5, 7][kind] : nil
    case "mft1", "mft2": return try tableLength(&reader, isWide: type == "mft2")
    default: return nil
    }
  }

  private static func tableLength(_ reader: inout ByteReader, isWide: Bool) throws(AttachmentProblem) -> Int? {
    let inputs = Int(try reader.byte())
    let outputs = Int(try reader.byte())
    let points = Int(try reader.byte())
    guard (1...4).contains(inputs), (1...4).contains(outputs), try reader.byte() == 0 else { return nil }
    _ = try reader.take(36)
    let inputEntries = isWide ? try reader.bigEndian(2) : 256
    let outputEntries = isWide ? try reader.bigEndian(2) : 256
    let grid = (0..<inputs).reduce(outputs) { size, _ in size * points }
    let entries = inputs * inputEntries + grid + outputs * outputEntries
    return isWide ? 52 + 2 * entries : 48 + entries
  }

  /// The description and the licence that a valid profile must have.
  private static func words(version: UInt8) -> [Element] {
    let zeros = [UInt8](repeating: 0, count: 78)
    let old = Array("desc\0\0\0\0\0\0\0\u{2}c\0".utf8) + zeros
    let text = Array("text\0\0\0\0CC0\0".utf8)
    let new = Array("mluc\0\0\0\0\0\0\0\u{1}\0\0\0\u{C}enUS\0\0\0\u{2}\0\0\0\u{1C}\0c".utf8)
    return version == 2
      ? [Element(tag: "desc", data: old), Element(tag: "cprt", data: text)]
      : [Element(tag: "desc", data: new), Element(tag: "cprt", data: new)]
  }

  private static func assembled(header: [UInt8], _ elements: [Element]) -> [UInt8] {
    var table: [UInt8] = elements.count.bigEndianBytes(4)
    var data: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    for element in elements {
      let place = places[element.data] ?? 132 + 12 * elements.count + data.count
      if places.updateValue(place, forKey: element.data) == nil {
        data += element.data + [UInt8](repeating: 0, count: (4 - element.data.count % 4) % 4)
      }
      table += Array(element.tag.utf8) + place.bigEndianBytes(4) + element.data.count.bigEndianBytes(4)
    }
    return plain(header, size: 128 + table.count + data.count) + table + data
  }

  /// Version, class, colour spaces, intent and illuminant; no date, maker, model, creator or identifier.
  private static func plain(_ header: [UInt8], size: Int) -> [UInt8] {
    func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
    let date: [UInt8] = [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    let start = size.bigEndianBytes(4) + zeros(4) + header[8...9] + zeros(2) + header[12..<24] + date
    return start + Array("acsp".utf8) + zeros(24) + header[64..<80] + zeros(48)
  }
}

extension ColourProfile {
  /// The words in a profile, one a run of characters; nil where it is no profile.
  static func words(in profile: [UInt8]) -> [[UInt8]]? {
    guard profile.count > 128, profile[36...].starts(with: "acsp") else { return nil }
    let plain = profile.filter { $0 != 0 }.split { $0 < 0x20 || $0 == 0x7F }.filter { $0.count > 3 }.map(Array.init)
    return plain + names(in: profile)
  }

  /// Texts in several languages (`mluc`): where and how long each is.
  private static func names(in profile: [UInt8]) -> [[UInt8]] {
    var (names, start) = ([[UInt8]](), 128)
    while let mark = profile.firstRange(of: Array("mluc".utf8), from: start) {
      start = mark.upperBound
      let element = profile[mark.lowerBound...]
      let count = number(element.dropFirst(8))
      for record in stride(from: 16, to: element.count, by: 12).prefix(count) {
        let fields = element.dropFirst(record + 4)
        names.append([0xFE, 0xFF] + element.dropFirst(number(fields.dropFirst(4))).prefix(number(fields)))
      }
    }
    return names
  }

  /// Of four bytes.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } }
}
