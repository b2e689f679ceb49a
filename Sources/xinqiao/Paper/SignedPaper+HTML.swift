import Diagnostics

/// A page of its own that prints on A4 and needs nothing else.
extension SignedPaper {
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="zh-Hans">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Markup.escaped(title))</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    <h1>\(Markup.escaped(title))</h1>
    <table>
    \(facts.map { "<tr><th scope=\"row\">\(Markup.escaped($0.name))</th><td>\(Markup.escaped($0.value))</td></tr>" }.joined(separator: "\n"))
    </table>
    \(parts.map(Self.html).joined(separator: "\n"))
    <p class="declaration">\(Markup.escaped(declaration))</p>
    <p class="signatures">\(Self.signatures.map { "<span>\($0)：</span>" }.joined(separator: " "))</p>
    </body>
    </html>

    """
  }

  private static let style = """

    @page { size: A4; margin: 18mm }
    body { max-width: 45em; margin: 1em auto; padding: 0 1em; color: #000; background: #fff; font: 1rem/1.6 sans-serif }
    h1 { font-size: 1.4rem; text-align: center }
    h2 { margin: 1.2em 0 .3em; font-size: 1.1rem }
    table { width: 100%; border-collapse: collapse }
    th, td { padding: .25em .5em; border: 1px solid #555; text-align: left; vertical-align: top; overflow-wrap: anywhere }
    tr, .signatures { break-inside: avoid }
    .signatures { margin-top: 2em }
    .signatures span { display: inline-block; width: 45%; padding-bottom: 1.5em; border-bottom: 1px solid #000 }

    """

  private static func html(_ part: Part) -> String {
    let heading = "<h2>\(Markup.escaped(part.heading))</h2>"
    guard !part.rows.isEmpty else { return "\(heading)\n<p>\(Markup.escaped(part.empty))</p>" }
    let head = part.columns.map { "<th scope=\"col\">\(Markup.escaped($0))</th>" }.joined()
    let rows = part.rows.map { row in "<tr>\(row.map { "<td>\(Markup.escaped($0))</td>" }.joined())</tr>" }
    return "\(heading)\n<table>\n<tr>\(head)</tr>\n\(rows.joined(separator: "\n"))\n</table>"
  }
}
