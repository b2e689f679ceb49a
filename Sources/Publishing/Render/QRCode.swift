import CQRencode
import Diagnostics

/// A QR code (ISO/IEC 18004) that holds an address, with error correction level M and the quiet zone of four modules.
struct QRCode {
  let address: String
  /// Modules in a row.
  let width: Int
  /// Row by row; true is black.
  private let modules: [Bool]

  /// - Throws: `TooLong` for an address of more than 2,331 bytes.
  init(_ address: String) throws(TooLong) {
    self.address = address
    guard let code = QRcode_encodeString8bit(address, 0, QR_ECLEVEL_M) else { throw TooLong() }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    // The lowest bit of a byte is its colour.
    modules = (0..<(width * width)).map { [data = code.pointee.data] index in data.map { $0[index] & 1 == 1 } ?? false }
  }

  struct TooLong: Error {}

  /// Black on white, whatever the page's colours; each row a few strokes.
  func svg(label: String) -> String {
    let size = width + 2 * Self.quietZone
    return """
      <svg class="code" data-address="\(Markup.escaped(address))" viewBox="0 0 \(size) \(size)" role="img" aria-label="二维码：\(Markup.escaped(label))" \
      shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path fill="#000" d="\(path)"/></svg>
      """
  }
}

extension QRCode {
  private static let quietZone = 4

  private var path: String {
    (0..<width).flatMap { row in
      runs(in: row).map { run in
        "M\(run.lowerBound + Self.quietZone) \(row + Self.quietZone)h\(run.count)v1h-\(run.count)z"
      }
    }.joined()
  }

  /// Stretches of black modules.
  private func runs(in row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<width where modules[row * width + column] {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<(column + 1)
      } else {
        runs.append(column..<(column + 1))
      }
    }
    return runs
  }
}
