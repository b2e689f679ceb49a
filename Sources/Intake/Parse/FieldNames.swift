/// Every key, column and attribute that a school may write, with its Chinese names: the one alias table.
enum FieldNames {
  /// The standard name of a key as it was written, or the key itself where we know no alias.
  static func canonical(_ written: some StringProtocol) -> String {
    let key = String(written.trimmingWhitespace)
    return keysByName[key] ?? key
  }

  /// Both names of a standard key, for messages.
  static func bothNames(_ key: String) -> String {
    guard let other = otherNames(key).first else { return key }
    return "\(key)（\(other)）"
  }

  /// The other names of a standard key.
  static func otherNames(_ key: String) -> [String] { othersByKey[key] ?? [] }

  private static let keysByName = Dictionary(
    all.flatMap { entry in entry.others.map { ($0, entry.english) } },
    uniquingKeysWith: { first, _ in first }
  )

  private static let othersByKey = Dictionary(
    all.map { ($0.english, $0.others) },
    uniquingKeysWith: { first, _ in first }
  )

  /// The Chinese name that messages use comes first.
  static let all: [(english: String, others: [String])] = [
    // Articles, plans and other pages
    ("title", ["标题", "题目"]), ("date", ["日期"]), ("summary", ["摘要"]), ("audience", ["读者"]), ("ages", ["年龄"]),
    ("tags", ["标签", "keywords", "关键词"]), ("search_words", ["检索词", "搜索词"]), ("author_role", ["作者岗位", "作者"]),
    ("reviewed_by", ["审核岗位", "审核"]),
    ("review_due", ["复核日期"]), ("sources", ["来源"]), ("draft", ["草稿"]), ("handout", ["讲义"]), ("audio", ["录音", "朗读"]),
    ("slug", ["地址名"]), ("aliases", ["旧地址"]), ("text", ["文字"]), ("url", ["网址"]),
    // site.yml
    ("school", ["学校"]), ("language", ["语言"]), ("base_url", ["网站地址"]), ("description", ["简介"]),
    ("icp", ["ICP备案号", "备案号"]), ("public_security_filing", ["公安备案号"]), ("menu", ["菜单"]), ("link", ["链接"]),
    ("help_lines", ["求助热线"]), ("number", ["号码"]), ("name", ["名称"]), ("hours", ["时间"]), ("note", ["说明", "备注"]),
    ("kinds", ["活动类别"]), ("channel", ["渠道"]), ("ignore_columns", ["不用的列"]), ("privacy", ["隐私"]),
    ("threshold", ["最小人数"]), ("sensitive_threshold", ["敏感最小人数"]), ("zeros", ["零"]), ("public_people", ["公开人员"]),
    ("roster", ["名单"]),
    ("public_numbers", ["公开号码"]), ("post", ["岗位"]), ("what", ["用途"]), ("waivers", ["放行"]), ("rule", ["规则"]),
    ("text_hash", ["文字编号"]),
    // files/photos.yml and files/documents.yml; 文件 is `path`
    ("file", ["文件名", "照片", "所在文件"]), ("alt", ["图片说明", "替代文字", "图上是什么"]),
    ("children_visible", ["能看到孩子", "看得到孩子", "有孩子"]),
    ("consent_post", ["同意书保管岗位", "保管同意书的岗位", "同意岗位"]), ("consent_date", ["同意日期"]), ("until", ["有效期至", "截止日期"]),
    ("reason", ["理由", "原因"]),
    // What `tally` counts
    ("tables", ["统计表"]), ("only", ["只数"]), ("column", ["列"]), ("values", ["取值"]), ("counted", ["符合"]),
    ("sheet", ["工作表"]),
    // Tasks
    ("done", ["完成", "完成日期"]), ("line", ["线"]), ("target", ["目标"]), ("unit", ["单位"]), ("from", ["数据"]),
    ("responsible", ["责任", "责任岗位"]),
    // Activity records
    ("kind", ["类别"]), ("participants", ["人数"]), ("children", ["儿童数"]), ("quantity", ["数量"]), ("place", ["地点"]),
    ("tasks", ["任务"]),
    // Statistics
    ("resources", ["数据表"]), ("path", ["文件"]), ("dimensions", ["维度"]), ("measure", ["计量"]), ("value", ["数值"]),
    ("numerator", ["分子"]), ("denominator", ["分母"]), ("population", ["总体"]), ("as_of", ["时点"]), ("coverage", ["覆盖率"]),
    ("definition", ["定义"]), ("updated", ["更新日期"]), ("next_update", ["下次更新"]), ("source", ["数据来源"]),
    ("chart", ["图表"]), ("schema", ["结构"]), ("fields", ["字段"]), ("type", ["类型"]), ("hierarchy", ["层级"]),
    ("coarsen", ["合并"]), ("topic", ["主题"]), ("data_licence", ["数据许可"]),
    // Figures inside pages
    ("references", ["参照"]), ("events", ["大事"]), ("at", ["时间点"]),
    ("table", ["表"]), ("plan", ["计划"]), ("period", ["时期"]), ("limit", ["条数"]), ("year", ["年份"]),
    ("status", ["状态"]),
  ]
}
