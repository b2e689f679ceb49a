import Testing

@testable import Intake

@Suite struct LettersTests {
  /// A numeral that only one of the tables knows is a hole in the rules that read the other.
  @Test func `numerals are the same digits to letters and to runs of digits`() {
    var numerals = 0
    for scalar in (UInt32(0x3000)...0x9FFF).compactMap(Unicode.Scalar.init) {
      let bytes = Array(String(Character(scalar)).utf8)
      let kind = bytes.withUnsafeBufferPointer { DigitKind.classify($0, at: 0).kind }
      let letter = Letters(in: bytes, from: 0, limit: 1, gap: 0).codes.first
      if case .digit(let digit, .chinese) = kind {
        #expect(letter == 0x30 + UInt16(digit), "\(scalar)")
        numerals += 1
      } else {
        #expect(letter?.isDigit != true, "\(scalar)")
      }
    }
    #expect(numerals == 24)
  }
}
