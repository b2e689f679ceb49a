import Diagnostics

/// What to do in the program in which a document was written, so that its PDF can be read whole.
extension AttachmentProblem.Document {
  var hint: Wording {
    let (en, zh) = remedy
    return Wording(
      en:
        "\(en), and export it anew (Word: File, Save As, PDF; WPS: File, Export to PDF); or write its content as a page",
      zh: "\(zh)，重新导出（Word：文件→另存为→PDF；WPS：文件→输出为PDF）；或者把内容写成网页"
    )
  }

  private var remedy: (en: String, zh: String) {
    switch self {
    case .broken, .trailing, .unread, .olderVersions, .hidden, .layers, .packing:
      ("open the original, not the PDF that other programs changed", "请打开原稿（不要用 PDF 软件改过、拼过、删过页的文件）")
    case .encrypted: ("open the original, set neither password nor rights", "请打开原稿，不设密码，不勾权限限制")
    case .active: ("take attached files, films and macros out of the original", "请在原稿里去掉夹带的文件、音视频和宏")
    case .form:
      ("in the original, put lines to write on in place of the fields of the form", "请在原稿里把表单控件换成下划线或空格子")
    case .comments:
      ("in the original, accept all changes and delete all comments", "请在原稿里接受全部修订，删除全部批注（审阅→批注→删除）")
    case .pictures:
      (
        "take pictures, stamps and scans out of the original (photos belong in files/photos.yml)",
        "请在原稿里去掉图片、印章和扫描件（照片单独放进 files/，登记在 photos.yml）"
      )
    case .scanned:
      (
        "a scan cannot be searched: open the original, set its text in a usual font such as SimSun",
        "扫描、拍照的查不出里面有谁：请打开原稿，文字用宋体、黑体这样的常用字体"
      )
    }
  }
}
