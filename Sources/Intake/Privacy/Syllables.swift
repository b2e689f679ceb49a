/// The syllables of Mandarin in Latin letters, by which a made-up id is told from an English word.
enum Syllables {
  /// Whether letters are nothing but two syllables and more: zhanglaoshi, yangyang-mama.
  static func make(_ letters: ArraySlice<UInt8>) -> Bool {
    let letters = letters.filter { $0 != UInt8(ascii: "-") }.map { $0 | 0x20 }
    guard letters.allSatisfy(\.isLatin) else { return false }
    var reached = [true] + [Bool](repeating: false, count: letters.count)
    for start in letters.indices where reached[start] {
      for end in (start + 1)...min(letters.count, start + 6) where isSyllable(letters[start..<end]) {
        reached[end] = true
      }
    }
    return letters.count >= 6 && reached[letters.count]
  }

  private static func isSyllable(_ letters: ArraySlice<UInt8>) -> Bool {
    let initial = initials.first { letters.starts(with: $0) } ?? []
    let final = Array(letters.dropFirst(initial.count))
    return finals.contains(final) && (final != lone || initial.isEmpty || beforeLone.contains(initial))
  }

  /// Only behind these stands a lone o: bo, but not no.
  private static let beforeLone = Set("b p m f w l y".words.map { Array($0.utf8) })
  private static let lone = Array("o".utf8)
  private static let initials = "zh ch sh b p m f d t n l g k h j q x r z c s y w".words.map { Array($0.utf8) }
  private static let finals = Set(
    "a o e i u v ai ei ao ou an en ang eng ong er ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang ue ve"
      .words.map { Array($0.utf8) }
  )
}
