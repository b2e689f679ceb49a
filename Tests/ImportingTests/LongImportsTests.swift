import Foundation
import Testing

@testable import Importing

/// What an import costs grows with the file, not with its square.
@Suite struct LongImportsTests {
  private static func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private static func document(_ lines: [String], number: Int = 1) -> SourceDocument {
    let lines = lines.enumerated().map { SourceLine(number: $0 + 1, text: $1, cells: $1.contains("|") ? [$1] : []) }
    return SourceDocument(number: number, lines: lines)
  }

  private static let file = ImportedFile(file: "plan.txt", lines: [])

  @Test(arguments: ["2026年上半年：", "甲|乙"])
  func `of a plan`(_ line: String) {
    func seconds(_ count: Int) -> Double {
      let document = Self.document(Array(repeating: line, count: count))
      return Self.seconds { _ = PlanDrafter.draft(of: document, in: Self.file) }
    }
    let (short, long) = (seconds(500), seconds(4000))
    #expect(long < short * 24, "\(line): \(short) s, \(long) s")
  }

  @Test func `of paragraphs that documents share`() {
    let characters = (0x4E00..<0x5200).compactMap { Unicode.Scalar($0).map(Character.init) }
    func seconds(_ count: Int) -> Double {
      let lines = (0..<count).map { line in String((0..<60).map { characters[(line * 7 + $0 * $0) % 1000] }) }
      let documents = (1...2).map { Self.document(lines, number: $0) }
      return Self.seconds {
        let remarks = RepeatedParagraphs.remarks(on: documents, of: Self.file)
        #expect(remarks.count == count)
      }
    }
    let (short, long) = (seconds(100), seconds(800))
    #expect(long < short * 24, "\(short) s, \(long) s")
  }
}
