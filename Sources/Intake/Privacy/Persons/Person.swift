/// A place in a text that tells of one person.
struct Person {
  enum Kind {
    /// In the school's own list.
    case listed
    /// By its characters and what stands beside it.
    case named
    /// By a surname and a title: 王老师.
    case titled
  }

  /// Characters of the plain text.
  var range: Range<Int>
  var kind: Kind
}

/// The persons of a text, for all rules about persons.
struct People {
  let text: CharacterText
  let persons: [Person]
  /// Single pupils who are described so that a village knows them: 转学来的那个女生, 五（1）班班长.
  var described: [Range<Int>] = []
  /// Single children of whom a story may be told: 一位女孩, 她十一岁, 案例：六年级男生.
  var singles: [Range<Int>] = []
  /// One to four pupils: 3名学生.
  var fews: [Range<Int>] = []
  /// Words of the way home.
  var routes: [Range<Int>] = []

  var isEmpty: Bool { persons.isEmpty && described.isEmpty && singles.isEmpty && fews.isEmpty && routes.isEmpty }

  /// Those of whom a record may tell: not the teachers who are named by surname and post, who teach 语文 and 数学.
  var subjects: [Range<Int>] { persons.filter { $0.kind != .titled }.map(\.range) }
}
