/// What is known of characters in names: surnames, given names, and the ordinary words that look like names.
struct NameLexicon: Sendable {
  static let shared = NameLexicon()

  private var traits = [Traits](repeating: [], count: 0x10000)
  private let compounds: Set<UInt64>
  private let pairs: Set<UInt64>
  private let triples: Set<UInt64>

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let surname = Traits(rawValue: 1)
    /// A surname that begins many ordinary words.
    static let ambiguous = Traits(rawValue: 2)
    /// Common in given names.
    static let given = Traits(rawValue: 4)
    /// Never in a name: of, is, and, in …
    static let functional = Traits(rawValue: 8)
    /// 小 before it makes a form of address.
    static let withLittle = Traits(rawValue: 16)
    static let compound = Traits(rawValue: 32)
    /// The last character of a word that names a person's part: 学生, 组长, 老师.
    static let roleEnd = Traits(rawValue: 64)
    /// Hardly anything but a part of given names.
    static let telltale = Traits(rawValue: 128)
  }

  private init() {
    compounds = Set(Surnames.compound.codeWords.map(Self.key))
    pairs = Set(
      OrdinaryPairs.text.codeWords.flatMap { group in
        group.dropFirst().map { Self.key(group[group.startIndex], $0) }
      }
    )
    triples = Set(OrdinaryTriples.text.codeWords.map(Self.key))
    mark(Surnames.single, .surname)
    mark(Surnames.ambiguous, .ambiguous)
    mark(Surnames.withLittle, .withLittle)
    mark(GivenNameCharacters.text, .given)
    mark(TelltaleCharacters.text, .telltale)
    mark(Self.functional, .functional)
    mark(Self.roleEnds, .roleEnd)
    for word in Surnames.compound.words { mark(String(word.prefix(1)), .compound) }
  }

  func traits(_ code: UInt32) -> Traits { code < 0x10000 ? traits[Int(code)] : [] }

  func isCompound(_ first: UInt32, _ second: UInt32) -> Bool { compounds.contains(Self.key(first, second)) }

  func isOrdinary(_ first: UInt32, _ second: UInt32) -> Bool { pairs.contains(Self.key(first, second)) }

  func isOrdinary(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
    triples.contains(Self.key(first, second) << 18 | UInt64(third))
  }
}

extension NameLexicon {
  private static let functional = """
    的了是在不这那有没很为以所其之们与及也都就要会把被对到等着过吗呢吧啊呀么个只又再才最更还没让给跟比将使得地里上下后内间分年日号点岁位次条件校班级队组室处科部课题
    卷表栏报说话问看听写读走去进出吃喝打拿做用您你我他她它谁哪什怎几两每各某该此己员者师父母爸妈爷奶叔姨舅哥姐弟妹孩男女户村镇乡县省区街路第页款项类种式度量级因但且或
    则便请别需须应当已未从向由和叫来并按照据起止至往
    """
  private static let roleEnds = "生长师员人士级班手友任童子者代主爷奶爸妈婆公学名给让叫问送陪请教帮找向替和与跟对由把被的是在了"

  private mutating func mark(_ characters: String, _ trait: Traits) {
    for code in characters.characterCodes where code < 0x10000 && code.isHan { traits[Int(code)].insert(trait) }
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 18 | UInt64(second) }

  private static func key(_ codes: ArraySlice<UInt32>) -> UInt64 { codes.reduce(0) { $0 << 18 | UInt64($1) } }
}
