/// Who answers for a task, where its text says so.
enum Responsibility {
  /// The post or office that a text begins with, or of which it says 牵头 or 负责.
  static func post(in text: String) -> String? {
    posts.first { post in
      text.hasPrefix(post) || ["牵头", "负责", "组织实施"].contains { text.contains(post + $0) }
        || ["责任人", "责任处室", "责任部门", "负责人"].contains { text.contains("\($0)：\(post)") }
    }
  }

  /// Longer ones before those that they begin with.
  private static let posts = [
    "校长室", "副校长", "校长", "教务处", "教导处", "总务处", "政教处", "德育处", "德育主任", "教导主任", "总务主任", "少先队辅导员", "少先队",
    "团支部", "各年级班主任", "各班主任", "班主任", "各班级", "各年级", "心理健康教师", "全体教师", "各处室", "工会",
  ]
}
