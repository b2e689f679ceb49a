import Diagnostics
import Intake

/// What a page for guardians may weigh on a guardian's phone: with its stylesheet 30 kB when compressed, without pictures.
struct PageWeight: Sendable {
  private let stylesheet: Int

  /// - Parameter stylesheet: its bytes.
  init(stylesheet: [UInt8]) {
    self.stylesheet = stylesheet.compressedSize()
  }

  static let most = 30 * 1024

  /// - Throws: `Refusal` where the page is too heavy; only one that could be is compressed to find out.
  func check(_ html: [UInt8], of page: SitePage, at location: SourceLocation) throws(Refusal) {
    guard page.isWeighed, html.count + stylesheet > Self.most else { return }
    guard html.compressedSize(level: 1) + stylesheet > Self.most else { return }
    let weight = html.compressedSize() + stylesheet
    guard weight <= Self.most else { throw Refusal([.heavyPage(weight, page, at: location)]) }
  }
}

extension Diagnostic {
  fileprivate static func heavyPage(_ weight: Int, _ page: SitePage, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "page-weight",
      at: location,
      message: Wording(
        en: "\(page.path) takes \(weight) bytes compressed with its stylesheet; \(PageWeight.most) are allowed",
        zh: "\(page.path) 连样式压缩后有 \(weight) 字节，最多 \(PageWeight.most) 字节"
      ),
      hint: Wording(
        en: "divide the text, or show fewer figures: guardians pay by the megabyte",
        zh: "请分成几篇，或少放几张图表：家长上网是按流量花钱的"
      )
    )
  }
}
