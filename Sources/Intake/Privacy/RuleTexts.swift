// Made by scripts/rules_page.py from the doc comments of the rules; `make rules` makes it anew.

/// The pages of the rules by their names, each in the languages in which its doc comment speaks.
enum RuleTexts {
  static let english: [String: String] = [
    "aid-record": """
    Who receives aid, or is poor, in a sentence that names or describes the person.

    Policy (营养改善计划, 助学政策) and sums without persons pass.
    """,
    "bank-card": """
    A bank card or account number: 13 to 19 digits that begin with 3 to 6 and pass Luhn's check; directly behind 账号, 卡号,
    存折 or 一折通, or in a column of that name, 12 to 23 digits also without it, as credit cooperatives of the country print them.

    One of the words 卡, 账, 帐, 银行, 存折, 汇, 收款, 一卡通, 存, 退 or 补助 must stand near, in a table as the head of the
    column; only cards of UnionPay (62, 16 to 19 digits in one piece or in fours) are found without. Any grouping of
    three digits and more counts, over cells as well.
    Not matched: filing numbers of 14 digits, bar codes and ISBN (they begin with 69 or 97), zeros alone, and
    identity numbers, which have a rule of their own. Source: ISO/IEC 7812-1, GB/T 14504.
    """,
    "case-story": """
    The story of one child on a page of 心理导航 that does not say 化名 (the name is changed) in its paragraph.

    - Why: in a village a child is known by the story even without the name, and readers must be able to see that it is
      nobody they know.
    - Law: 精神卫生法 art. 4 (what could identify a person stays confidential), 未成年人保护法 art. 63 and 103.
    - What to do: tell it without class, village and year, change what could be recognised, and write 化名. It is a warning;
      a real name is an error by the rule for names.
    - Near misses: advice that speaks of any child (`孩子不说话时`, `家里有一个孩子`); a name of school books (`小明`) that is spoken of
      only once.
    """,
    "coordinates": """
    A place on the map: two decimals of at least three places in China's range, or degrees with minutes and seconds.

    One decimal lies between 73 and 136, the other between 3 and 54, at most 40 bytes apart, and near them stands one of
    位置, 坐标, 定位, 经纬度, 东经, 北纬, 地图, GPS, latitude, location, or both bear N and E, a degree sign or lat and lon; with
    four places and more 家 or 住 is enough. Degrees need minutes, seconds (or decimals of minutes) and 经, 纬, E or N.
    Not matched: whole degrees as in a lesson (北纬30°), temperatures, drawings, sizes.
    Source: GB/T 16831 (ISO 6709).
    """,
    "counselling-record": """
    What a child said in confidence, or the trouble of a family, in a sentence that names or describes the person.

    Of a single child (一位女孩, 她十一岁, 孩子M) no name and no class is needed where harm is told: 想死, 叔叔打过她, 坐牢, 双亡.
    Rules and hours of counselling (谈心记录不外传) pass, since they tell of nobody, and so does what is only supposed
    (如果有个孩子说不想活) or marked 化名 in its sentence.
    """,
    "daily-route": """
    When and where a child is on the way home, or alone: an error beside a person or one to four pupils, there also without
    an hour if it is so every day (每天独自走山路).

    A time and places of the way home without persons are a warning: a stranger could wait there. The rule that pupils are
    accompanied (路队护送制度) passes.
    """,
    "email-address": """
    An e-mail address: a local part, @ and a domain with at least one dot that ends in letters.

    Also full-width, percent-encoded, spelt letter by letter, with spaces or a line end beside the @ or in the domain, and with (at), (a), [at], #at#, 艾特 or
    （把#换成@） or （#换@） for it and (dot), 点 or a comma for the dot. Domains of digits count (163.com), and Chinese ones (小芳@学校.中国); none is exempt. So does the name of a box beside
    its service (163邮箱：zuowen).
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
    dots, brackets or a line end; over slashes and other punctuation only if a word such as 电话, 座机 or 打 stands near, and in
    other groups only directly behind 电话 or 座机.
    A number of 7 or 8 digits without an area code, as a village writes it, or whose area code lacks its 0, counts directly
    behind 电话, 座机, 办公室, 值班室, 热线 or 联系方式, or in a column of that name.
    Not matched: public service numbers (110, 12345, 12355, 400 …), the national line for aid to pupils, dates and amounts, and the numbers that `site.yml` lists under `public_numbers`. Source: 《电信网编号计划》(工业和信息化部).
    """,
    "marks-and-ranks": """
    A pupil's marks, rank or grade, in a sentence that names or describes the pupil.

    School-wide statements (不公布成绩, 合格率) pass, since they tell of nobody.
    """,
    "mobile-number": """
    A mobile telephone number: 11 digits that begin with 13 to 19, also behind +86, 0086 or 0, also in groups.

    Directly behind 电话, 手机 or 妈妈 any few groups count (`138 0013 80 00`), and letters behind the number do not hide it; QQ,
    wx and V信 behind it never do.
    Over slashes, other punctuation and the borders of cells it is found beside a word such as 电话, 手机 or 打. With O and l for 0 and 1 it
    is found behind 电话 and 手机, and anywhere if at least five digits stand together. Two numbers without a gap between are two. A number told in pieces
    (前七位1660000，后四位1234) is found too.
    Not part of a longer number or of a Latin word. A number that `site.yml` lists under `public_numbers` passes.

    - Why: whoever has a family's number can call, and find the child's home from it.
    - Law: 个人信息保护法 art. 25 (no publication without separate consent) and 28 (all data of children under 14 is sensitive).
    - What to do: name the post to ask, such as the class teacher; list the school's own numbers under `public_numbers`.
    - Near misses: a longer number, a number inside a Latin word, coordinates of a drawing, a list of small numbers.
    """,
    "number-plate": """
    A number plate: the sign of a province, a letter, and five or six letters and digits, at least three of them digits.

    The province may be written in traditional characters or in full (安徽N…). The last may be 学, 警, 领, 港, 澳, 挂, 使 or 试 instead; plates of six are those of new energy. Separators, brackets and line
    ends between do not matter, nor do small letters; behind 车牌 or 车号 neither do words (皖字头，N区，…).
    Not matched: filing numbers (皖ICP备…), a plate behind which letters or digits go on, plates of the forces.
    Source: GA 36—2018.
    """,
    "official-words": """
    A word of offices, such as 予以 or 督促, in a section of guidance.

    - Why: such words are read in notices, not spoken at home; a reader who stumbles over them thinks that the page is not
      meant for him.
    - Law: 家庭教育促进法 art. 38 and 39 (guidance that families can use); the list is the project's own.
    - What to do: write as people speak; the message names a way. It is a warning and does not hold the site back.
    - Near misses: front matter is not read, since titles of laws stand there; neither is what stands between 《 and 》.
    """,
    "online-account": """
    An account with another service (快手号, 抖音号, 钉钉, 飞书, 小红书), or a link that invites into a group, adds a person as a friend or
    shows a place on a map (qm.qq.com, u.wechat.com, weixin.qq.com/g, v.douyin.com, surl.amap.com).

    The account stands directly behind the service's name: digits behind 号 or a colon, or letters with a digit or `_` among them.
    Not matched: the name of a service without an account, articles of public accounts (mp.weixin.qq.com), other addresses of the
    same services.
    """,
    "personal-name": """
    A name of a person: of the school's private list (`privacy: roster`), or by what stands beside it (学生…, …同学, 姓名：…).

    Names of the list are also found with spaces or separators inside, in traditional characters and romanised; a listed name
    that is an ordinary word (高兴) only where something beside it tells. Without a list a surname and one or two characters
    count beside a word for a person, behind a label or in its column, in a row of names, or with which a clause begins that
    tells what somebody does, unless they are an ordinary word; behind a surname that is hardly anything else (刘, 吴) two
    characters of given names count anywhere, but not where books, history or plays are spoken of. So do a surname with a title
    (王老师), and beside 妈妈, 同学 or an age a pet name (小芳, 丽丽) or a common given name.
    Not matched: persons under `privacy: public_people`, also by surname and title; a name marked 化名, wherever the text speaks of it;
    people of history and letters; other names in the middle of a sentence, such as words that double as names (丁香), which only
    the list can know.
    """,
    "plain-sentences": """
    A sentence of more than 60 characters, or a page whose sentences have more than 20 characters in the middle of the
    row, in a section of guidance.

    - Why: grandparents read slowly, many with little schooling, and much of it is read aloud. A long sentence is lost
      before its end.
    - Law: 家庭教育促进法 art. 38 and 39 (guidance that families can use); the numbers are the project's own.
    - What to do: one thing a sentence; put a full stop where a comma stands. It is a warning and does not hold the site
      back.
    - Near misses: marks, and what is no sentence, such as an address, are not counted; front matter is not read.
    """,
    "postal-address": """
    Where somebody lives: an address down to a house, a villagers' group or a hamlet.

    Found are, behind 村, 镇, 乡, 街, 路, 巷, 弄, 区 or 家: a number with 号, 户, 栋, 幢, 室 or 单元; and beside a word of home or of
    a child (住, 地址, 家访, 孩子, 外婆, 户主 …) also a group (四组, 东头组, 汪家队), a hamlet (李小郢, 王庄), the last house of a
    village, or the village itself behind 家住. Behind 家访, 家在 and 住 a group (二组) and a hamlet named after a family (李家沟,
    杨家郢) count without a village before them. Separators, line ends and borders of cells between do not matter.
    Not matched: towns, counties and villages as such; a public institution and its address, where no word of home
    stands; numbers of documents, dates and rooms of a school.
    Source: the grades of 《个人信息安全规范》 GB/T 35273—2020, annex A: an address that leads to a person.
    """,
    "qq-group": """
    The number of a QQ group: 5 to 11 digits near QQ群, 群号 or `qun=`; whoever knows it can ask to be let in.

    As `qq-number`, with the word 群 near; 8 to 10 digits directly behind 家长群, or behind 搜 beside 群, without QQ too. Not matched: a group that is named without its number.
    """,
    "qq-number": """
    A QQ number: 5 to 11 digits, not beginning with 0, near the word QQ, 扣扣 or 企鹅 (also `qq=` in an address).

    The word stands before the number in the same sentence, in a table at the head of the column, or close behind it. Any
    grouping counts. Near 群, the number is told as `qq-group`.
    Not matched: dates, amounts with a unit, public service numbers, and telephone numbers, which have rules of their own.
    """,
    "rare-character": """
    A character outside the 3,500 common ones without its reading, in a section of guidance.

    - Why: who went to school for a few years cannot read it aloud, and cannot ask a sheet of paper.
    - Law: 国家通用语言文字法 as revised in 2025 (standard characters); the common ones are the first level of 通用规范汉字表 (2013).
    - What to do: use another word, or write the reading behind it once on the page: `{铡|zhá}刀`. It is a warning and does
      not hold the site back.
    - Near misses: one remark a character and page; the front matter is not read.
    """,
    "resident-id": """
    A resident identity number (居民身份证号码, GB 11643): 18 digits with a region, a date of birth and a check digit.

    Weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2; the sum modulo 11 selects from `1 0 X 9 8 7 6 5 4 3 2`.
    Any grouping counts, over slashes and the borders of cells as well, also told in pieces (前六位……最后四位……) and with O and l for
    0 and 1, since region, date and check digit together leave no room for chance.

    - Why: it names one person for life, with the day of birth.
    - Law: 个人信息保护法 art. 25, 28 and 31; 未成年人保护法 art. 72 and 73.
    - What to do: take it out; nothing can let it through.
    - Near misses: 18 digits whose region, date or check digit is none; behind 身份证 or 证件号 a wrong check digit is an error
      all the same, since region and date are told, and 18 other digits are a warning. So is a wrong check digit without such
      words, in one piece that is not said to be the number of an order or the like. A pupil's number is `student-number`.
    """,
    "resident-id-15": """
    A resident identity number of the first generation: 15 digits with region (6), date of birth (yymmdd) and sequence (3).

    It has no check digit, so that region and date must be real and one of the words 身份证, 证件, 证号, 户口, 一代证, 旧证 or
    号码 must stand near, in a table as the head of the column; written as region, date and sequence (340422 030214 312) it counts without.
    Any grouping of three digits and more counts, over cells as well. Not matched: 15 digits without such a word, as in numbers of devices and orders.
    Source: GB 11643—1989.
    """,
    "small-count": """
    A count of children below the threshold in running text: `3名留守儿童`, `女生仅1人`, `今天来了三个孩子`.

    Found are figures and Chinese numerals, also ③ and Ⅲ, with spaces or full-width. Children of a named kind (留守, 寄宿, 困境,
    单亲 …) count everywhere, children in general only in a sentence that records something: with a class, a day, 共, 只有 or 其中,
    or who are 未建档, 辍学, 休学. For kinds that concern health, hardship or the absence of a guardian the threshold is
    `sensitive_threshold`. A bare number counts behind a kind or a label (孤儿：2, 留守女生人数：1), families of a kind in hardship
    count (单亲家庭2户), and so do the targets of tasks (`{#files target=3 unit=人}`). So do children of whom something is said that only counts of children say: 爸妈在外打工, 转走, 请假, 都是留守儿童,
    唯一的孤儿, and things of which each gets one (孤儿档案2份; 发了3个书包，一人一个; 每人500元，共1500元). Where few are left over, that is told too:
    38名孩子中37名已建档, 应到26人，实到25人, 97.4%的孩子已建档（38人）. In a table of an article the cells count whose column or row
    names children, 男 or 女, or says 人数.

    - Why: where two children are meant, the village knows which two. 统计法 art. 28 speaks of all by which somebody can be
      identified or inferred.
    - Law: 统计法 art. 28; 未成年人保护法 art. 4 and 103; 个人信息保护法 art. 28.
    - What to do: show the table with a block, which hides what is too small, or leave the number out (有孩子, 部分孩子).
    - Near misses: `每3名学生一组`, `一个孩子`, `一名孩子都不能少`, `第3名`, `两个孩子吵架了怎么办`, `3名学生代表`, `3至5名`, 儿童数 of an activity, which
      is printed as 不足5人.
    """,
    "student-number": """
    A pupil's number in the national register (全国学籍号): G, J or L and 18 digits, of which the last may be X.

    G stands before a resident identity number, J before a number made for those who have none, L before a temporary one:
    region (6), date of birth (8) and four digits. Region and date must be real, but not where both the letter and one of
    the words 学籍, 标识码 or 学生号 say what it is; four digits are random in an L number, so that no check digit can be asked
    for. Behind one of the words a number with region and date is found without the letter too.
    A valid identity number behind the letter is told as `resident-id`. Any grouping counts, over cells as well.
    A school's own number and that of a candidate (6 to 17 digits) count directly behind 学号, 学籍号, 学生证, 考号 or 准考证号, also with
    one or two letters before it, or in a column of that name.
    Not matched: a place in a row, such as 学号12, and numbers that no such word names. Source: 教育部《中小学生学籍管理办法》(教基一〔2013〕7号).
    """,
    "wechat-id": """
    A WeChat id: `wxid_…` anywhere, or a letter with 5 to 19 letters, digits, `_` and `-` behind 微信, 威信, V信, vx, wx, 加我.

    Up to 60 bytes of Chinese may stand between the word and the id; in a table the head of a column speaks for all its
    cells. An id of letters alone counts behind words that ask for one (微信号, 加微信, V信, wx: and their like), and directly
    behind 微信 if it is made of syllables of Mandarin (微信zhanglaoshi). Spaces,
    brackets and mark-up in the middle do not matter beside `_`, `-` and digits, behind fewer than six letters, nor where every
    letter is spelt.
    Not matched: public accounts (公众号), mini programs, addresses of websites, English words.
    Source: Tencent's rule for ids: 6 to 20 characters, the first a letter.
    """,
  ]

