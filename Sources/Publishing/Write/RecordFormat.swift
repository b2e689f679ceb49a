import Foundation

/// JSON as we write and read it: sorted keys and one value a line, so that people can read and compare it.
package enum RecordFormat {
  /// With a line end behind it.
  package static func encoded(_ record: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
  }

  /// Nil where the bytes are no such record.
  static func decoded<Record: Decodable>(_ type: Record.Type, from bytes: [UInt8]) -> Record? {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      return nil
    }
  }
}
