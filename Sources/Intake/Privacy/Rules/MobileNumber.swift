import Diagnostics

/// A mobile telephone number: 11 digits that begin with 13 to 19, also behind +86 or 0086, also in groups.
///
/// Not part of a longer number or of a Latin word. A number that `site.yml` lists under `public_numbers` passes.
struct MobileNumber: PrivacyRule {
  static let id = "mobile-number"
  let publicNumbers: Set<String>

  func matches(in run: DigitRun) -> [Range<Int>] {
    run.groupStarts.compactMap { start in
      Self.prefixes.lazy.compactMap { match(in: run, from: start, prefix: $0) }.first
    }
  }

  private static let prefixes: [[UInt8]] = [[], [8, 6], [0, 0, 8, 6]]

  private func match(in run: DigitRun, from start: Int, prefix: [UInt8]) -> Range<Int>? {
    let number = start + prefix.count
    let end = number + 11
    guard end <= run.digits.count, run.digits[start...].starts(with: prefix), run.digits[number] == 1,
      (3...9).contains(run.digits[number + 1]), run.digits[number..<end].allSatisfy({ $0 < 10 })
    else { return nil }
    guard end == run.digits.count || run.groupStarts.contains(end), isWritten(like: run, start, number, end) else {
      return nil
    }
    let isPublic = publicNumbers.contains(run.digits[number..<end].map(String.init).joined())
    return isPublic ? nil : run.range(number..<end)
  }

  /// Groups as people write telephone numbers: no group of one or two digits beside longer ones, and no word attached.
  private func isWritten(like run: DigitRun, _ start: Int, _ number: Int, _ end: Int) -> Bool {
    if start == 0, run.touchesLatinBefore { return false }
    if end == run.digits.count, run.touchesLatinAfter { return false }
    let startsGroup = run.groupStarts.contains(number) || number != start
    let starts = [number] + run.groupStarts.filter { $0 > number && $0 < end }
    let lengths = zip(starts, starts.dropFirst() + [end]).map { $1 - $0 }
    return startsGroup && (lengths.allSatisfy { $0 >= 3 } || lengths.allSatisfy { $0 <= 2 })
  }

  let message = Wording(en: "a mobile telephone number", zh: "这里有手机号码")
  let hint = Wording(
    en:
      "take it out; readers reach the school through the class teacher. A number of the school itself can be listed in site.yml under privacy: public_numbers",
    zh: "请删去；可以写“请找班主任”。学校自己公开的号码，可在 site.yml 的 privacy: public_numbers 里登记"
  )
}
