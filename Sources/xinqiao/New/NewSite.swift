import Importing
import Intake

/// A small complete site of a school: every section with something in it, so that each can be seen and rewritten.
struct NewSite {
  let school: String
  let date: CalendarDate

  var files: [DraftFile] {
    [settings, home] + sections + articles + pages
      + [NewFiles.plan(nil, on: date), NewFiles.activity("\(date.year)", on: date)]
      + NewTable(name: "by-grade", date: date).files(withDescriptor: true)
  }
}

extension NewSite {
  private var settings: DraftFile {
    let text = """
      # 网站设置。井号后面是说明，不会显示。
      title: \(MarkdownText.yaml("心桥 · \(school)留守儿童之家"))
      school: \(MarkdownText.yaml(school))
      language: zh-Hans
      description: 给爷爷奶奶和外出的爸妈看的办法，也公开留守儿童之家做了什么。
      # base_url: https://…/          发布到网上后，把网址写在这里
      # icp: …                        备案下来后，把 ICP 备案号写在这里
      # 责任岗位：活动记录由谁负责，写岗位，不写人名
      responsible: 德育主任

      menu:
        - {title: 心理导航, link: psychological-guidance/index.html}
        - {title: 家长学校, link: parent-school/index.html}
        - {title: 课外辅导, link: tutoring/index.html}
        - {title: 工作进展, link: progress/index.html}
        - {title: 怎么找学校, link: contact.html}

      help_lines:
        - {number: "12356", name: 心理援助热线, hours: 每天不少于18小时，各地时段不同}
        - {number: "12355", name: 青少年服务热线, hours: 各地时段不同}
        - {number: "12345", name: 政务服务便民热线, hours: 全天}
        - {number: "110", name: 报警, hours: 全天}
        - {number: "120", name: 急救, hours: 全天}
        - {number: "119", name: 火警, hours: 全天}

      privacy:
        threshold: 5            # 少于这个数的孩子，不写出来；只能改大
        # roster: ../名单.csv   # 全校姓名，第一行写“姓名”，放在内容文件夹外面，只用来查有没有漏出去

      """
    return DraftFile(path: "site.yml", text: text)
  }

  private var home: DraftFile {
    let text = """
      ---
      title: 一座连着家的桥
      summary: 孩子在家乡，爸妈在远方。这里有带孩子的办法，也有学校做事的记录。
      ---

      您好。这里写的都是今晚就能试的办法。不明白的，到学校来，当面说。

      - [孩子想爸妈了](psychological-guidance/missing-parents.md)
      - [每周打一次电话](parent-school/weekly-call.md)
      - [不会教，怎么陪着写作业](tutoring/homework.md)

      """
    return DraftFile(path: "index.md", text: text)
  }

  private var sections: [DraftFile] {
    [
      ("psychological-guidance", "心理导航", "孩子心里有事，大人怎么陪。", Self.notADiagnosis),
      ("parent-school", "家长学校", "人在外地，也能把爸妈当好。", ""),
      ("tutoring", "课外辅导", "不会教，也能帮上孩子。", ""),
    ].map { folder, title, summary, more in
      DraftFile(
        path: "\(folder)/_index.md",
        text: "---\ntitle: \(title)\nsummary: \(summary)\n---\n\n\(summary)\n\(more)"
      )
    }
  }

  private static let notADiagnosis = """

    这里写的是陪伴的办法，**不是看病，**也不能代替医生。心里难受，打12356。孩子受欺负，也可以打12355。

    **等不得的：**孩子说不想活、伤了自己，或者有人伤害他。陪着他，别走开。农药和刀收好。马上告诉学校和爸妈。伤着了打120，眼看有危险打110。

    """

  private var pages: [DraftFile] {
    [
      ("about", "关于我们", "\(MarkdownText.escaped(school))的留守儿童之家。\(Placeholder.asking(for: "哪几天、几点开门，谁看着"))\n"),
      ("contact", "怎么找学校", Self.contact), ("privacy", "隐私说明", Self.privacy),
    ].map { name, title, text in
      DraftFile(path: "pages/\(name).md", text: "---\ntitle: \(title)\ndate: \(date.iso)\n---\n\n\(text)")
    }
  }

  private static let contact = """
    到校门口值班室，说找德育主任。

    <!-- 学校的固定电话登记在 site.yml 的 public_numbers 里以后，可以写在这里。 -->

    ## 急事打公共电话

    - **有人伤害孩子、孩子走失、眼看有危险：**110
    - **受伤、急病、伤了自己：**120
    - **着火、被困：**119
    - **心里难受，不知道怎么劝：**12356
    - **孩子的心事、受欺负、法律的事：**12355
    - **生活困难、政策、反映情况：**12345

    有危险时，先打110或120，再找学校。

    """

  private static let privacy = """
    本站没有任何一个孩子的信息。哪一处能认出孩子，请到学校说，当天撤下。

    ## 谁负责

    个人信息保护由德育主任管，校长是第一责任人。

    ## 怎样查看、改正、删掉

    父母、其他监护人、孩子本人，可以要求查看、复制、改正、补充、删掉孩子的信息。到校门口值班室，说找德育主任。不用写，老师替您记。学校会书面答复；不能照办的，写明为什么。不满意，可以向教育局反映，也可以打12345。

    依据：中华人民共和国未成年人保护法（2024年修正）第七十二条，中华人民共和国个人信息保护法（2021年）第三十一条、第四十五条至第五十条，未成年人网络保护条例（2023年）第三十四条。

    """
}
