import Diagnostics
import FlyingSocks

/// What the preview says to people, in both languages.
enum Messages {
  static func serving(at port: UInt16, wished: UInt16) -> Wording {
    let address = "http://127.0.0.1:\(port)/"
    guard port != wished, wished != 0 else {
      return Wording(en: "Preview: \(address) (Ctrl-C stops it)", zh: "预览地址：\(address)（按 Ctrl-C 停止）")
    }
    return Wording(
      en: "Port \(wished) is taken. Preview: \(address) (Ctrl-C stops it)",
      zh: "端口 \(wished) 已被占用。预览地址：\(address)（按 Ctrl-C 停止）"
    )
  }

  static let watchLimitReached = Wording(
    en: "This system allows no more folders to be watched; looking for changes every second instead.",
    zh: "系统允许监视的文件夹数量已用完，改为每秒检查一次改动。"
  )

  static let foreignFolder = Wording(
    en: "These folders lie on another system's disk, which reports no changes; looking for them every second instead.",
    zh: "这些文件夹在另一个系统的磁盘上，收不到改动通知，改为每秒检查一次改动。"
  )

  static let problemsTitle = Wording(
    en: "The site was not rebuilt; this is still the last good page.",
    zh: "网站没有更新，这里仍是上一次的页面。"
  )

  static let unpublishable = Wording(
    en: "This is the new site. It cannot be published yet.",
    zh: "这里已是新的网站，但还不能发布。"
  )

  static let pageRefused = Wording(en: "This page cannot be published yet", zh: "这一页还不能发布")

  static let close = Wording(en: "Close", zh: "关闭")

  static let noPage = Wording(en: "There is no such page", zh: "没有这个页面")

  static func noPort(in candidates: [UInt16]) -> SystemFailure {
    let range = "\(candidates.first ?? 0)–\(candidates.last ?? 0)"
    return SystemFailure(
      path: "127.0.0.1",
      message: Wording(en: "all ports \(range) are taken", zh: "端口 \(range) 都已被占用")
    )
  }

  static func failure(on port: UInt16, _ error: any Error) -> SystemFailure {
    let reason = if case SocketError.failed(_, _, let message) = error { message } else { "\(error)" }
    return SystemFailure(
      path: "127.0.0.1:\(port)",
      message: Wording(en: "the preview cannot be served: \(reason)", zh: "无法提供预览：\(reason)")
    )
  }
}
