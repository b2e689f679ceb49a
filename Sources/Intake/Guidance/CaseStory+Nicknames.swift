/// A child called by a nickname: 小芸, 阿亮, 婷婷, 冬生.
extension CaseStory {
  /// The first nickname of a paragraph of which something is told; those of school books (小明) must be spoken of twice.
  ///
  /// - Parameter page: what may say that a name is made up.
  static func nickname(in paragraph: String, of page: String, hasAlias: Bool) -> Range<String.Index>? {
    let folded = FoldedText(Array(paragraph.utf8))
    let text = CharacterText(folded.bytes)
    let search = PersonSearch(text: text, roster: .empty, readsContexts: false)
    var figures: [UInt32: Range<Int>] = [:]
    for start in text.codes.indices.dropLast() where isNickname(start, in: search) {
      let range = start..<(start + 2)
      let isFigure = text[start] == little && LittleName(text[start + 1]) != .person
      let first = isFigure ? figures.updateValue(range, forKey: text[start + 1]) : isTold(range, in: text) ? range : nil
      guard let first else { continue }
      let bytes = folded.originalRange(text.bytes(range))
      let name = String(decoding: Array(paragraph.utf8)[bytes], as: UTF8.self)
      if hasAlias, page.holds("\(name)（化名") || page.holds("\(name)(化名") || page.holds("化名\(name)") { continue }
      let place = folded.originalRange(text.bytes(first))
      return index(place.lowerBound, in: paragraph)..<index(place.upperBound, in: paragraph)
    }
    return nil
  }

  private static let little: UInt32 = 0x5C0F

  private static func index(_ byte: Int, in text: String) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: byte)
  }

  private static func isNickname(_ start: Int, in search: PersonSearch) -> Bool {
    search.isGivenName(start) && search.beginsWord(start)
  }

  /// Behind it stands what is told of one child: 今年十岁, ，女, 怕黑, 的爸爸.
  private static func isTold(_ name: Range<Int>, in text: CharacterText) -> Bool {
    let next = text[name.upperBound]
    let end = next == 0x2C || next == 0xFF0C || next == 0x3A ? name.upperBound + 1 : name.upperBound
    return end < text.count && (deeds.longest(in: text, at: end) != nil || ages.longest(in: text, at: end) != nil)
  }

  private static let ages = PhraseTable<Void>(
    list: ["三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"].map { "\($0)岁" } + (3...14).map { "\($0)岁" }
  )
  private static let deeds = PhraseTable<Void>(
    words: """
      男 女 今年 去年 从前 从来 从不 从小 不 总 怕 把 没 恨 躲 偷 哭 说 想 低头 低着 沉默 迷上 夜里 半夜 每天 每晚 上课 上学 上一年级 上二年级 上三年级 上四年级 上五年级 上六年级
      一个人 独自 第一次 今天 在日记 在作文 在信里 在家里 是家里 跟着 和奶奶 和爷爷 和外婆 和外公 和妈妈 和爸爸 和姐姐 和弟弟 和妹妹 和哥哥 跟奶奶 跟爷爷 爸爸 妈妈 奶奶 爷爷 外婆 外公 的爸 的妈 的奶 的爷
      的外 的手 的脸 的书包 的作业 每次 总是 的改变 的故事 的心 的眼 的日记
      """
  )
}
