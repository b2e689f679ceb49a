/// Follows the coded data of a JPEG code by code (ITU-T T.81, annexes F and G), so that a picture whose data end before or behind its last
/// block is refused even where an end marker was put there. Nothing of the picture is computed.
struct JPEGScans {
  private let frame: JPEGFrame
  private let isProgressive: Bool
  /// By class and number, as the segments name them.
  private var tables: [UInt8: HuffmanTable] = [:]
  /// After how many units a restart marker stands; 0 is never.
  private var interval = 0
  /// For each component and block of a progressive picture a bit for each coefficient that is not zero so far.
  private var known: [UInt8: [UInt64]] = [:]

  /// Encoders write a dozen, and each may take as long as the whole picture to follow.
  private static let mostScans = 64

  /// - Throws: `.truncated` where the data end too early.
  static func check(_ segments: [JPEGFile.Segment]) throws(AttachmentProblem) {
    guard let frame = segments.first(where: { (0xC0...0xC2).contains($0.marker) }) else { return }
    guard segments.count(where: { $0.marker == 0xDA }) <= mostScans else { throw .unsupported(.jpeg) }
    var scans = try JPEGScans(frame)
    for segment in segments { try scans.follow(segment) }
  }

  private init(_ segment: JPEGFile.Segment) throws(AttachmentProblem) {
    frame = try JPEGFrame(segment.body)
    isProgressive = segment.marker == 0xC2
  }
}

extension JPEGScans {
  private mutating func follow(_ segment: JPEGFile.Segment) throws(AttachmentProblem) {
    switch segment.marker {
    case 0xC4:
      var reader = ByteReader(segment.body)
      while !reader.isAtEnd { tables[try reader.byte()] = try HuffmanTable(&reader) }
    case 0xDD: interval = segment.body.reduce(0) { $0 << 8 | Int($1) }
    case 0xDA: try follow(JPEGScan(segment.body, of: frame), segment.scan)
    default: return
    }
  }

  private mutating func follow(_ scan: JPEGScan, _ data: ArraySlice<UInt8>) throws(AttachmentProblem) {
    var bits = JPEGBits(data)
    var blocks = known[scan.parts[0].component] ?? [UInt64](repeating: 0, count: isProgressive ? scan.units : 0)
    var run = 0
    for unit in 0..<scan.units {
      if interval > 0, unit > 0, unit % interval == 0 {
        try bits.restart()
        run = 0
      }
      for part in scan.parts {
        for _ in 0..<part.blocks {
          if !isProgressive {
            try whole(part, &bits)
          } else if scan.first == 0 {
            try mean(part, scan, &bits)
          } else if scan.isRefining {
            try refined(part, scan, &bits, &blocks[unit], &run)
          } else {
            try band(part, scan, &bits, &blocks[unit], &run)
          }
        }
      }
    }
    guard bits.isUsedUp else { throw .broken(.jpeg, at: bits.offset) }
    if isProgressive, scan.first > 0 { known[scan.parts[0].component] = blocks }
  }
}

// One block of each kind of scan

extension JPEGScans {
  private func table(_ number: UInt8) throws(AttachmentProblem) -> HuffmanTable {
    guard let table = tables[number] else { throw .truncated }
    return table
  }

  /// All 64 coefficients of a sequential picture.
  private func whole(_ part: JPEGScan.Part, _ bits: inout JPEGBits) throws(AttachmentProblem) {
    try bits.skip(Int(try table(part.meanTable).value(&bits)))
    let coefficients = try table(part.bandTable)
    var index = 1
    while index < 64 {
      let code = try coefficients.value(&bits)
      if code & 15 == 0, code != 0xF0 { return }
      index += Int(code >> 4) + 1
      try bits.skip(Int(code & 15))
    }
  }

  private func mean(_ part: JPEGScan.Part, _ scan: JPEGScan, _ bits: inout JPEGBits) throws(AttachmentProblem) {
    try bits.skip(scan.isRefining ? 1 : Int(try table(part.meanTable).value(&bits)))
  }

  private func band(
    _ part: JPEGScan.Part,
    _ scan: JPEGScan,
    _ bits: inout JPEGBits,
    _ block: inout UInt64,
    _ run: inout Int
  ) throws(AttachmentProblem) {
    if run > 0 {
      run -= 1
      return
    }
    let coefficients = try table(part.bandTable)
    var index = scan.first
    while index <= scan.last {
      let code = try coefficients.value(&bits)
      if code & 15 == 0, code != 0xF0 {
        run = (1 << Int(code >> 4)) - 1 + (try bits.number(Int(code >> 4)))
        return
      }
      index += Int(code >> 4)
      if code & 15 > 0, index < 64 { block |= 1 << UInt64(index) }
      try bits.skip(Int(code & 15))
      index += 1
    }
  }

  /// A further bit of what is not zero, and what is new.
  private func refined(
    _ part: JPEGScan.Part,
    _ scan: JPEGScan,
    _ bits: inout JPEGBits,
    _ block: inout UInt64,
    _ run: inout Int
  ) throws(AttachmentProblem) {
    let coefficients = try table(part.bandTable)
    var index = scan.first
    while run == 0, index <= scan.last {
      let code = try coefficients.value(&bits)
      var zeros = Int(code >> 4)
      if code & 15 == 0, code != 0xF0 {
        run = (1 << zeros) + (try bits.number(zeros))
        break
      }
      try bits.skip(Int(code & 15))
      while index <= scan.last {
        if block >> UInt64(index) & 1 == 1 {
          try bits.skip(1)
        } else {
          if zeros == 0 { break }
          zeros -= 1
        }
        index += 1
      }
      if code & 15 > 0, index < 64 { block |= 1 << UInt64(index) }
      index += 1
    }
    guard run > 0 else { return }
    while index <= scan.last {
      if block >> UInt64(index) & 1 == 1 { try bits.skip(1) }
      index += 1
    }
    run -= 1
  }
}

