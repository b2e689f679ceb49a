import Foundation

/// The path of a request, decoded once and known to stay below the folder it is joined to.
struct SitePath: Sendable, Hashable {
  /// Why a path is not even looked up.
  enum Refusal: Error, Hashable {
    case malformed
    case tooLong
  }

  var segments: [String]
  /// Ends with a slash, so that a folder's `index.html` is meant.
  var isFolder: Bool

  /// The file that is meant, relative to the site's root.
  var file: String { (isFolder ? segments + ["index.html"] : segments).joined(separator: "/") }

  init(segments: [String], isFolder: Bool) {
    self.segments = segments
    self.isFolder = isFolder
  }

  /// Reads the still percent-encoded path of a request.
  ///
  /// Encoded dots, slashes and NULs are refused outright: no browser sends them for a page of ours.
  init(_ encoded: String) throws(Refusal) {
    guard encoded.utf8.count <= Self.longestPath else { throw .tooLong }
    let lowercase = encoded.lowercased()
    guard encoded.utf8.first == UInt8(ascii: "/"), !Self.forbidden.contains(where: lowercase.contains),
      let decoded = encoded.removingPercentEncoding, !decoded.unicodeScalars.contains(where: Self.isControl)
    else { throw .malformed }
    try self.init(decoded: decoded)
  }

  private init(decoded: String) throws(Refusal) {
    var segments = decoded.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    isFolder = segments.last?.isEmpty ?? true
    if isFolder { segments = segments.dropLast() }
    guard segments.allSatisfy({ !["", ".", ".."].contains($0) }) else { throw .malformed }
    guard segments.allSatisfy({ $0.utf8.count <= Self.longestName }) else { throw .tooLong }
    self.segments = segments
  }

  /// In bytes of the encoded path.
  private static let longestPath = 2048
  /// In bytes: the longest name that Linux file systems hold.
  private static let longestName = 255
  private static let forbidden = ["%2e", "%2f", "%5c", "%00", "\\"]

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\\"
  }
}
