import Diagnostics
import Intake

/// The page that stands where a page was taken down. It needs no theme and no other file.
struct Tombstone {
  let withdrawn: WithdrawnAddress

  /// Only pages leave one; a file of another kind is simply gone, and so is what says once more what a page says.
  init?(_ withdrawn: WithdrawnAddress) {
    guard withdrawn.address.hasSuffix(".html"), !withdrawn.isForm else { return nil }
    self.withdrawn = withdrawn
  }

  var file: RenderedFile { RenderedFile(path: withdrawn.address, bytes: Array(html.utf8)) }
}

extension Tombstone {
  private var html: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>本页内容已撤下</title>
    <style>
    body { max-width: 32em; margin: 3em auto; padding: 0 1em; font: 1.25em/1.8 sans-serif; color: #222; background: #fff; }
    </style>
    </head>
    <body>
    <h1>本页内容已撤下</h1>
    <p>撤下日期：<time datetime="\(Markup.escaped(withdrawn.date))">\(Markup.escaped(day))</time></p>
    \(reason)\(home)</body>
    </html>

    """
  }

  private var day: String { CalendarDate(withdrawn.date)?.chinese ?? withdrawn.date }

  private var reason: String { withdrawn.reason.map { "<p>原因：\(Markup.escaped($0))</p>\n" } ?? "" }

  private var home: String {
    guard withdrawn.address != PagePath.home else { return "" }
    return "<p><a href=\"\(PagePath.root(from: withdrawn.address))\(PagePath.home)\">回到首页</a></p>\n"
  }
}
