/// What is known of characters in names: surnames, given names, and the ordinary words that look like names.
///
/// A class, since it is large and asked at every character.
final class NameLexicon: Sendable {
  static let shared = NameLexicon()

  private let traits: [Traits]
  private let compounds: PairSet
  private let pairs: PairSet
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
    compounds = PairSet(groups: Surnames.compound.codeWords)
    pairs = PairSet(groups: OrdinaryPairs.text.codeWords)
    triples = Set(OrdinaryTriples.text.codeWords.map(Self.key))
    let lists = [
      (Surnames.single, Traits.surname), (Surnames.ambiguous, .ambiguous), (Surnames.withLittle, .withLittle),
      (GivenNameCharacters.text, .given), (TelltaleCharacters.text, .telltale), (Self.functional, .functional),
      (Self.roleEnds, .roleEnd), (Surnames.compound.words.map { String($0.prefix(1)) }.joined(), .compound),
    ]
    traits = lists.reduce(into: [Traits](repeating: [], count: 0x10000)) { traits, list in
      for code in list.0.characterCodes where code < 0x10000 && code.isHan { traits[Int(code)].insert(list.1) }
    }
  }

  func traits(_ code: UInt32) -> Traits { code < 0x10000 ? traits[Int(code)] : [] }

  func isCompound(_ first: UInt32, _ second: UInt32) -> Bool { compounds.contains(first, second) }

  func isOrdinary(_ first: UInt32, _ second: UInt32) -> Bool { pairs.contains(first, second) }

  func isOrdinary(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
    triples.contains(UInt64(first) << 36 | UInt64(second) << 18 | UInt64(third))
  }
}

extension NameLexicon {
  private static let functional = """
    的了是在不这那有没很为以所其之们与及也都就要会把被对到等着过吗呢吧啊呀么个只又再才最更还没让给跟比将使得地里上下后内间分年日号点岁位次条件校班级队组室处科部课题
    卷表栏报说话问看听写读走去进出吃喝打拿做用您你我他她它谁哪什怎几两每各某该此己员者师父母爸妈爷奶叔姨舅哥姐弟妹孩男女户村镇乡县省区街路第页款项类种式度量级因但且或
    则便请别需须应当已未从向由和叫来并按照据起止至往
    """
  private static let roleEnds = "记席警医部民夫婶伯生长师员人士级班手友任童子者代主爷奶爸妈婆公学名给让叫问送陪请教帮找向替和与跟对由把被的是在了"

  private static func key(_ codes: ArraySlice<UInt32>) -> UInt64 { codes.reduce(0) { $0 << 18 | UInt64($1) } }
}
