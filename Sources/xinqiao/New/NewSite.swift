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

      menu:
        - {title: 心理导航, link: psychological-guidance/index.html}
        - {title: 家长学校, link: parent-school/index.html}
        - {title: 课外辅导, link: tutoring/index.html}
        - {title: 工作进展, link: progress/index.html}
        - {title: 怎么找学校, link: contact.html}

      help_lines:
        - {number: "12355", name: 青少年服务热线}
        - {number: "12345", name: 政务服务便民热线}
        - {number: "110", name: 报警}

      privacy:
        threshold: 5            # 少于这个数的孩子，不写出来；只能改大
        # roster: ../名单.txt   # 全校姓名，一行一个，放在内容文件夹外面，只用来查有没有漏出去

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
      ("psychological-guidance", "心理导航", "孩子心里有事，大人怎么陪。"), ("parent-school", "家长学校", "人在外地，也能把爸妈当好。"),
      ("tutoring", "课外辅导", "不会教，也能帮上孩子。"),
    ].map { folder, title, summary in
      DraftFile(path: "\(folder)/_index.md", text: "---\ntitle: \(title)\nsummary: \(summary)\n---\n\n\(summary)\n")
    }
  }

  private var articles: [DraftFile] {
    [
      article(
        "psychological-guidance/missing-parents",
        "孩子想爸妈了",
        "先听，再一起打个电话。",
        ["停下手里的活，坐到孩子旁边。", "听孩子说，不急着劝。", "一起想好，电话里先说什么。"]
      ),
      article(
        "parent-school/weekly-call",
        "每周打一次电话",
        "说好哪天几点，到点就打。",
        ["先让孩子说，不打断。", "再说说自己的一天。", "约好下一次是哪天几点。"]
      ),
      article(
        "tutoring/homework",
        "不会教，怎么陪着写作业",
        "不用会做，坐在旁边就好。",
        ["收好手机，关上电视。", "问一句：今天从哪一样写起？", "写完了，听孩子讲一遍。"]
      ),
    ]
  }

  private func article(_ path: String, _ title: String, _ summary: String, _ steps: [String]) -> DraftFile {
    let list = steps.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    let text = """
      ---
      title: \(title)
      date: \(date.iso)
      summary: \(summary)
      audience: [爷爷奶奶, 外出父母]
      author_role: 德育主任
      reviewed_by: 心理健康教师
      review_due: \(date.year + 1)-09-01
      ---

      **重点：**\(summary)

      ## 先做这三步

      \(list)

      """
    return DraftFile(path: path + ".md", text: text)
  }

  private var pages: [DraftFile] {
    [
      ("about", "关于我们", "\(MarkdownText.escaped(school))的留守儿童之家，放学后开门，有老师看着。"),
      ("contact", "怎么找学校", "到校门口值班室，说找德育主任。学校的固定电话登记在 site.yml 的 public_numbers 里以后，可以写在这里。"),
      ("privacy", "隐私说明", "本站没有任何一个孩子的信息。哪一处能认出孩子，请到学校说，当天撤下。"),
    ].map { name, title, text in
      DraftFile(path: "pages/\(name).md", text: "---\ntitle: \(title)\ndate: \(date.iso)\n---\n\n\(text)\n")
    }
  }
}
