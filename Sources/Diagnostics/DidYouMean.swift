/// The candidate nearest to a misspelt word, for "did you mean".
///
/// Optimal string alignment distance (Damerau–Levenshtein with adjacent swaps); a candidate counts while at most
/// a third of the longer word, and at least one character, differs.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  candidates
    .map { (candidate: $0, distance: editDistance(Array(word), Array($0))) }
    .filter { $0.distance <= max(1, max(word.count, $0.candidate.count) / 3) && $0.distance < $0.candidate.count }
    .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?
    .candidate
}

extension Wording {
  /// "Did you mean …?", or the list of what is possible where nothing is near.
  package static func suggestion(for word: String, among candidates: some Sequence<String>) -> Wording? {
    let candidates = Array(candidates)
    if let near = nearest(to: word, among: candidates) {
      return Wording(en: "did you mean “\(near)”?", zh: "是不是“\(near)”？")
    }
    guard !candidates.isEmpty else { return nil }
    return Wording(
      en: "possible: \(candidates.sorted().joined(separator: ", "))",
      zh: "可用的有：\(candidates.sorted().joined(separator: "、"))"
    )
  }
}

private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in 0..<first.count {
    var current = [row + 1]
    for column in 0..<second.count {
      let substitution = last[column] + (first[row] == second[column] ? 0 : 1)
      var best = min(last[column + 1] + 1, current[column] + 1, substitution)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
