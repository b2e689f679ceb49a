/// A PDF as its objects (ISO 32000-1, 7.5), packed ones unpacked. Read from front to back without its index, so that nothing in it is passed over.
struct PDFFile {
  struct Object {
    let value: PDFValue
    /// Packed as it is.
    var stream: ArraySlice<UInt8>?
  }

  private(set) var objects: [Int: Object] = [:]
  private(set) var trailers: [PDFValue] = []
  /// Comments, names and words, wherever they stand outside of streams.
  private(set) var said: [[UInt8]] = []
  private var lexer: PDFLexer

  init(_ bytes: [UInt8]) throws(AttachmentProblem) {
    guard bytes.starts(with: "%PDF-"), let last = Self.endMark(of: bytes) else { throw .document(.broken) }
    guard bytes[last...].allSatisfy({ $0 <= 0x20 }) else { throw .document(.trailing) }
    lexer = PDFLexer(bytes)
    try readParts()
    said += lexer.said
    if trailers.contains(where: { $0["Encrypt"] != nil }) { throw .document(.encrypted) }
    try unpackObjects()
    try checkLengths()
  }

  /// The value itself or, of a reference, what it names.
  func resolved(_ value: PDFValue?) -> PDFValue? {
    guard let number = value?.reference else { return value }
    return objects[number]?.value
  }

  /// The catalogue.
  var root: PDFValue? { trailers.lazy.compactMap { resolved($0["Root"]) }.first }

  /// Written for a faster first page: its objects stand in two parts.
  var isLinearized: Bool { objects.values.contains { $0.value["Linearized"] != nil } }
}

extension PDFFile {
  private static func endMark(of bytes: [UInt8]) -> Int? {
    let marker = Array("%%EOF".utf8)
    var last: Int?
    var start = max(0, bytes.count - 2048)
    while let range = bytes.firstRange(of: marker, from: start) {
      last = range.upperBound
      start = range.upperBound
    }
    return last
  }

  /// A document that was changed and saved still holds what it said before: parts with objects of their own.
  /// Word ends its files with a second, empty part, which counts for nothing.
  private mutating func readParts() throws(AttachmentProblem) {
    var (parts, known) = (0, 0)
    while let token = lexer.next() {
      switch token {
      case .word("xref"): skipIndex()
      case .word("trailer"): trailers.append(try lexer.value())
      case .word("startxref"):
        guard case .word = lexer.next() else { throw .document(.broken) }
        if objects.count > known { parts += 1 }
        known = objects.count
      case .word(let word):
        guard let number = Int(word) else { throw .document(.broken) }
        try readObject(number)
      default: throw .document(.broken)
      }
    }
    if objects.count > known { parts += 1 }
    guard parts <= (isLinearized ? 2 : 1) else { throw .document(.olderVersions) }
    guard !trailers.isEmpty else { throw .document(.broken) }
  }

  private mutating func skipIndex() {
    while case .word(let word) = lexer.peek(), Int(word) != nil || word == "n" || word == "f" { _ = lexer.next() }
  }

  private mutating func readObject(_ number: Int) throws(AttachmentProblem) {
    guard case .word(let generation) = lexer.next(), Int(generation) != nil, lexer.next() == .word("obj") else {
      throw .document(.broken)
    }
    var object = Object(value: try lexer.value())
    var end = lexer.next()
    if end == .word("stream") {
      object.stream = try readStream()
      end = lexer.next()
    }
    guard end == .word("endobj") else { throw .document(.broken) }
    if object.value["Type"]?.name == "XRef" { trailers.append(object.value) }
    try add(object, number)
  }

  private mutating func add(_ object: Object, _ number: Int) throws(AttachmentProblem) {
    guard Self.numbers.contains(number) else { throw .document(.broken) }
    guard objects.updateValue(object, forKey: number) == nil else { throw .document(.olderVersions) }
  }

  /// As many as a document may have (ISO 32000-1, annex C).
  private static let numbers = 1...8_388_607

