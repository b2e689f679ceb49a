import Diagnostics

/// A file outside the site, such as the paper that is signed.
package enum PlainFile {
  /// - Throws: `SystemFailure` where it cannot be written.
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemFailure) {
    try FileWriting.write(bytes, to: path)
  }
}
