import Importing
import Intake

/// The three articles of a new site: short, whole and true as they stand, so that a school may keep them.
extension NewSite {
  var articles: [DraftFile] {
    [
      article("psychological-guidance/missing-parents", front: Self.missingParentsFront, body: Self.missingParentsBody),
      article("parent-school/weekly-call", front: Self.weeklyCallFront, body: Self.weeklyCallBody),
      article("tutoring/homework", front: Self.homeworkFront, body: Self.homeworkBody),
    ]
  }

  private func article(_ path: String, front: String, body: String) -> DraftFile {
    let dates = """
      # 审过以后，把下面一行最前面的 # 和空格删掉，写上审核的岗位；没有审过，网页上写“未审核”。
      # reviewed_by: 德育主任
      date: \(date.iso)
      review_due: \(date.year + 1)-09-01
      """
    return DraftFile(path: path + ".md", text: "---\n\(front)\n\(dates)\n---\n\n\(body)\n")
  }

  private static let missingParentsFront = """
    title: 孩子想爸妈了
    summary: 先听，再一起打个电话。
    audience: [爷爷奶奶, 外出父母]
    ages: 6至12岁
    tags: [想爸妈, 电话里说什么]
    author_role: 心理健康教师
    sources:
      - 中华人民共和国未成年人保护法（2024年修正）第十六条、第二十三条
      - 国家卫生健康委员会《关于应用“12356”全国统一心理援助热线电话号码的通知》（2024年）
    handout: true
    """

  private static let missingParentsBody = """
    想爸妈是正常的。不用劝他“别想了”。有人陪着，就没那么难熬。

    孩子不一定说出口。晚上不肯睡，挂了电话就闷着，比平时缠人，都可能是想爸妈了。

    ## 先做这三步

    1. **停下手里的活，**坐到孩子旁边。
    2. **听孩子说，**不急着劝。
    3. **一起想好，**电话里先说什么。

    ## 可以这样说

    > “想妈妈了吧？我也想她。”
    >
    > “想哭就哭，我在这儿。”

    别说“再哭，妈妈就不回来了”。孩子会当真，会怪自己。

    ## 平时做什么

    - 哪天打电话，写在墙上。怎么说，看[每周打一次电话](../parent-school/weekly-call.md)。
    - 不知道爸妈哪天回，就说不知道，别哄他。
    - 画一张画，写几句话，寄给爸妈。

    ## 什么时候找人帮忙

    两周了，还是天天哭、睡不好、吃不下，告诉班主任，或者打12356问。不到两周，您不放心，也可以来说。

    **等不得的：**孩子说不想活，或者伤了自己，要当真。别离开他，农药和刀收好，马上告诉学校和爸妈。受了伤打120，眼看有危险打110。

    这里写的是陪伴的办法，不是看病。拿不准，带孩子去医院问医生。
    """

  private static let weeklyCallFront = """
    title: 每周打一次电话
    summary: 说好哪天几点，到点就打。
    audience: [爷爷奶奶, 外出父母]
    ages: 6至12岁
    tags: [电话里说什么, 托人照看]
    author_role: 德育主任
    sources:
      - 中华人民共和国未成年人保护法（2024年修正）第二十二条、第二十三条
      - 中华人民共和国家庭教育促进法（2021年）第二十一条
    handout: true
    """

  private static let weeklyCallBody = """
    人在外地，也能把爸妈当好。最要紧的一件事，是按时打电话。

    ## 先做这三步

    1. **先让孩子说，**不打断。
    2. **再说说自己的一天，**吃了什么，看见什么。
    3. **约好下一次，**哪天几点，写下来。

    ## 换几句问法

    别一开口就问考了多少分。可以问：

    > “今天最好笑的事是什么？”
    >
    > “中午和谁一起玩的？”

    孩子说有人欺负他、伤害他，先说：“你告诉我，做得对。”当天打给班主任。眼看有危险，打110。

    ## 法律怎么说

    - 爸妈出门打工，要把孩子托给有能力带的大人，先听听孩子的意见。
    - 托给了谁，要写在纸上，及时告诉学校和村委会。
    - 和孩子、和带孩子的人，每周至少联系一次。问生活、问学习，也问心里好不好。

    ## 五个小提醒

    - 两个人都在外地，轮着打。孩子两个人的声音都想听。
    - 不当着孩子说老人的不是，也不拿钱的难处压他。
    - 打不成，提前说，别让孩子白等。
    - 也问问老人：身体怎样，有什么难处。
    - 说了回来，就要回来。真回不来，早点讲清楚。
    """

  private static let homeworkFront = """
    title: 不会教，怎么陪着写作业
    summary: 不用会做，坐在旁边就好。
    audience: [爷爷奶奶, 外出父母]
    ages: 6至12岁
    tags: [不肯写作业, 家里没人会教]
    author_role: 教导主任
    sources:
      - 教育部办公厅《关于加强义务教育学校作业管理的通知》（2021年）
      - 中华人民共和国未成年人保护法（2024年修正）第二十九条
    handout: true
    """

  private static let homeworkBody = """
    不识字，也能管好作业。管作业，不是教题，是帮孩子坐得下来。

    ## 先做这三步

    1. **收好手机，**关上电视，找一张固定的桌子。
    2. **问一句：**今天从哪一样写起？
    3. **写完了，**听孩子讲一遍。

    ## 不会的题

    用铅笔画个圈，空着，不抄别人的。第二天拿圈去问老师。

    > “哪一题不会？明天去问谁？”

    不问“怎么又错了”。孩子肯说哪里不会，就是好事。

    ## 不肯写的时候

    不吵，也不替他写。先写最容易的一道，写完歇一歇。累了就先睡，第二天告诉老师。

    ## 爸妈在外地

    通话时别光问分数。请孩子讲一道今天会了的题，讲给爸妈听。讲得出来，就是真会了。

    ## 您要知道

    - 一二年级，没有写在本子上的家庭作业。三到六年级，一天平均不超过一小时。
    - 批改作业是老师的事，不是您的事。
    - 学得慢的孩子，学校要耐心帮，不能嫌弃。

    从前会写，忽然不会、不想写了，可能是眼睛看不清，也可能心里有事。告诉班主任，带他查一查身体。
    """
}