  private mutating func readStream() throws(AttachmentProblem) -> ArraySlice<UInt8> {
    let rest = lexer.bytes[lexer.offset...]
    let start = lexer.offset + (rest.starts(with: "\r\n") ? 2 : 1)
    guard let end = lexer.bytes.firstRange(of: Array("endstream".utf8), from: start) else {
      throw .document(.broken)
    }
    lexer.offset = end.upperBound
    return lexer.bytes[start..<end.lowerBound]
  }

  /// Before `endstream` an end of a line may stand that belongs to no stream, and nothing else.
  private mutating func checkLengths() throws(AttachmentProblem) {
    for (number, object) in objects {
      guard let stream = object.stream else { continue }
      guard let length = resolved(object.value["Length"])?.number, length >= 0, (0...2).contains(stream.count - length)
      else {
        throw .document(.broken)
      }
      objects[number] = Object(value: object.value, stream: stream.prefix(length))
    }
  }

  private mutating func unpackObjects() throws(AttachmentProblem) {
    for object in objects.sorted(by: { $0.key < $1.key }).map(\.value) where object.value["Type"]?.name == "ObjStm" {
      var packed = PDFLexer(try unpacked(object))
      guard let count = object.value["N"]?.number, count >= 0, let first = object.value["First"]?.number else {
        throw .document(.broken)
      }
      var numbers: [Int] = []
      for _ in 0..<count {
        guard case .word(let number) = packed.next(), let number = Int(number),
          case .word(let offset) = packed.next(), Int(offset) != nil
        else {
          throw .document(.broken)
        }
        numbers.append(number)
      }
      guard packed.offset <= first else { throw .document(.broken) }
      for number in numbers { try add(Object(value: try packed.value()), number) }
      guard packed.next() == nil else { throw .document(.hidden) }
      said += packed.said
    }
  }
}

extension PDFFile {
  /// What a stream holds; unpacked are the two ways of packing in which programs write text.
  func unpacked(_ object: Object) throws(AttachmentProblem) -> [UInt8] {
    let filter = resolved(object.value["Filter"])
    let filters = (filter?.elements ?? filter.map { [$0] } ?? []).compactMap { resolved($0)?.name }
    let parameters = resolved(object.value["DecodeParms"])
    for value in parameters?.elements ?? parameters.map({ [$0] }) ?? [] {
      guard resolved(value)?["Predictor"]?.number ?? 1 == 1 else { throw .document(.packing) }
    }
    // Short names of both keys, which only pictures in a page's text may have; poppler takes them everywhere.
    guard object.value["F"] == nil, object.value["DP"] == nil else { throw .document(.packing) }
    var bytes = Array(object.stream ?? [])
    for filter in filters {
      switch filter {
      case "FlateDecode", "Fl": bytes = try inflated(bytes)
      case "ASCII85Decode", "A85": bytes = try PDFFile.fromASCII85(bytes)
      default: throw .document(.packing)
      }
    }
    return bytes
  }

  private func inflated(_ bytes: [UInt8]) throws(AttachmentProblem) -> [UInt8] {
    do throws(Zlib.Broken) {
      return try Zlib.inflated(bytes[...], limit: 16 << 20, followedBy: 2)
    } catch {
      throw .document(.broken)
    }
  }

  static func fromASCII85(_ bytes: [UInt8]) throws(AttachmentProblem) -> [UInt8] {
    var (result, group) = ([UInt8](), [Int]())
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "z") where group.isEmpty: result += [0, 0, 0, 0]
      case UInt8(ascii: "!")...UInt8(ascii: "u"): group.append(Int(byte) - 33)
      case UInt8(ascii: "~"):
        guard bytes[(index + 1)...].allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ">") }) else {
          throw .document(.broken)
        }
        return result + Self.decoded(group)
      case 0...0x20: continue
      default: throw .document(.broken)
      }
      if group.count == 5 {
        result += Self.decoded(group)
        group = []
      }
    }
    throw .document(.broken)
  }

  /// Five digits to the base 85 are four bytes; at the end one byte fewer than digits.
  private static func decoded(_ group: [Int]) -> ArraySlice<UInt8> {
    let digits = group + [Int](repeating: 84, count: 5 - group.count)
    return digits.reduce(0) { $0 * 85 + $1 }.bigEndianBytes(4).prefix(max(group.count - 1, 0))
  }
}
