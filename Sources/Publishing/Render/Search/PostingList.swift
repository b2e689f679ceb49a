/// Pages in ascending order with the place on each, as text without letters and digits, so that it reads like no number
/// or name: what to skip and the place in base 12, the last digit from a set of its own.
struct PostingList {
  private(set) var text = ""
  private var next = 0

  mutating func add(_ page: Int, _ place: Int) {
    var value = (page - next) * 3 + place
    while value >= Self.last.count {
      text.unicodeScalars.append(Self.others[value % Self.others.count])
      value /= Self.others.count
    }
    text.unicodeScalars.append(Self.last[value])
    next = page + 1
  }

  private static let last = Array("!#$%&()*+,-./:;=".unicodeScalars)
  private static let others = Array("?[]^_{|}~<>`".unicodeScalars)
}