/// The size of a picture and how densely its components are sampled.
private struct JPEGFrame {
  struct Component {
    let id: UInt8
    let across: Int
    let down: Int
  }

  let width: Int
  let height: Int
  let components: [Component]

  init(_ body: ArraySlice<UInt8>) throws(AttachmentProblem) {
    var reader = ByteReader(body)
    _ = try reader.byte()
    height = try reader.bigEndian(2)
    width = try reader.bigEndian(2)
    var components: [Component] = []
    for _ in 0..<(try reader.byte()) {
      let (id, sampling) = (try reader.byte(), try reader.byte())
      _ = try reader.byte()
      let (across, down) = (Int(sampling >> 4), Int(sampling & 15))
      guard (1...4).contains(across), (1...4).contains(down) else { throw .broken(.jpeg, at: reader.offset) }
      components.append(Component(id: id, across: across, down: down))
    }
    self.components = components
  }

  private var widest: Int { components.map(\.across).max() ?? 1 }
  private var tallest: Int { components.map(\.down).max() ?? 1 }

  /// How many units hold blocks of all components.
  var units: Int { (width + 8 * widest - 1) / (8 * widest) * ((height + 8 * tallest - 1) / (8 * tallest)) }

  /// How many blocks a component has where it stands alone.
  func blocks(of component: Component) -> Int {
    let (wide, high) = (width * component.across, height * component.down)
    return ((wide + widest - 1) / widest + 7) / 8 * (((high + tallest - 1) / tallest + 7) / 8)
  }
}

/// What the header of a scan says.
private struct JPEGScan {
  struct Part {
    let component: UInt8
    let meanTable: UInt8
    let bandTable: UInt8
    /// In each unit.
    let blocks: Int
  }

  let parts: [Part]
  let units: Int
  /// Of the coefficients.
  let first: Int
  let last: Int
  let isRefining: Bool

  init(_ body: ArraySlice<UInt8>, of frame: JPEGFrame) throws(AttachmentProblem) {
    var reader = ByteReader(body)
    let count = Int(try reader.byte())
    var (parts, alone) = ([Part](), 0)
    for _ in 0..<count {
      let (id, numbers) = (try reader.byte(), try reader.byte())
      guard let component = frame.components.first(where: { $0.id == id }) else {
        throw .broken(.jpeg, at: reader.offset)
      }
      let blocks = count == 1 ? 1 : component.across * component.down
      alone = frame.blocks(of: component)
      parts.append(Part(component: id, meanTable: numbers >> 4, bandTable: 0x10 | numbers & 15, blocks: blocks))
    }
    (first, last) = (Int(try reader.byte()), Int(try reader.byte()))
    isRefining = try reader.byte() >> 4 > 0
    guard !parts.isEmpty, last < 64, first == 0 || count == 1 else { throw .broken(.jpeg, at: reader.offset) }
    self.parts = parts
    units = count == 1 ? alone : frame.units
  }
}

/// A canonical Huffman code of at most sixteen bits.
private struct HuffmanTable {
  /// For each length the first code of that length, how many there are, and where their values begin.
  private var rows: [(first: Int, count: Int, start: Int)] = []
  private let values: [UInt8]

  init(_ reader: inout ByteReader) throws(AttachmentProblem) {
    var (code, start) = (0, 0)
    for count in try reader.take(16) {
      rows.append((code, Int(count), start))
      start += Int(count)
      code = (code + Int(count)) << 1
    }
    values = Array(try reader.take(start))
  }

  func value(_ bits: inout JPEGBits) throws(AttachmentProblem) -> UInt8 {
    var code = 0
    for row in rows {
      code = code << 1 | (try bits.bit())
      if code - row.first < row.count { return values[row.start + code - row.first] }
    }
    throw .truncated
  }
}

/// The bits of coded data, without the zeros that are stuffed behind 0xFF.
private struct JPEGBits {
  private let data: ArraySlice<UInt8>
  private var next: Int
  private var byte = 0
  private var left = 0

  init(_ data: ArraySlice<UInt8>) {
    self.data = data
    next = data.startIndex
  }

  var offset: Int { next }

  /// Behind the last block nothing is left but the bits that fill its byte, and a restart marker of eager encoders.
  var isUsedUp: Bool {
    let rest = data[next...]
    return rest.isEmpty || rest.count == 2 && rest.first == 0xFF && rest.last != 0
  }

  mutating func bit() throws(AttachmentProblem) -> Int {
    if left == 0 { try fill() }
    left -= 1
    return byte >> left & 1
  }

  mutating func number(_ count: Int) throws(AttachmentProblem) -> Int {
    var number = 0
    for _ in 0..<count { number = number << 1 | (try bit()) }
    return number
  }

  mutating func skip(_ count: Int) throws(AttachmentProblem) {
    for _ in 0..<count { _ = try bit() }
  }

  /// A restart marker, at which a new byte begins.
  mutating func restart() throws(AttachmentProblem) {
    left = 0
    guard next + 1 < data.endIndex, data[next] == 0xFF, (0xD0...0xD7).contains(data[next + 1]) else { throw .truncated }
    next += 2
  }

  private mutating func fill() throws(AttachmentProblem) {
    guard next < data.endIndex else { throw .truncated }
    let isStuffed = data[next] == 0xFF
    guard !isStuffed || next + 1 < data.endIndex && data[next + 1] == 0 else { throw .truncated }
    byte = Int(data[next])
    next += isStuffed ? 2 : 1
    left = 8
  }
}
