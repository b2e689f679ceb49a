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

/// The syllables of Chinese characters, each asked for once: a transform takes about as long as parsing a page.
enum Romanisation {
  private static let known = Mutex<[Unicode.Scalar: [UInt8]]>([:])

  /// Nil for a character without a reading.
  static func syllable(of scalar: Unicode.Scalar) -> [UInt8]? {
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
