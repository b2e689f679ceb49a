import Diagnostics
import Testing
import TestSupport

@testable import Intake

@Suite struct CSVTableTests {
  private let problems = Problems()

  private func read(_ text: String) -> [[String]] {
    guard let table = CSVTable.read(SourceText(file: "a.csv", text: text), into: problems) else { return [] }
    return ([table.header] + table.rows).map { $0.map(\.value) }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]), ("a,b\n\"1,2\",3", [["a", "b"], ["1,2", "3"]]),
    ("a,b\n\"他说\"\"好\"\"\",3", [["a", "b"], ["他说\"好\"", "3"]]), ("a,b\n\"一\n二\",3", [["a", "b"], ["一\n二", "3"]]),
    ("a,b\r\n\"一\r\n二\",3\r\n", [["a", "b"], ["一\r\n二", "3"]]), ("a,b,,\n1,2,,\n,,,\n\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,\n", [["a", "b"], ["1", ""]]), ("a,b\n , 2 \n", [["a", "b"], ["", "2"]]),
    ("a,b\n \"1\" ,2", [["a", "b"], ["1", "2"]]),
    ("a,b", [["a", "b"]]), ("a,b\n\"\",\"2\"", [["a", "b"], ["", "2"]]), ("\n\na,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a\n5\"6", [["a"], ["5\"6"]]),
    ("a,b\n1,2,,,\n", [["a", "b"], ["1", "2"]]),
  ])
  func tables(text: String, rows: [[String]]) {
    #expect(read(text) == rows)
    #expect(problems.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("", ["empty-table"]), ("\n\r\n", ["empty-table"]), ("\u{FEFF}", ["empty-table"]), (",,\n", ["empty-table"]),
    ("a,b\n1", ["ragged-row 2:1"]),
    ("a,b\n1,2,3", ["ragged-row 2:1"]), ("a,b\n1,2,,4", ["ragged-row 2:1"]), ("a,b\n\"1,2\n3,4", ["open-quote 2:1"]),
    ("a,b\n1,\"2", ["open-quote 2:3"]), ("a,b\n\"1\"x,2", ["stray-quote 2:3"]),
    ("a,b\n\"他说\"好\"\",2", ["stray-quote 2:4"]),
    ("a,,b\n1,2,3", ["nameless-column 1:3"]), ("a,b\n\"一\n二\",1,2,3\nx", ["ragged-row 2:2", "ragged-row 4:1"]),
    ("\"", ["open-quote 1:1"]), ("a\tb\n1\t2", ["table-separator 1:1"]), ("a;b\n1;2", ["table-separator 1:1"]),
  ])
  func faults(text: String, places: [String]) {
    _ = read(text)
    #expect(IntakeTesting.list(problems) == places)
  }

  @Test(
    "cells know their places",
    arguments: [
      "①甲,②乙\n③丙,④丁", "①甲,②乙\r\n③丙,④丁\r\n", "①甲,②乙\n\"③丙\n丙\",④丁", "①甲, ②乙\n③丙,\"④丁\"", "①甲,②乙\r③丙,④丁",
    ]
  )
  func places(text: String) throws {
    let marked = MarkedText(text)
    let table = try #require(CSVTable.read(marked.source, into: problems))
    #expect((table.header + table.rows.joined()).map(\.location) == marked.places)
  }
}
