import CZip
import Diagnostics

/// The parts of an Office file, which is a zip archive: read one at a time, and never more of them than a document of a
/// school can hold.
final class ZipArchive {
  /// What is wrong with an archive.
  enum Fault: Error {
    case damaged, encrypted, tooLarge
  }

  /// A part unpacks to at most this many bytes: a plan of a thousand pages has two million.
  static let largestPart = 64 << 20
  private static let mostParts = 10_000

  private let archive: OpaquePointer
  /// The archive reads from these until it is closed.
  private let bytes: UnsafeMutableRawBufferPointer

  init(_ content: [UInt8]) throws(Fault) {
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(content.count, 1), alignment: 1)
    bytes.copyBytes(from: content)
    let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(content.count), 0, nil)
    guard let opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil) else {
      zip_source_free(source)
      bytes.deallocate()
      throw .damaged
    }
    archive = opened
    guard zip_get_num_entries(archive, 0) <= Self.mostParts else { throw .tooLarge }
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// The names of all parts.
  var names: [String] {
    (0..<zip_get_num_entries(archive, 0)).compactMap { index in
      zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
    }
  }

  /// The content of a part; nil where there is none of this name.
  func part(_ name: String) throws(Fault) -> [UInt8]? {
    var status = zip_stat_t()
    guard zip_stat(archive, name, 0, &status) == 0 else { return nil }
    guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    guard status.size <= Self.largestPart else { throw .tooLarge }
    guard let file = zip_fopen_index(archive, status.index, 0) else { throw .damaged }
    defer { zip_fclose(file) }
    return try content(of: file, size: Int(status.size))
  }
}

extension ZipArchive {
  /// Exactly as many bytes as the archive says, whatever it would unpack to.
  private func content(of file: OpaquePointer, size: Int) throws(Fault) -> [UInt8] {
    var count = 0
    let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      while count < size {
        let read = zip_fread(file, buffer.baseAddress?.advanced(by: count), zip_uint64_t(size - count))
        guard read > 0 else { break }
        count += Int(read)
      }
      initialized = count
    }
    var byte: UInt8 = 0
    guard count == size, zip_fread(file, &byte, 1) == 0 else { throw .damaged }
    return content
  }
}