  static let chinese: [String: String] = [
    "aid-record": """
    写到具体的人受了什么资助，或者家里有多困难。

    - 为什么：困难是一家人的私事，写出来孩子在同学面前抬不起头。
    - 法律：《未成年人学校保护规定》（奖励、资助时不得泄露学生和家庭的隐私）；《未成年人保护法》第四条第三项。
    - 例子：“李**家是低保户”“丁**领取补助 500 元”。
    - 怎么改：只写帮助了多少户、多少人。
    - 不算：政策（营养改善计划、助学办法）和不写人的总数。
    """,
    "bank-card": """
    银行卡号、存折账号：13 到 19 位，校验得过，旁边有“卡”“账”“银行”“汇”“补助”这类词。62 开头的银联卡，没有这些词也算；紧跟“账号”“卡号”“存折”“一折通”的 12 到 23 位数，校验不过也算。

    - 为什么：卡号连着钱，也连着一个人。
    - 法律：《个人信息保护法》第二十八条（金融账户是敏感个人信息）。
    - 例子：“请汇到 6200************”。
    - 怎么改：删去，用书面方式告诉家长。任何时候都不能放行。
    - 不算：14 位的备案号、69 开头的商品条码、书号。
    """,
    "case-story": """
    心理导航里讲某一个孩子的事，那一段却没有注明“（化名）”，全文也没有写“均为化名”。

    - 为什么：村里不写名字也认得出是谁家的孩子；读的人要能看明白，这不是自己认识的人。
    - 法律：《精神卫生法》第四条（可能推断出身份的信息要保密）；《未成年人保护法》第六十三、一百零三条。
    - 怎么改：不写班级、村子和年份，改掉认得出的地方，注明“化名”。只是提醒；写真名由姓名规则当作错误。
    - 不算：泛泛的建议（“孩子不说话时”“家里有一个孩子”）；课本里常见的名字（小明）只提到一次的。
    """,
    "coordinates": """
    地图上的一个点：一对精确到小数点后三位的经纬度，旁边有“位置”“坐标”“定位”“地图”，或者带着 N、E、°；或者写到分和秒的度数。

    - 为什么：这样精确的位置就是谁家的门口。
    - 法律：《个人信息保护法》第二十八条（行踪轨迹是敏感个人信息）。
    - 例子：“位置：32.***, 117.***”。
    - 怎么改：删去；要说学校在哪里，写镇名和校名。
    - 不算：课文里的整数度数（北纬 30°）、温度、尺寸。
    """,
    "counselling-record": """
    写到具体的人私下说了什么，或者家里出了什么事。只讲一个孩子、又写了会伤到孩子的事的，不写名字也算。

    - 为什么：孩子肯说，是相信不会传出去。
    - 法律：《精神卫生法》第四条（可能推断出身份的信息要保密）；《未成年人保护法》第六十三条（信件、日记不得私拆）、第一百零三条。
    - 例子：“李**说爸妈要离婚了”。
    - 怎么改：删去；要举例，把几件事合成一个，写明“（化名）”。
    - 不算：谈心的规定和开放时间，说给所有家长听的建议（如果有个孩子说……），同一句里写明“化名”的。
    """,
    "daily-route": """
    什么时间、什么地方，孩子一个人在路上。旁边有人名，或者只有一到四个孩子时，是错误；没写人时是提醒。

    - 为什么：生人看了就知道几点钟、在哪里等得到这个孩子。
    - 法律：《个人信息保护法》第二十八条（行踪轨迹是敏感个人信息）；《未成年人保护法》第四条第三项。
    - 例子：“李**每天 4 点 10 分一个人走过石桥”。
    - 怎么改：写“老师把路队送到安全路段”，时间和路线用纸条告诉家长。
    - 不算：路队护送的制度。
    """,
    "email-address": """
    邮箱地址，写成全角、写成 (at)、写成“艾特”、写成“把#换成@”的也算；163.com、126.com 这样的数字邮箱、“学校.中国”这样的中文邮箱一样算；“163邮箱：”后面的名字也算。

    - 为什么：邮箱能找到人，QQ 邮箱里就有 QQ 号。
    - 法律：《个人信息保护法》第二十五条。
    - 例子：“请写信到 l*****@mail.example”。
    - 怎么改：删去，写找哪个岗位。
    - 不算：图片名（logo@2x.png）、没有点的 a@b。
    """,
    "health-record": """
    写到具体的人生了什么病、有什么残疾、身高体重视力是多少。

    - 为什么：病是私事，传出去跟着孩子很多年。
    - 法律：《个人信息保护法》第二十八条（医疗健康是敏感个人信息）；《精神卫生法》第四条。
    - 例子：“学生李**对花生过敏”。
    - 怎么改：删去；要让老师知道的，写在纸上交给班主任。
    - 不算：讲健康知识（换季容易感冒），全校的比例。
    """,
    "labelling-words": """
    给家里人看的栏目里，给孩子或家庭贴标签的词，例如“问题儿童”“差生”。

    - 为什么：这些网页孩子自己也会看，带孩子的爷爷奶奶也会看。标签说孩子“是什么”，指导该说孩子“需要什么”。
    - 法律：《未成年人保护法》第四条（尊重未成年人人格尊严）、第二十九条（不得歧视）；《家庭教育促进法》第五条。
    - 怎么改：写孩子需要什么，提示里有换个说法。只是提醒，不影响发布。
    - 不算：提醒别这样说的句子（不要叫孩子“差生”）；“出差生病”“缺爱心”；计划照原文引用，不查。
    """,
    "landline-number": """
    座机号码：区号加 7 位或 8 位，带括号、横线、分机的都算；没写区号，但紧跟在“电话”“座机”“办公室”“值班室”“热线”“联系方式”后面的 7 位或 8 位数，也算。

    - 为什么：家里和村里的座机能打到人，也能问出孩子住在哪里。
    - 法律：《个人信息保护法》第二十五条；《未成年人保护法》第四条第三项（保护隐私和个人信息）。
    - 例子：“奶奶家电话 0554-8*******”。
    - 怎么改：写找哪个岗位；学校自己公开的电话登记在 site.yml 的 public_numbers 里。
    - 不算：110、120、12345、12355、12356、400 开头这些公用号码，全国学生资助热线，日期、金额，旁边没写“电话”的数字。
    """,
    "marks-and-ranks": """
    写到具体的人考了多少分、第几名、什么等级。

    - 为什么：分数贴在网上，孩子再也揭不下来。
    - 法律：《未成年人学校保护规定》（教育部令第50号）：考试成绩、名次不得公开。
    - 例子：“李**数学 41 分，全班倒数第二”。
    - 怎么改：只写全班的情况，或者写“有进步”，不写是谁、多少分。
    - 不算：全校的合格率，“不公布成绩”这样的规定。
    """,
    "mobile-number": """
    手机号码：13 到 19 开头的 11 位数字，前面有 +86、0086、0，或中间分组的，两个连着写的，用 O、l 代替 0、1 的，分成“前七位……后四位……”来说的，也算；后面紧跟“QQ”“wx”“微信同号”的也算。site.yml 的 public_numbers 里登记过的不算。

    - 为什么：谁有家里的号码，谁就能打过去，问出孩子住在哪里。
    - 法律：《个人信息保护法》第二十五条（没有单独同意不得公开）、第二十八条（不满十四周岁的，都是敏感个人信息）。
    - 例子：“有事打 1**********，找李**妈妈”。
    - 怎么改：写找哪个岗位，比如“请找班主任”；学校自己公开的号码登记在 public_numbers 里。
    - 不算：更长的数字、英文单词里的数字、图画的坐标、一串小数目。
    """,
    "number-plate": """
    车牌号：省份简称（繁体、全称也算）、一个字母，加 5 位或 6 位字母和数字。

    - 为什么：从车牌能查到车主，也能守在路上等那辆车。
    - 法律：《个人信息保护法》第二十五、二十八条（行踪轨迹是敏感个人信息）。
    - 例子：“接孩子的车 皖A*****”。
    - 怎么改：删去，写“校车”“一辆面包车”。
    - 不算：备案号（皖ICP备…）。
    """,
    "official-words": """
    给家里人看的栏目里，公文里才用的词，例如“予以”“督促”。

    - 为什么：这些词是通知里看的，家里不这样说话。读到这里卡住了，就会觉得这不是写给自己的。
    - 法律：《家庭教育促进法》第三十八、三十九条（指导要让家庭用得上）；词表是本项目自己定的。
    - 怎么改：平常怎么说就怎么写，提示里有换个说法。只是提醒，不影响发布。
    - 不算：文件头里的法律名称不查；书名号里的也不查。
    """,
    "online-account": """
    快手号、抖音号、钉钉号、飞书号、小红书号，还有点一下就能进群、加好友、看到定位的链接。

    - 为什么：点进去就到了孩子和家长中间，还看得到他们拍的视频。
    - 法律：《个人信息保护法》第二十五条；《未成年人网络保护条例》第三十六条（能少知道就少知道）。
    - 例子：“快手号：1********”。
    - 怎么改：删去，写“进群请当面找班主任”。
    - 不算：只写服务的名称；公众号文章的网址。
    """,
    "personal-name": """
    人的名字：学校私下的名单（privacy: roster）里的，或者旁边写着“学生”“同学”“姓名”“妈妈”的，
    一串连着写的，句子开头“某某做了什么”的；姓很少当别的字用的（刘、吴、郭……），名字像名字的，夹在句子中间也算。名字中间加空格、写繁体、写拼音都算；“王老师”“小芳妈妈”也算。

    - 为什么：镇上同名的人少，有了名字，别的话就都连到这个孩子身上。
    - 法律：《个人信息保护法》第二十五条（没有单独同意不得公开）、第二十八、三十一条；《未成年人保护法》第七十二条。
    - 例子：“三年级学生李**获奖”。
    - 怎么改：写岗位或“一位同学”，或者用化名并写明“（化名）”。因职务公开的人，登记在 site.yml 的 public_people 里。
    - 不算：注明了“（化名）”的名字（后文再提到也可以），书里和历史上的人物，正好像名字的普通词（高兴、安静）。
    - 注意：没有名单时，夹在句子中间的名字不一定查得出，请把名单配上。
    """,
    "plain-sentences": """
    给家里人看的栏目里，一句话超过 60 个字；或者整篇的句子偏长，居中的一句超过 20 个字。

    - 为什么：老人读得慢，好多人念书不多，不少是别人念给他听的。句子太长，没到末尾就忘了开头。
    - 法律：《家庭教育促进法》第三十八、三十九条（指导要让家庭用得上）；字数是本项目自己定的。
    - 怎么改：一句话说一件事，能用句号的地方不用逗号。只是提醒，不影响发布。
    - 不算：标点不算字数；网址一类不是句子的不算；文件头不查。
    """,
    "postal-address": """
    住址：写到门牌、村民组、自然村（郢、庄、圩、沟、屯）或“村里最后一家”。孩子、奶奶、家访旁边的村组也算。

    - 为什么：村子不大，写到组就能找到那一家，知道哪家只有老人和孩子。
    - 法律：《个人信息保护法》第二十五、二十八条；《未成年人保护法》第四条第三项。
    - 例子：“奶奶住在柳溪村**组”。
    - 怎么改：最多写到镇。
    - 不算：只写镇、县、村名；学校和政府机关的地址；文号、日期、教室号。
    """,
    "qq-group": """
    QQ 群号：5 到 11 位，旁边有“QQ群”“群号”；紧跟在“家长群”“进群请搜”后面的 8 到 10 位数，没写 QQ 也算。

    - 为什么：知道群号就能申请进群，群里有孩子的照片和名字。
    - 法律：《个人信息保护法》第二十五条；《未成年人网络保护条例》第三十六条（能少知道就少知道）。
    - 例子：“家长QQ群 3********”。
    - 怎么改：删去，写“进群请当面找班主任”。
    - 不算：只写群的名称，不写号码。
    """,
    "qq-number": """
    QQ 号：5 到 11 位，同一句里有“QQ”“扣扣”“企鹅”，表里看列名。

    - 为什么：加上好友就能单独跟孩子、跟家里人说话。
    - 法律：《个人信息保护法》第二十五条；《未成年人保护法》第四条第三项。
    - 例子：“班主任 QQ：2*******”。
    - 怎么改：删去，当面告诉家长。
    - 不算：日期，带“元”“人”“册”的数目，公用号码。
    """,
    "rare-character": """
    给家里人看的栏目里，3500 个常用字以外的字，又没有注音。

    - 为什么：念书不多的人念不出来，纸上又没法问。
    - 法律：《国家通用语言文字法》（2025年修订，推行规范汉字）；常用字按《通用规范汉字表》（2013年）一级字。
    - 怎么改：换个字，或者在这一页里注一次音，写成 `{铡|zhá}刀`。只是提醒，不影响发布。
    - 不算：一页里同一个字只提醒一次；文件头不查。
    """,
    "resident-id": """
    居民身份证号码：18 位，地区、出生日期、校验码都对得上；怎样分组、用 O 和 l 代替 0 和 1，都算。

    - 为什么：一个号码一辈子只指一个人，还写着生日。
    - 法律：《个人信息保护法》第二十五、二十八、三十一条；《未成年人保护法》第七十二、七十三条。
    - 例子：“户主身份证 340422************”。
    - 怎么改：删去。任何时候都不能放行。
    - 不算：地区、日期或校验码不对的 18 位数字。但紧跟在“身份证”“证件号”后面的，只错校验码也是错误，别的 18 位数是提醒；没有这些词、只错校验码的，也提醒。
    """,
    "resident-id-15": """
    第一代身份证号码：15 位，前 6 位是地区，中间 6 位是生日。旁边要有“身份证”“证件”“户口”“号码”这类词，在表里看这一列的列名；按 6、6、3 位分开写的，没有这些词也算。

    - 为什么：老人的旧号码一样指着一个人，也能查出住在哪里。
    - 法律：《个人信息保护法》第二十五条（没有单独同意不得公开）。
    - 例子：“爷爷的身份证 3404220********”。
    - 怎么改：删去。任何时候都不能放行。
    - 不算：旁边没有这类词的 15 位数，比如设备号、订单号。
    """,
    "small-count": """
    文字里写了不足最小人数的孩子数，例如“3名留守儿童”“女生仅1人”“今天来了三个孩子”。

    阿拉伯数字、全角数字、汉字数字和③、Ⅲ都算。“留守、寄宿、困境、单亲”这类孩子，写在哪里都查；一般的“孩子、学生”，只查记事的句子：里面
    有班级、日期，或“共、只有、其中、未建档、辍学、休学”。涉及健康、困难、没有监护人的，按“敏感最小人数”查。写成“留守女生人数：1”“孤儿：2”
    也算；计划任务的目标（target=3 unit=人）也算。说了是怎样的孩子，也算：“有3个爸妈在外打工”“转走3人”“4人，都是留守儿童”“唯一的孤儿”；一人一份的东西也算：“孤儿档案2份”“发了3个书包，一人一个”“每人500元，共1500元”。剩下的人太少，等于写出了他们：“38名孩子中37名已建档”“应到26人，实到25人”
    “97.4%的孩子已建档（38人）”。文章里的表格，列名或行名写着孩子（留守儿童、男、女），或者列名是“人数”的，格子里的数也查。

    - 为什么：只有两三个孩子时，村里人一看就知道是谁。
    - 法律：《统计法》第二十八条（不得提供能识别或者推断出单个对象的资料）；《未成年人保护法》第四、一百零三条；《个人信息保护法》第二十八条。
    - 怎么改：用代码块引用统计表，太小的数会自动隐去；或者不写数字，改成“有的孩子”“部分孩子”。
    - 不算：“每3名学生一组”“一个孩子”“一名孩子都不能少”“第3名”“两个孩子吵架了怎么办”“3名学生代表”“3至5名”；活动记录的“儿童数”，网页上会印成“不足5人”。
    """,
    "student-number": """
    全国学籍号：字母 G、J 或 L，加 18 位数字，最后一位可能是 X。旁边写了“学籍”“学号”“标识码”的，不带字母也算。学校自己编的学号、考号、准考证号（6 到 17 位），紧跟在这些字后面，或在这样的列里，也算。

    - 为什么：学籍号多半就是身份证号加一个字母，跟着孩子到毕业。
    - 法律：《个人信息保护法》第二十八、三十一条（不满十四周岁的，都是敏感个人信息）；《未成年人保护法》第七十二条。
    - 例子：“学籍号 G3404221903**********”。
    - 怎么改：删去。任何时候都不能放行。
    - 不算：“学号尾号是单数的”“学号 1 到 35”这类座号。
    """,
    "wechat-id": """
    微信号：wxid_ 开头的，或者跟在“微信”“V信”“wx”“v：”“加我”后面的英文字母加数字；紧跟“微信”的拼音也算。

    - 为什么：加上好友就能单独跟孩子、跟家里人说话，还看得到朋友圈。
    - 法律：《个人信息保护法》第二十五条；《未成年人保护法》第四条第三项。
    - 例子：“微信号：l*********”。
    - 怎么改：删去，当面告诉家长。
    - 不算：公众号、小程序、网址、普通英文单词。
    """,
  ]
}
