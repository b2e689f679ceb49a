/// 字数 as word processors count it: each Chinese character and mark is one, each Latin word or number is one.
struct CharacterCount {
  private(set) var count = 0
  private var isInWord = false
  /// A mark that is Chinese or Latin by what follows.
  private var pending = false

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars { add(scalar) }
  }

  /// Words do not go on across the end of a block.
  mutating func endBlock() {
    resolvePending(before: nil)
    isInWord = false
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if pending { resolvePending(before: scalar) }
    if scalar.isMarkdownWhitespace {
      isInWord = false
    } else if scalar.isCJK {
      count += 1
      isInWord = false
    } else if scalar.isAmbiguousPunctuation {
      pending = true
    } else if scalar.isLetterOrDigit {
      if !isInWord { count += 1 }
      isInWord = true
    }
  }

  /// The apostrophe of `don’t` is part of the word; other such marks are Chinese and count.
  private mutating func resolvePending(before next: Unicode.Scalar?) {
    guard pending else { return }
    pending = false
    let goesOn = isInWord && next.map { $0.isASCII && $0.properties.isAlphabetic } == true
    if goesOn { return }
    count += 1
    isInWord = false
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    if isASCII { return UInt8(value).isASCIILetterOrDigit }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
