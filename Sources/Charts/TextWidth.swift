extension String {
  /// About how wide the text is in a sans-serif face of that size; wide enough rather than exact.
  func width(atSize size: Double) -> Double {
    reduce(0) { $0 + $1.widthInEms } * size
  }

  /// The text in at most `lines` lines of at most `width`; where it does not fit, the last line has “…” before the text's
  /// own end, by which long names often differ.
  func lines(atMost lines: Int, width: Double, size: Double) -> [String] {
    if !isEmpty, self.width(atSize: size) <= width { return [trimmed] }
    var broken = [String]()
    for piece in unbreakablePieces(width: width, size: size) {
      if let last = broken.last, (last + piece).trimmed.width(atSize: size) <= width || piece.hangs {
        broken[broken.count - 1] = last + piece
      } else {
        broken.append(piece == " " ? "" : piece)
      }
    }
    let kept = broken.prefix(lines).map(\.trimmed)
    guard broken.count > lines, let last = kept.last else { return kept }
    return kept.dropLast() + [last.shortened(toWidth: width, size: size, end: String(suffix(3)))]
  }
}

extension String {
  /// Single Chinese characters, whole Latin words and numbers, a number together with its 第, 年 or 月.
  private func unbreakablePieces(width: Double, size: Double) -> [String] {
    var pieces = [String]()
    for character in self {
      let last = pieces.last ?? ""
      let joined = last + String(character)
      let sticks = last.last?.sticks(to: character) == true
      if sticks, joined.width(atSize: size) <= width {
        pieces[pieces.count - 1] = joined
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  /// Without the end where it would leave less than itself of the beginning.
  private func shortened(toWidth width: Double, size: Double, end: String) -> String {
    var shorter = self
    while !shorter.isEmpty, (shorter + "…" + end).width(atSize: size) > width { shorter.removeLast() }
    guard shorter.count <= end.count, !end.isEmpty else { return shorter + "…" + end }
    return shortened(toWidth: width, size: size, end: "")
  }

  /// Punctuation that may not begin a line.
  private var hangs: Bool { count == 1 && "，。、；：！？）】》”’…".contains(self) }

  private var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Character {
  fileprivate var widthInEms: Double {
    guard let asciiValue else { return 1 }
    return switch Unicode.Scalar(asciiValue) {
    case " ", ".", ",", ":", ";", "'", "|", "i", "j", "l", "I", "!", "(", ")", "/", "-": 0.36
    case "m", "w", "M", "W", "%", "@": 0.95
    case "A"..."Z": 0.72
    default: 0.58
    }
  }

  fileprivate func sticks(to next: Character) -> Bool {
    if self == "第" { return next.isASCIIDigit }
    guard isASCII, self != " ", next != " " else { return false }
    return next.isASCII || (isASCIIDigit && "年月日届级岁周".contains(next))
  }
}
