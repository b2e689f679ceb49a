import Diagnostics
import Disclosure

extension WrittenTable {
  /// The row, the word or the group at fault, else where the file begins.
  func location(of problem: TableProblem) -> SourceLocation {
    let place: SourceLocation? =
      switch problem {
      case .repeatedRow(let row), .wrongTotal(let row, _), .negative(let row), .fractional(let row),
        .rateAboveOne(let row), .totalOfWhatDoesNotAdd(let row), .totalBesideGap(let row):
        rows[row].location
      case .twoSpellings(let dimension, let first, let second):
        location(of: second, in: dimension) ?? location(of: first, in: dimension)
      case .crossingGroups(_, _, let second): location(ofGroup: second)
      case .strangeGroup(_, let name), .circularGroup(_, let name): location(ofGroup: name)
      case .disagreement(_, let key), .contradiction(_, let key?): location(of: key)
      case .sumAsValue(let dimension, let word): location(of: word, in: dimension)
      case .mixedLevels(let dimension, let first, let second):
        location(of: second, in: dimension) ?? location(of: first, in: dimension)
      case .unknownPart(_, let name): location(ofGroup: name)
      case .levelsApart(let dimension, _, _), .levelsApartFromRelease(let dimension, _, _, _),
        .groupingsApart(let dimension, _, _, _, _), .wordsChanged(let dimension, _, _):
        descriptor.dimensions.first { $0.value == dimension }?.location
      case .wordsApart(let dimension, let word, _, _): location(of: word, in: dimension)
      case .populationsAddUp, .populationsAlike: descriptor.location
      case .tooLarge, .contradiction, .contradictsRelease: nil
      }
    return place ?? SourceLocation(file: file, line: 1, column: 1)
  }
}

extension Diagnostic {
  /// The rules whose problems point at counts, so that no digit of their line may be shown.
  static let countRules: Set<String> = [
    "repeated-row", "wrong-total", "bad-count", "bad-rate", "small-count", "tables-disagree", "tables-contradict",
    "corrected-count", "release-contradicts", "total-as-value", "mixed-levels", "levels-apart", "total-beside-gap",
    "told-elsewhere", "populations-differ-by-few",
  ]

