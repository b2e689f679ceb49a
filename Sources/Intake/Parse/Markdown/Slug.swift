import Foundation
import Synchronization

/// A name for addresses: ASCII letters and digits, Chinese romanised one syllable a character, all else a hyphen.
///
/// `section` where nothing is left.
package func slug(of text: String) -> String {
  var slug: [UInt8] = []
  var isAfterSyllable = false
  for scalar in text.unicodeScalars {
    if scalar.isASCII, UInt8(scalar.value).isASCIILetterOrDigit {
      if isAfterSyllable { slug.appendHyphen() }
      slug.append(UInt8(scalar.properties.lowercaseMapping.utf8.first ?? 0))
      isAfterSyllable = false
    } else if scalar.isHan, let syllable = Romanisation.syllable(of: scalar) {
      slug.appendHyphen()
      slug += syllable
      isAfterSyllable = true
    } else if !scalar.properties.isVariationSelector {
      slug.appendHyphen()
      isAfterSyllable = false
    }
  }
  if slug.last == UInt8(ascii: "-") { slug.removeLast() }
  return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
}

/// The syllables of Chinese characters: from a table, or from ICU for those of the extensions, each asked for once.
enum Romanisation {
  /// Nil for a character without a reading.
  static func syllable(of scalar: Unicode.Scalar) -> [UInt8]? {
    guard (first..<end).contains(scalar.value) else { return rareSyllable(of: scalar) }
    let number = numbers[Int(scalar.value - first)]
    return number == 0 ? nil : syllables[Int(number)]
  }

  private static let (first, end): (UInt32, UInt32) = (0x4E00, 0xA000)
  /// The first stands for none.
  private static let (syllables, numbers): ([[UInt8]], [UInt16]) = {
    var syllables: [[UInt8]] = [[]]
    var numbers = [UInt16](repeating: 0, count: Int(end - first))
    for line in HanSyllables.text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      let syllable = Array(parts[0].utf8)
      if syllables.last != syllable { syllables.append(syllable) }
      for scalar in parts[1].unicodeScalars { numbers[Int(scalar.value - first)] = UInt16(syllables.count - 1) }
    }
    return (syllables, numbers)
  }()

  private static let known = Mutex<[Unicode.Scalar: [UInt8]]>([:])

  private static func rareSyllable(of scalar: Unicode.Scalar) -> [UInt8]? {
    let found = known.withLock { $0[scalar] }
    if let found { return found.isEmpty ? nil : found }
    let syllable = transformed(scalar)
    known.withLock { $0[scalar] = syllable }
    return syllable.isEmpty ? nil : syllable
  }

  private static func transformed(_ scalar: Unicode.Scalar) -> [UInt8] {
    let latin = String(Character(scalar)).applyingTransform(.toLatin, reverse: false)
    let plain = latin?.applyingTransform(.stripDiacritics, reverse: false) ?? ""
    return plain.lowercased().utf8.filter(\.isASCIILetterOrDigit)
  }
}

extension [UInt8] {
  /// None at the beginning and never two.
  fileprivate mutating func appendHyphen() {
    guard let last, last != UInt8(ascii: "-") else { return }
    append(UInt8(ascii: "-"))
  }
}
