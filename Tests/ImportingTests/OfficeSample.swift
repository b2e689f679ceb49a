@testable import Intake

/// Office files made by hand, with what no program writes.
enum OfficeSample {
  /// A workbook with one sheet.
  ///
  /// - Parameters:
  ///   - rows: its `sheetData`.
  ///   - merged: areas.
  static func workbook(_ rows: String, merged: [String] = []) -> [UInt8] {
    let areas = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return workbook(sheet: "<worksheet><sheetData>\(rows)</sheetData><mergeCells>\(areas)</mergeCells></worksheet>")
  }

  static func workbook(sheet: String, strings: String = "<sst/>", styles: String = "<styleSheet/>") -> [UInt8] {
    archive([
      ("xl/workbook.xml", "<workbook><sheets><sheet name=\"s\" sheetId=\"1\" id=\"a\"/></sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Target=\"sheet.xml\"/></Relationships>"),
      ("xl/sheet.xml", sheet), ("xl/sharedStrings.xml", strings), ("xl/styles.xml", styles),
    ])
  }

  static func document(_ parts: [(name: String, text: String)]) -> [UInt8] {
    archive(parts.map { ("word/\($0.name).xml", $0.text) })
  }

  /// `A2` with a text.
  static func cell(_ address: String, _ text: String) -> String { "<c r=\"\(address)\" t=\"str\"><v>\(text)</v></c>" }

  /// A zip archive of stored parts.
  private static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var (files, directory) = ([UInt8](), [UInt8]())
    for (name, text) in parts {
      let (name, data) = (Array(name.utf8), Array(text.utf8))
      let facts =
        [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + Checksum.crc32(data[...]).littleEndianBytes(4)
        + data.count.littleEndianBytes(4) + data.count.littleEndianBytes(4) + name.count.littleEndianBytes(2) + [0, 0]
      directory +=
        Array("PK\u{1}\u{2}".utf8) + [20, 0] + facts + [UInt8](repeating: 0, count: 10)
        + files.count.littleEndianBytes(4) + name
      files += Array("PK\u{3}\u{4}".utf8) + facts + name + data
    }
    let count = parts.count.littleEndianBytes(2)
    return files + directory + Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + count + count
      + directory.count.littleEndianBytes(4) + files.count.littleEndianBytes(4) + [0, 0]
  }
}
