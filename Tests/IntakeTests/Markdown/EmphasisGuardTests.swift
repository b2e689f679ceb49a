import Diagnostics
import Testing

@testable import Intake

/// Emphasis beside Chinese, Japanese and Korean characters, after the CommonMark CJK-friendly amendments.
@Suite struct EmphasisGuardTests {
  @Test(arguments: [
    ("**“你好”**他说", "<strong>“你好”</strong>他说"),
    ("他说**“你好”**", "他说<strong>“你好”</strong>"),
    ("他说**“你好”**，就走了", "他说<strong>“你好”</strong>，就走了"),
    ("**重点：**每天", "<strong>重点：</strong>每天"),
    ("**留守儿童（寄宿）**的", "<strong>留守儿童（寄宿）</strong>的"),
    ("**《安全手册》**第一章", "<strong>《安全手册》</strong>第一章"),
    ("请看**【通知】**栏", "请看<strong>【通知】</strong>栏"),
    ("**真，**她", "<strong>真，</strong>她"), ("**真。**她", "<strong>真。</strong>她"), ("**真！**她", "<strong>真！</strong>她"),
    ("**真”**她", "<strong>真”</strong>她"), ("真**“她**", "真<strong>“她</strong>"), ("**真…**她", "<strong>真…</strong>她"),
    ("**真——**她", "<strong>真——</strong>她"), ("**真-**她", "<strong>真-</strong>她"), ("**真·**她", "<strong>真·</strong>她"),
    ("真**,她**", "真<strong>,她</strong>"), ("共**¥1,000**元", "共<strong>¥1,000</strong>元"),
    ("**100%**的孩子", "<strong>100%</strong>的孩子"),
    ("读**(第3页)**吧", "读<strong>(第3页)</strong>吧"), ("*（斜）*体", "<em>（斜）</em>体"),
    ("***“两样”***都要", "<em><strong>“两样”</strong></em>都要"),
    ("**[家校](a.md)**联系", "<strong><a href=\"⟨parent-school/a.md⟩\">家校</a></strong>联系"),
    ("用**`代码`**写", "用<strong><code>代码</code></strong>写"),
    ("~~删除。~~然后", "<del>删除。</del>然后"), ("然后~~“删除”~~了", "然后<del>“删除”</del>了"),
    ("**~~“删”~~**了", "<strong><del>“删”</del></strong>了"),
    ("把**~~“删”~~**了", "把<strong><del>“删”</del></strong>了"), ("把**_“强”_**了", "把<strong><em>“强”</em></strong>了"),
    ("把~~**“删”**~~了", "把<del><strong>“删”</strong></del>了"),
    ("これは**私のこと。**だから", "これは<strong>私のこと。</strong>だから"), ("**이 용어(This term)**를", "<strong>이 용어(This term)</strong>를"),
    ("𠮟**(こちら)**", "𠮟<strong>(こちら)</strong>"), ("葛\u{E0100}**(こちら)**城", "葛\u{E0100}<strong>(こちら)</strong>城"),
    ("**“\u{FE01}Git”\u{FE01}**Hub", "<strong>“\u{FE01}Git”\u{FE01}</strong>Hub"), ("a**〽**a", "a<strong>〽</strong>a"),
    ("\\***注意：**每天", "*<strong>注意：</strong>每天"), ("**注意\\*：**每天", "<strong>注意*：</strong>每天"),
    ("**甲：** 乙", "<strong>甲：</strong> 乙"),
    ("**&ldquo;你好&rdquo;**他说", "<strong>“你好”</strong>他说"),
  ])
  func `is emphasised`(_ markdown: String, _ html: String) {
    #expect(MarkdownTesting.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("\\*\\*重点：\\*\\*每天", "**重点：**每天"), ("** 重点：**每天", "** 重点：**每天"), ("**重点： **每天", "**重点： **每天"),
    ("**重点：\u{3000}**每天", "**重点：\u{3000}**每天"), ("a**“b”**c", "a**“b”**c"), ("2**(3)**4", "2**(3)**4"),
    ("`**重点：**`每天", "<code>**重点：**</code>每天"), ("3~5岁，6~8岁", "3~5岁，6~8岁"), ("甲~乙。~丙", "甲~乙。~丙"),
    ("甲**乙", "甲**乙"), ("\\~~删除。\\~~然后", "~~删除。~~然后"),
  ])
  func `is not emphasised`(_ markdown: String, _ html: String) {
    #expect(MarkdownTesting.html(markdown) == "<p>\(html)</p>\n")
  }

  /// These read differently with and without the guard, and each is meant to.
  @Test(arguments: [
    ("**重点：**每天", "a closing run between Chinese punctuation and a Chinese character"),
    ("他说**“你好”**", "an opening run between a Chinese character and a quotation mark"),
    ("**100%**的孩子", "a closing run between other punctuation and a Chinese character"),
    ("~~删除。~~然后", "the same for strikethrough"),
    ("真**,她**", "an opening run between a Chinese character and other punctuation"),
  ])
  func `differs from plain CommonMark`(_ markdown: String, _ reason: String) {
    let plain = MarkdownTesting.normalised(MarkdownTesting.reference(markdown))
    #expect(MarkdownTesting.normalised(MarkdownTesting.html(markdown)) != plain, "\(reason)")
  }

  @Test(arguments: [
    "重点每天", "**重点**每天", "**重点** 每天", "- **重点：**\n- 每天", "| **重点：** | b |\n|---|---|\n| **“a”** | c |", ">**重点。**",
    "* 甲\n* 乙", "***\n", "2*3", "",
  ])
  func `a text without such a run is left alone`(_ markdown: String) {
    #expect(EmphasisGuard.insert(into: Array(markdown.utf8)[...]) == nil)
  }

  @Test func `a text that holds the guard itself keeps it`() {
    let html = MarkdownTesting.html("\u{E000}**重点：**每天\u{1BC9F}")
    #expect(html == "<p>\u{E000}<strong>重点：</strong>每天\u{1BC9F}</p>\n")
  }

  @Test func `no guard is left in any string`() {
    let text = """
      # 甲*。*乙 {#a k=中*。*文}

      [甲**。**乙](中*。*文.md "中*。*文") ![中*。*文](中*。*文.png) `中*。*文` <!-- 中*。*文 --> [中*。*文] 注[^中*。*文]

      ```中*。*文
      中*。*文
      ```

      | 中*。*文 |
      |---|
      | 中*。*文 |

      [中*。*文]: 中*。*文.md '中*。*文'
      [^中*。*文]: 中*。*文
      """
    let document = MarkdownTesting.document(text)
    let strings = document.root.all.flatMap { $0.literals.map(\.text) } + [MarkdownTesting.html(text)]
    #expect(
      !strings.contains { $0.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) || $0.value == 0x1BC9F } }
    )
    #expect(document.misplaced == 0)
    #expect(document.root.misplacedBytes(in: document.source.bytes) == [])
    #expect(
      MarkdownTesting.html(text).contains("href=\"⟨parent-school/中*。*文.md⟩\" title=\"中*。*文\">中<em>。</em>文</a> 注<sup")
    )
  }
}
