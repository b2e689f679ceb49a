// Writes the table of syllables to standard output, as ICU romanises each character:
//   swift scripts/han_syllables.swift > Sources/Intake/Parse/Markdown/HanSyllables.swift
import Foundation

var characters: [String: String] = [:]
for scalar in (0x4E00...0x9FFF).compactMap(Unicode.Scalar.init as (Int) -> Unicode.Scalar?) {
  let latin = String(Character(scalar)).applyingTransform(.toLatin, reverse: false)
  let plain = latin?.applyingTransform(.stripDiacritics, reverse: false)?.lowercased() ?? ""
  let syllable = plain.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  if !syllable.isEmpty { characters[syllable, default: ""].unicodeScalars.append(scalar) }
}
print(
  """
  /// The syllable of every character of U+4E00–9FFF, without its tone: a line a syllable. Made by scripts/han_syllables.swift,
  /// since ICU takes longer to get ready than a small school's site to be built.
  enum HanSyllables {
    static let text = \"""
  """
)
for (syllable, characters) in characters.sorted(by: { $0.key < $1.key }) {
  var rest = characters.unicodeScalars[...]
  while !rest.isEmpty {
    print("    \(syllable) \(String(rest.prefix(50)))")
    rest = rest.dropFirst(50)
  }
}
print("    \"\"\"\n}")
