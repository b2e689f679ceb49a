import Diagnostics

/// What came of a withdrawal.
package struct WithdrawalReport {
  /// Addresses where a note stands now, and files that are gone.
  package let withdrawn: [String]
  /// What the host and its caches still have: absolute where the site knows its own address.
  package let toDelete: [String]
  /// Pages that still speak of what was withdrawn.
  package let warnings: [Diagnostic]
  /// Where the withdrawal is recorded.
  package let list: String
  /// Why it could not be recorded; the pages are down nevertheless.
  package let failure: (any Error)?
}

extension Diagnostic {
  static func uncheckedReason(_ content: String) -> Diagnostic {
    Diagnostic(
      "unchecked-reason",
      at: SourceLocation(file: content),
      severity: .warning,
      message: Wording(
        en:
          "the school's settings cannot be read here: nobody has looked whether the reason names a child of its roster",
        zh: "这里读不到学校的 site.yml 和名单，所以没有查写的原因里有没有孩子的名字"
      ),
      hint: Wording(
        en: "read the note yourself; to change it, withdraw the page again with another --reason",
        zh: "请自己再看一遍那句话；要改，就换一个 --reason 再撤一次"
      )
    )
  }

  static func stillShown(_ file: String, _ address: String, by pages: [String]) -> Diagnostic {
    Diagnostic(
      "still-shown",
      at: SourceLocation(file: file),
      severity: .warning,
      message: Wording(
        en: "the withdrawn page showed this file, and so do \(pages.joined(separator: ", "))",
        zh: "撤下的网页用过这个文件，别的网页也在用：\(pages.joined(separator: "、"))"
      ),
      hint: Wording(
        en: "if it has to go too: xinqiao withdraw \(address)",
        zh: "如果它也要撤，请运行 xinqiao withdraw \(address)"
      )
    )
  }

  static func indispensable(_ path: String) -> Diagnostic {
    Diagnostic(
      "withdrawn-indispensable",
      at: SourceLocation(file: path),
      message: Wording(
        en: "without this file there is no site; it cannot be withdrawn",
        zh: "没有这个文件就没有网站了，不能撤下"
      ),
      hint: Wording(
        en: "withdraw the page that is meant, or take the text out of the content and release anew",
        zh: "请撤下要撤的那一页，或者改好内容再发布一次"
      )
    )
  }

  static func stillLinked(_ address: String, in output: String, from pages: [String]) -> Diagnostic {
    let isAttachment = address.hasPrefix(PagePath.attachmentFolder)
    return Diagnostic(
      "still-linked",
      at: SourceLocation(file: "\(output)/\(address)"),
      severity: .warning,
      message: Wording(
        en: "still named by \(pages.joined(separator: ", "))",
        zh: "还有网页提到它：\(pages.joined(separator: "、"))"
      ),
      hint: isAttachment
        ? Wording(
          en: "an empty place is left there: take the picture or link out of the content and build",
          zh: "那里现在空着一块；请在内容里去掉用到它的图片或链接（![……](……)、[……](……)），再重新生成"
        )
        : Wording(
          en:
            "look whether they quote it: its title, its summary or its numbers; withdraw them too, or mend the content and build",
          zh: "请看看这些页上有没有它的标题、摘要或数字；有就一并撤下，或改好内容后重新生成"
        )
    )
  }
}