  static func tableWithoutRows(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "empty-table",
      at: location,
      message: Wording(en: "the table has no rows", zh: "这个表只有表头，没有内容"),
      hint: Wording(
        en: "fill it in, or take its resource out of datapackage.yml",
        zh: "请填上内容，或先删掉 datapackage.yml 里的说明和这个文件"
      )
    )
  }

  /// The message never repeats a count of children.
  static func tableProblem(_ problem: TableProblem, at location: SourceLocation, in table: TableDescriptor)
    -> Diagnostic
  {
    switch problem {
    case .repeatedRow:
      Diagnostic(
        "repeated-row",
        at: location,
        message: Wording(en: "this combination of values stands twice", zh: "同样的分类前面已经有一行了"),
        hint: Wording(en: "keep one of the two rows", zh: "请只留一行")
      )
    case .wrongTotal(_, let computed):
      Diagnostic(
        "wrong-total",
        at: location,
        message: table.measure.countsChildren
          ? Wording(en: "this total is not the sum of its parts", zh: "这个合计与各项之和不符")
          : Wording(
            en: "this total is not the sum of its parts, \(computed.formatted)",
            zh: "这个合计与各项之和（\(computed.formatted)）不符"
          ),
        hint: Wording(en: "correct it, or leave the totals out: they are computed", zh: "请改正；也可以不写合计，程序会自己算")
      )
    case .totalBesideGap:
      Diagnostic(
        "total-beside-gap",
        at: location,
        message: Wording(
          en: "this total has a part that is not given, and would tell it",
          zh: "这个合计里有一项没有填，两边一减就知道是多少"
        ),
        hint: Wording(en: "give the part, or take the total out", zh: "请把空的那一项填上，或者删去这个合计")
      )
    case .negative:
      Diagnostic("bad-count", at: location, message: Wording(en: "a count cannot be negative", zh: "数量不能是负数"))
    case .fractional:
      Diagnostic("bad-count", at: location, message: Wording(en: "a count must be whole", zh: "数量必须是整数"))
    case .rateAboveOne:
      Diagnostic(
        "bad-rate",
        at: location,
        message: Wording(en: "the part is larger than the whole", zh: "分子比分母大"),
        hint: Wording(en: "perhaps the two columns are swapped", zh: "请核对，看看两列是不是写反了")
      )
    case .totalOfWhatDoesNotAdd:
      Diagnostic(
        "total-of-parts",
        at: location,
        message: Wording(en: "what this table counts does not add up to a total", zh: "这种表（比率或不同种类的物品）不能有合计"),
        hint: Wording(en: "take the row out; the whole school's rate is a table of its own", zh: "请删去这一行；全校的比率请单独做一个表")
      )
    case .tooLarge:
      Diagnostic(
        "large-table",
        at: location,
        message: Wording(en: "the dimensions have too many combinations", zh: "这个表的分类太多，组合起来太大"),
        hint: Wording(en: "name fewer columns under `dimensions`, or split the table", zh: "请在 dimensions 里少列几项，或分成几个表")
      )
    case .twoSpellings(let dimension, let first, let second):
      Diagnostic(
        "two-spellings",
        at: location,
        message: Wording(
          en: "“\(dimension)” has one value in two spellings: “\(first)” and “\(second)”",
          zh: "“\(dimension)”里同一个分类有两种写法：“\(first)”和“\(second)”"
        ),
        hint: Wording(en: "write it one way in all tables", zh: "请在所有表里统一写法")
      )
    case .crossingGroups(let dimension, let first, let second):
      Diagnostic(
        "crossing-groups",
        at: location,
        message: Wording(
          en: "the groups “\(first)” and “\(second)” of “\(dimension)” share some values only",
          zh: "“\(dimension)”的分组“\(first)”和“\(second)”有一部分重叠"
        ),
        hint: Wording(en: "let one hold the other, or neither share anything", zh: "两组要么完全不重叠，要么一组包含另一组")
      )
    case .strangeGroup(let dimension, let name):
      Diagnostic(
        "unknown-group",
        at: location,
        message: Wording(
          en: "the hierarchy of “\(dimension)” does not fit the table at “\(name)”",
          zh: "“\(dimension)”的分组（hierarchy）和表对不上：“\(name)”"
        ),
        hint: Wording(en: "name groups of the values that stand in the table", zh: "请用表里出现的分类来分组，组名不要和分类同名")
      )
    case .circularGroup(let dimension, let name):
      Diagnostic(
        "unknown-group",
        at: location,
        message: Wording(
          en: "the group “\(name)” of “\(dimension)” is a part of itself",
          zh: "“\(dimension)”的分组“\(name)”里又有它自己"
        ),
        hint: Wording(en: "take it out of itself", zh: "请从分组里删去它自己")
      )
    case .disagreement(let other, let key):
      Diagnostic(
        "tables-disagree",
        at: location,
        message: Wording(
          en: "the table “\(other)” gives another number for “\(key.joined(separator: ", "))”",
          zh: "“\(key.joined(separator: "、"))”的数字和表“\(other)”不一致"
        ),
        hint: Wording(
          en:
            "correct one of them; boys and girls and the like go into one table, with a column that says which; children of another kind get a `population` of their own",
          zh: "请改正其中一个；男女之类，请合成一个表，多写一列（如“性别”）；数的确实不是同一批人，才分别写明 population"
        )
      )
    case .sumAsValue(let dimension, let word):
      Diagnostic(
        "total-as-value",
        at: location,
        message: Wording(
          en: "“\(word)” in “\(dimension)” looks like a total, and would be counted as a value",
          zh: "“\(dimension)”里的“\(word)”看起来是合计，不是一类"
        ),
        hint: Wording(
          en: "take the row out (totals are computed), or call it 合计; for subtotals write a `hierarchy`",
          zh: "请删去这一行（程序会自己算），或写成“合计”；小计请用 hierarchy 分组"
        )
      )
    case .mixedLevels(let dimension, let first, let second):
      Diagnostic(
        "mixed-levels",
        at: location,
        message: Wording(
          en: "“\(first)” and “\(second)” stand in one column, “\(dimension)”, and one may hold the other",
          zh: "“\(dimension)”里同时有“\(first)”和“\(second)”，一个可能包含另一个"
        ),
        hint: Wording(
          en: "keep the finer rows, and write the coarser name as a group under `hierarchy`",
          zh: "请只留细的各行，粗的写进 hierarchy 作分组，程序会自己相加"
        )
      )
    case .unknownPart(let dimension, let name):
      Diagnostic(
        "unknown-group",
        at: location,
        message: Wording(
          en: "the hierarchy of “\(dimension)” names “\(name)”, which stands in no table",
          zh: "“\(dimension)”的分组（hierarchy）里有“\(name)”，可是哪个表里都没有"
        ),
        hint: Wording(en: "correct the word, or take it out", zh: "请改正，或从分组里删去")
      )
    case .levelsApart(let dimension, let finer, let other):
      Diagnostic(
        "levels-apart",
        at: location,
        message: Wording(
          en:
            "“\(dimension)” and “\(finer)” (in “\(other)”) tell the same children apart, and nothing says how they fit together",
          zh: "“\(dimension)”和表“\(other)”里的“\(finer)”分的是同一批孩子，可是没有写明怎么对应"
        ),
        hint: Wording(
          en:
            "write in “\(other)” `hierarchy: {\(finer): {group: [values]}}` with the words of “\(dimension)” as groups; where both are the same, give them one name",
          zh: "请在“\(other)”里写 hierarchy: {\(finer): {组名: [分类]}}，组名就用“\(dimension)”里的词；如果本来是一回事，请用同一个名称"
        )
      )
    case .levelsApartFromRelease(let dimension, let other, let table, let isFiner):
      Diagnostic(
        "levels-apart",
        at: location,
        message: Wording(
          en:
            "“\(dimension)” and “\(other)” (in “\(table)”, released for the same day) tell the same children apart, and nothing says how they fit together",
          zh: "“\(dimension)”和同一个时点发布过的表“\(table)”里的“\(other)”分的是同一批孩子，可是没有写明怎么对应"
        ),
        hint: isFiner
          ? Wording(
            en:
              "put “\(table)” back with `hierarchy: {\(other): {group: [values]}}` and the words of “\(dimension)” as groups, or count again and write the new day under `as_of`",
            zh: "请放回表“\(table)”，写上 hierarchy: {\(other): {组名: [分类]}}，组名就用“\(dimension)”里的词；重新统计过的，请把 as_of 改成新的日期"
          )
          : Wording(
            en:
              "write `hierarchy: {\(dimension): {group: [values]}}` here with the words of “\(other)” as groups, or count again and write the new day under `as_of`",
            zh: "请在这里写 hierarchy: {\(dimension): {组名: [分类]}}，组名就用“\(other)”里的词；重新统计过的，请把 as_of 改成新的日期"
          )
      )
    case .wordsApart(let dimension, let word, let other, let table):
      Diagnostic(
        "levels-apart",
        at: location,
        message: Wording(
          en:
            "“\(dimension)” is told in two groupings: “\(word)” stands only here, and “\(other)” only in “\(table)”",
          zh: "“\(dimension)”有两种分法：“\(word)”只有这个表里有，“\(other)”只有表“\(table)”里有"
        ),
        hint: Wording(
          en:
            "one less the other would tell what neither does: use one grouping, or give the finest values in both tables and write the groups under `hierarchy`",
          zh: "两种分法一减，就能算出谁也没写的数：请只用一种分法；或者两个表都写最细的分类，再用 hierarchy 分组"
        )
      )
    case .groupingsApart(let dimension, let word, let other, let table, let isReleased):
      Diagnostic(
        "levels-apart",
        at: location,
        message: Wording(
          en:
            "“\(dimension)” and “\(other)” (in “\(table)”\(isReleased ? ", released for the same day" : "")) seem to tell the same children in two groupings: look at “\(word)”",
          zh: "“\(dimension)”和\(isReleased ? "同一个时点发布过的" : "")表“\(table)”里的“\(other)”好像是同一件事的两种分法，例如“\(word)”"
        ),
        hint: Wording(
          en:
            "one less the other would tell what neither does: give both columns one name and the same values, or give the finest values in both and write the groups under `hierarchy`; if they are two matters, say so in the word, such as “\(word)（\(dimension)）”",
          zh:
            "两种分法一减，就能算出谁也没写的数：是一件事，请用同一个列名、同样的分类，或者两个表都写最细的分类，再用 hierarchy 分组；真是两件事，请把词写得不一样，例如“\(word)（\(dimension)）”"
        )
      )
    case .populationsAlike(let population, let other):
      Diagnostic(
        "populations-differ-by-few",
        at: location,
        message: Wording(
          en: "“\(population)” and “\(other)” have the same numbers: they are the same children by two names",
          zh: "“\(population)”和“\(other)”的数字都一样，是同一批孩子，却用了两个名称"
        ),
        hint: Wording(
          en: "write one name under `population` in both tables, so that what one hides is not told by the other",
          zh: "请在两个表的 population 里写同一个名称，免得一个表隐去的数，另一个表又说出来"
        )
      )
    case .populationsAddUp(let whole, let first, let second):
      Diagnostic(
        "populations-differ-by-few",
        at: location,
        message: Wording(
          en: "“\(first)” and “\(second)” are “\(whole)” in every row: what one table hides the two others tell",
          zh: "每一行里，“\(first)”加“\(second)”都正好是“\(whole)”：一个表隐去的数，另外两个表一算就知道"
        ),
        hint: Wording(
          en:
            "make them one table of the population “\(whole)” with a column that tells them apart, such as 性别; totals are computed",
          zh: "请合成一个表，population 写“\(whole)”，多写一列分开他们（例如“性别”）；合计由程序自己算"
        )
      )
    case .wordsChanged(let dimension, let old, let table):
      Diagnostic(
        "release-contradicts",
        at: location,
        message: Wording(
          en:
            "“\(dimension)” was told in other words for the same day: “\(old)” (in “\(table)”) stands in no table now",
          zh: "同一个时点发布过的表“\(table)”里，“\(dimension)”写的是“\(old)”等，现在换了别的分类"
        ),
        hint: Wording(
          en:
            "one less the other would tell what neither does: put the old words back, give the finest values and write the old words as groups under `hierarchy`, or count again and write the new day under `as_of`",
          zh: "两种分类一减，就能算出谁也没写的数：请用原来的分类；或者写最细的分类，把原来的词写进 hierarchy 作组名；重新统计过的，请把 as_of 改成新的日期"
        )
      )
    case .contradictsRelease(let names):
      Diagnostic(
        "release-contradicts",
        at: location,
        message: Wording(
          en:
            "what was released before for the same day (\(names.joined(separator: ", "))) cannot be true together with these tables",
          zh: "同一个时点以前发布过的表（\(names.joined(separator: "、"))）和现在的表对不上"
        ),
        hint: Wording(
          en:
            "put a `hierarchy` or a value back that was there, or write the new day under `as_of` if the children were counted again",
          zh: "如果去掉了 hierarchy 或某一类，请放回去；如果重新统计过，请把 as_of 改成新的日期"
        )
      )
    case .contradiction(let others, let key):
      Diagnostic(
        "tables-contradict",
        at: location,
        message: Wording(
          en: (key.map { "the number for “\($0.joined(separator: ", "))” in this table" } ?? "this table")
            + " and \(others.joined(separator: ", ")) cannot all be true",
          zh: (key.map { "这个表里“\($0.joined(separator: "、"))”的数" } ?? "这个表")
            + "和\(others.joined(separator: "、"))不可能同时都对"
        ),
        hint: Wording(en: "check the numbers they share", zh: "请核对这些表里的数字")
      )
    }
  }
}

extension Double {
  /// Without `.0`.
  fileprivate var formatted: String { self == rounded() ? String(Int(self)) : String(self) }
}
