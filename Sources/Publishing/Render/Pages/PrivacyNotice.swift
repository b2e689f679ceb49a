import Diagnostics

/// The notice on personal data for a site that brings no `pages/privacy.md` of its own.
///
/// What the notice must say: 儿童个人信息网络保护规定 art. 8 and 9 (a person in charge, special rules),
/// 未成年人网络保护条例 art. 34 (easy ways to have data corrected and deleted).
enum PrivacyNotice {
  static let summary = "这个网站不收集、不公开任何孩子的个人信息。"

  static func html(school: String) -> String {
    let school = Markup.escaped(school)
    return """
      <p>这个网站由\(school)开办。它不收集读者的任何信息：没有登录，没有统计代码，也不在手机上留下记录。</p>
      <h2 id="not-published">不公开什么</h2>
      <p>网站不公开任何孩子的姓名、照片、号码、住址、成绩和家庭情况。统计数字只有合计，人数太少的不公布。</p>
      <h2 id="in-charge">谁负责</h2>
      <p>校长是个人信息保护的第一责任人。</p>
      <h2 id="removal">发现不妥怎么办</h2>
      <p>如果您觉得哪一处内容会让人认出某个孩子，请到学校当面或书面提出。学校会先撤下来，再核实，并在15个工作日内答复。</p>
      """
  }
}
