// Made by scripts/rules_page.py from the doc comments of the rules; `make rules` makes it anew.

/// The pages of the rules by their names, each in the languages in which its doc comment speaks.
enum RuleTexts {
  static let english: [String: String] = [
    "case-story": """
    The story of one child on a page of 心理导航 that does not say 化名 (the name is changed).

    - Why: in a village a child is known by the story even without the name, and readers must be able to see that it is
      nobody they know.
    - Law: 精神卫生法 art. 4 (what could identify a person stays confidential), 未成年人保护法 art. 63 and 103.
    - What to do: tell it without class, village and year, change what could be recognised, and write 化名. It is a warning;
      a real name is an error by the rule for names.
    - Near misses: advice that speaks of any child (`孩子不说话时`, `家里有一个孩子`); a name that is spoken of only once.
    """,
    "labelling-words": """
    A word that labels a child or a family, such as 问题儿童 or 差生, in a section of guidance.

    - Why: a child whose parents are away reads these pages too, and so do the grandparents who bring the child up. A
      label says what a child is, where guidance says what a child needs.
    - Law: 未成年人保护法 art. 4 (respect for a child's dignity) and art. 29 (schools do not discriminate); 家庭教育促进法 art. 5.
    - What to do: write what the child needs; the message names a way. It is a warning and does not hold the site back.
    - Near misses: a sentence that warns of the label (`不要叫孩子“差生”`, `别贴标签`), `出差生病`, `缺爱心`; plans, which are quoted as
      they were passed.
    """,
    "mobile-number": """
    A mobile telephone number: 11 digits that begin with 13 to 19, also behind +86 or 0086, also in groups.

    Not part of a longer number or of a Latin word. A number that `site.yml` lists under `public_numbers` passes.

    - Why: whoever has a family's number can call, and find the child's home from it.
    - Law: 个人信息保护法 art. 25 (no publication without separate consent) and 28 (all data of children under 14 is sensitive).
    - What to do: name the post to ask, such as the class teacher; list the school's own numbers under `public_numbers`.
    - Near misses: a longer number, a number inside a Latin word, coordinates of a drawing, a list of small numbers.
    """,
    "resident-id": """
    A resident identity number (居民身份证号码, GB 11643): 18 digits with a region, a date of birth and a check digit.

    Weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2; the sum modulo 11 selects from `1 0 X 9 8 7 6 5 4 3 2`.
    Any grouping counts, since region, date and check digit together leave no room for chance.

    - Why: it names one person for life, with the day of birth.
    - Law: 个人信息保护法 art. 25, 28 and 31; 未成年人保护法 art. 72 and 73.
    - What to do: take it out; nothing can let it through.
    - Near misses: 18 digits whose region, date or check digit is none.
    """,
  ]

  static let chinese: [String: String] = [
    "case-story": """
    心理导航里讲某一个孩子的事，却没有注明“化名”。

    - 为什么：村里不写名字也认得出是谁家的孩子；读的人要能看明白，这不是自己认识的人。
    - 法律：《精神卫生法》第四条（可能推断出身份的信息要保密）；《未成年人保护法》第六十三、一百零三条。
    - 怎么改：不写班级、村子和年份，改掉认得出的地方，注明“化名”。只是提醒；写真名由姓名规则当作错误。
    - 不算：泛泛的建议（“孩子不说话时”“家里有一个孩子”）；只提到一次的名字。
    """,
    "labelling-words": """
    给家里人看的栏目里，给孩子或家庭贴标签的词，例如“问题儿童”“差生”。

    - 为什么：这些网页孩子自己也会看，带孩子的爷爷奶奶也会看。标签说孩子“是什么”，指导该说孩子“需要什么”。
    - 法律：《未成年人保护法》第四条（尊重未成年人人格尊严）、第二十九条（不得歧视）；《家庭教育促进法》第五条。
    - 怎么改：写孩子需要什么，提示里有换个说法。只是提醒，不影响发布。
    - 不算：提醒别这样说的句子（不要叫孩子“差生”）；“出差生病”“缺爱心”；计划照原文引用，不查。
    """,
    "mobile-number": """
    手机号码：13 到 19 开头的 11 位数字，前面有 +86、0086，或中间分组的，也算。site.yml 的 public_numbers 里登记过的不算。

    - 为什么：谁有家里的号码，谁就能打过去，问出孩子住在哪里。
    - 法律：《个人信息保护法》第二十五条（没有单独同意不得公开）、第二十八条（不满十四周岁的，都是敏感个人信息）。
    - 怎么改：写找哪个岗位，比如“请找班主任”；学校自己公开的号码登记在 public_numbers 里。
    - 不算：更长的数字、英文单词里的数字、图画的坐标、一串小数目。
    """,
    "resident-id": """
    居民身份证号码：18 位，地区、出生日期、校验码都对得上；怎样分组都算。

    - 为什么：一个号码一辈子只指一个人，还写着生日。
    - 法律：《个人信息保护法》第二十五、二十八、三十一条；《未成年人保护法》第七十二、七十三条。
    - 怎么改：删去。任何时候都不能放行。
    - 不算：地区、日期或校验码不对的 18 位数字。
    """,
  ]
}
