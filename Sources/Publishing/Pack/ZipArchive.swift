import CZip
import Glibc
import Intake

/// A ZIP file (PKWARE APPNOTE), made in memory by libzip.
struct ZipArchive {
  /// In the order in which they stand in the archive.
  let files: [(path: String, bytes: [UInt8])]
  /// Every file's date, so that the same files make the same archive.
  let date: CalendarDate

  /// libzip could not make it.
  struct Failure: Error {}

  func bytes() throws(Failure) -> [UInt8] {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure() }
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else { throw Failure() }
    // The archive takes the source with it when it closes.
    zip_source_keep(source)
    do {
      for file in files { try add(file.path, file.bytes, to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw Failure()
    }
    return try Self.contents(of: source)
  }
}

extension ZipArchive {
  /// The bytes are copied into memory of C, which the archive frees, since they are read only when it closes.
  private func add(_ path: String, _ bytes: [UInt8], to archive: OpaquePointer) throws(Failure) {
    guard let copy = malloc(max(1, bytes.count)) else { throw Failure() }
    bytes.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) } }
    guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      free(copy)
      throw Failure()
    }
    let index = zip_file_add(archive, path, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw Failure()
    }
    zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_DEFLATE), 9)
    zip_file_set_dostime(archive, UInt64(index), 0, dosDate, 0)
  }

  /// Seven bits of years since 1980, four of the month, five of the day.
  private var dosDate: UInt16 { UInt16(max(0, date.year - 1980)) << 9 | UInt16(date.month) << 5 | UInt16(date.day) }

  private static func contents(of source: OpaquePointer) throws(Failure) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { throw Failure() }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    guard zip_source_read(source, &bytes, UInt64(bytes.count)) == Int64(bytes.count) else { throw Failure() }
    return bytes
  }
}
