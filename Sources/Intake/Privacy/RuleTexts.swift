// Made by scripts/rules_page.py from the doc comments of the rules; `make rules` makes it anew.

/// The pages of the rules by their names, each in the languages in which its doc comment speaks.
enum RuleTexts {
  static let english: [String: String] = [
    "aid-record": """
    Who receives aid, or is poor, in a sentence that names or describes the person.

    Policy (营养改善计划, 助学政策) and sums without persons pass.
    """,
    "bank-card": """
    A bank card or account number: 13 to 19 digits that begin with 3 to 6 and pass Luhn's check.

    One of the words 卡, 账, 帐, 银行, 存折, 汇, 收款, 一卡通, 存, 退 or 补助 must stand near, in a table as the head of the
    column; only cards of UnionPay (62, 16 to 19 digits in one piece or in fours) are found without. Any grouping of
    three digits and more counts, over cells as well.
    Not matched: filing numbers of 14 digits, bar codes and ISBN (they begin with 69 or 97), zeros alone, and
    identity numbers, which have a rule of their own. Source: ISO/IEC 7812-1, GB/T 14504.
    """,
    "case-story": """
    The story of one child on a page of 心理导航 that does not say 化名 (the name is changed).

    - Why: in a village a child is known by the story even without the name, and readers must be able to see that it is
      nobody they know.
    - Law: 精神卫生法 art. 4 (what could identify a person stays confidential), 未成年人保护法 art. 63 and 103.
    - What to do: tell it without class, village and year, change what could be recognised, and write 化名. It is a warning;
      a real name is an error by the rule for names.
    - Near misses: advice that speaks of any child (`孩子不说话时`, `家里有一个孩子`); a name that is spoken of only once.
    """,
    "coordinates": """
    A place on the map: two decimals of at least three places in China's range, or degrees with minutes and seconds.

    One decimal lies between 73 and 136, the other between 3 and 54, at most 40 bytes apart, and near them stands one of
    位置, 坐标, 定位, 经纬度, 东经, 北纬, 地图, GPS, latitude, location. Degrees need minutes, seconds and 经, 纬, E or N.
    Not matched: whole degrees as in a lesson (北纬30°), temperatures, drawings, sizes.
    Source: GB/T 16831 (ISO 6709).
    """,
    "counselling-record": """
    What a child said in confidence, or the trouble of a family, in a sentence that names or describes the person.

    Rules and hours of counselling (谈心记录不外传) pass, since they tell of nobody.
    """,
    "daily-route": """
    When and where a child is on the way home, or alone: an error beside a person or one to four pupils.

    A time and places of the way home without persons are a warning: a stranger could wait there. The rule that pupils are
    accompanied (路队护送制度) passes.
    """,
    "email-address": """
    An e-mail address: a local part, @ and a domain with at least one dot that ends in letters.

    Also full-width, percent-encoded, with spaces or a line end beside the @, and with (at), [at], #at#, 艾特 or （换成@） for
    it and (dot) or 点 for the dot. No domain is exempt.
    Not matched: `a@b`, names of pictures (`logo@2x.png`), versions of packages (`tool@1.2.3`), rules of style sheets.
    Source: RFC 5322, in the forms in use.
    """,
    "health-record": """
    An illness, a disability or a measurement of the body, in a sentence that names or describes the person.

    Advice on health (换季容易感冒) passes, since it tells of nobody.
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
    "landline-number": """
    A landline number: 0, area code (010, 02x or 0xxx) and 7 or 8 digits, also behind +86 or 0086 and before an extension.

    Area codes begin with 010, 02 or 03 to 09, subscribers' numbers with 2 to 9. The groups may be parted by spaces, hyphens,
    dots, brackets or a line end; over slashes and other punctuation only if a word such as 电话, 座机 or 打 stands near.
    Not matched: public service numbers (110, 12345, 12355, 400 …), numbers without an area code, and those that
    `site.yml` lists under `public_numbers`. Source: 《电信网编号计划》(工业和信息化部).
    """,
    "marks-and-ranks": """
    A pupil's marks, rank or grade, in a sentence that names or describes the pupil.

    School-wide statements (不公布成绩, 合格率) pass, since they tell of nobody.
    """,
    "mobile-number": """
    A mobile telephone number: 11 digits that begin with 13 to 19, also behind +86 or 0086, also in groups.

    Over slashes, other punctuation and the borders of cells it is found beside a word such as 电话, 手机 or 打.
    Not part of a longer number or of a Latin word. A number that `site.yml` lists under `public_numbers` passes.

    - Why: whoever has a family's number can call, and find the child's home from it.
    - Law: 个人信息保护法 art. 25 (no publication without separate consent) and 28 (all data of children under 14 is sensitive).
    - What to do: name the post to ask, such as the class teacher; list the school's own numbers under `public_numbers`.
    - Near misses: a longer number, a number inside a Latin word, coordinates of a drawing, a list of small numbers.
    """,
    "number-plate": """
    A number plate: the sign of a province, a letter, and five or six letters and digits, at least three of them digits.

    The last may be 学, 警, 领, 港, 澳, 挂, 使 or 试 instead; plates of six are those of new energy. Separators, brackets and line
    ends between do not matter, nor do small letters.
    Not matched: filing numbers (皖ICP备…), a plate behind which letters or digits go on, plates of the forces.
    Source: GA 36—2018.
    """,
    "personal-name": """
    A name of a person: of the school's private list (`privacy: roster`), or by what stands beside it (学生…, …同学, 姓名：…).

    Names of the list are also found with spaces or separators inside, in traditional characters and romanised; a listed name
    that is an ordinary word (高兴) only where something beside it tells. Without a list a surname and one or two characters
    count beside a word for a person, unless they are an ordinary word. Persons under `privacy: public_people` pass, as do a
    name marked 化名 and people of history and letters.
    """,
    "postal-address": """
    Where somebody lives: an address down to a house, a villagers' group or a hamlet.

    Found are, behind 村, 镇, 乡, 街, 路, 巷, 弄, 区 or 家: a number with 号, 户, 栋, 幢, 室 or 单元; and beside a word of home or of
    a child (住, 地址, 家访, 孩子, 外婆, 户主 …) also a group (四组, 东头组, 汪家队), a hamlet (李小郢, 王庄), the last house of a
    village, or the village itself behind 家住. Separators, line ends and borders of cells between do not matter.
    Not matched: towns, counties and villages as such; a public institution and its address, where no word of home
    stands; numbers of documents, dates and rooms of a school.
    Source: the grades of 《个人信息安全规范》 GB/T 35273—2020, annex A: an address that leads to a person.
    """,
    "qq-group": """
    The number of a QQ group: 5 to 11 digits near QQ群, 群号 or `qun=`; whoever knows it can ask to be let in.

    As `qq-number`, with the word 群 near. Not matched: a group that is named without its number.
    """,
    "qq-number": """
    A QQ number: 5 to 11 digits, not beginning with 0, near the word QQ, 扣扣 or 企鹅 (also `qq=` in an address).

    The word stands before the number in the same sentence, in a table as the head of the column, or close behind it. Any
    grouping counts. Near 群, the number is told as `qq-group`.
    Not matched: dates, amounts with a unit, public service numbers, and telephone numbers, which have rules of their own.
    """,
    "resident-id": """
    A resident identity number (居民身份证号码, GB 11643): 18 digits with a region, a date of birth and a check digit.

    Weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2; the sum modulo 11 selects from `1 0 X 9 8 7 6 5 4 3 2`.
    Any grouping counts, over slashes and the borders of cells as well, since region, date and check digit together leave no
    room for chance.

    - Why: it names one person for life, with the day of birth.
    - Law: 个人信息保护法 art. 25, 28 and 31; 未成年人保护法 art. 72 and 73.
    - What to do: take it out; nothing can let it through.
    - Near misses: 18 digits whose region, date or check digit is none, unless they are a pupil's number (`student-number`).
    """,
    "resident-id-15": """
    A resident identity number of the first generation: 15 digits with region (6), date of birth (yymmdd) and sequence (3).

    It has no check digit, so that region and date must be real and one of the words 身份证, 证件, 证号, 户口, 一代证 or
    号码 must stand near, in a table as the head of the column. Any grouping of three digits and more counts, over cells
    as well. Not matched: 15 digits without such a word, as in numbers of devices and orders.
    Source: GB 11643—1989.
    """,
    "small-count": """
    A count of children below the threshold in running text: `3名留守儿童`, `女生仅1人`, `今天来了三个孩子`.

    Found are figures and Chinese numerals, with spaces or full-width. Children of a named kind (留守, 寄宿, 困境, 单亲 …) count
    everywhere, children in general only in a sentence that records something: with a class, a day, 共, 只有 or 其中. For kinds
    that concern health, hardship or the absence of a guardian the threshold is `sensitive_threshold`.

    - Why: where two children are meant, the village knows which two. 统计法 art. 28 speaks of all by which somebody can be
      identified or inferred.
    - Law: 统计法 art. 28; 未成年人保护法 art. 4 and 103; 个人信息保护法 art. 28.
    - What to do: show the table with a block, which hides what is too small, or leave the number out (有孩子, 部分孩子).
    - Near misses: `每3名学生一组`, `一个孩子`, `第3名`, `两个孩子吵架了怎么办`, `3名学生代表`, `3至5名`, 儿童数 of an activity, which
      is printed as 不足5人.
    """,
    "student-number": """
    A pupil's number in the national register (全国学籍号): G, J or L and 18 digits, of which the last may be X.

    G stands before a resident identity number, J before a number made for those who have none, L before a temporary one:
    region (6), date of birth (8) and four digits. Region and date must be real; four of them are random in an L number,
    so that no check digit can be asked for. Behind the words 学籍, 标识码 or 学生号 it is found without the letter too.
    A valid identity number behind the letter is told as `resident-id`. Any grouping counts, over cells as well.
    Not matched: a school's own short numbers of pupils. Source: 教育部《中小学生学籍管理办法》(教基一〔2013〕7号).
    """,
    "wechat-id": """
    A WeChat id: `wxid_…` anywhere, or a letter with 5 to 19 letters, digits, `_` and `-` behind 微信, 威信, V信, vx, wx, 加我.

    Up to 60 bytes of Chinese may stand between the word and the id, in a table the rest of its head. An id of letters alone
    counts only behind words that ask for one: 微信号, 加微信, V信, wx: and their like. Spaces, brackets and mark-up in the
    middle do not matter beside `_`, `-` and digits.
    Not matched: public accounts (公众号), mini programs, addresses of websites, English words.
    Source: Tencent's rule for ids: 6 to 20 characters, the first a letter.
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
    "small-count": """
    文字里写了不足最小人数的孩子数，例如“3名留守儿童”“女生仅1人”“今天来了三个孩子”。

    阿拉伯数字、全角数字和汉字数字都算。“留守、寄宿、困境、单亲”这类孩子，写在哪里都查；一般的“孩子、学生”，只查记事的句子：里面
    有班级、日期，或“共、只有、其中”。涉及健康、困难、没有监护人的，按“敏感最小人数”查。

    - 为什么：只有两三个孩子时，村里人一看就知道是谁。
    - 法律：《统计法》第二十八条（不得提供能识别或者推断出单个对象的资料）；《未成年人保护法》第四、一百零三条；《个人信息保护法》第二十八条。
    - 怎么改：用代码块引用统计表，太小的数会自动隐去；或者不写数字，改成“有的孩子”“部分孩子”。
    - 不算：“每3名学生一组”“一个孩子”“第3名”“两个孩子吵架了怎么办”“3名学生代表”“3至5名”；活动记录的“儿童数”，网页上会印成“不足5人”。
    """,
  ]
}
