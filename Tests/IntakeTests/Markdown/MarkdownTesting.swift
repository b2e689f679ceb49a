import CCmarkGFM
import Diagnostics
import Foundation
import Synchronization

@testable import Intake

/// What the tests of the Markdown reader share.
enum MarkdownTesting {
  static func document(_ text: String, from offset: Int = 0) -> MarkdownDocument {
    MarkdownDocument.read(SourceText(file: "a.md", text: text), from: offset)
  }

  static func prose(_ text: String, path: String = "parent-school/a.md", topLevel: Int = 2) -> Prose {
    let document = document(text)
    var writer = ProseWriter(contentPath: path, source: document.source, topLevel: topLevel) { _ in nil }
    return writer.prose(of: document.root.children)
  }

  /// The HTML with each link's slot filled as `⟨path#fragment⟩`, and each picture's with its words.
  static func html(_ text: String, path: String = "parent-school/a.md", topLevel: Int = 2) -> String {
    let prose = prose(text, path: path, topLevel: topLevel)
    var bytes = prose.html
    for slot in prose.slots.reversed() {
      switch slot.content {
      case .link(let link):
        let address = "⟨\(link.path)\(link.fragment.map { "#\($0)" } ?? "")⟩"
        bytes.insert(contentsOf: address.replacing("\"", with: "%22").utf8, at: slot.offset)
      case .picture(_, let words): bytes.insert(contentsOf: "\" alt=\"\(words)".utf8, at: slot.offset)
      case .figure: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `rule line:column` of every diagnostic.
  static func findings(_ text: String, from offset: Int = 0) -> [String] {
    document(text, from: offset).diagnostics.map { diagnostic in
      "\(diagnostic.rule) \(diagnostic.location.line ?? 0):\(diagnostic.location.column ?? 0)"
    }
  }

  /// What libcmark-gfm's own renderer makes of a text.
  static func reference(_ text: String) -> String {
    CMark.lock.withLock { _ in
      cmark_gfm_core_extensions_ensure_registered()
      let isChinese = text.utf8.contains { $0 >= 0xE3 }
      let options = CMARK_OPT_FOOTNOTES | (isChinese ? CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE : 0)
      let parser = cmark_parser_new(options)
      defer { cmark_parser_free(parser) }
      for name in ["table", "tasklist", "strikethrough", "autolink"] {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
      }
      cmark_parser_feed(parser, text, text.utf8.count)
      let root = cmark_parser_finish(parser)
      defer { cmark_node_free(root) }
      guard let html = cmark_render_html(root, options, nil) else { return "" }
      defer { free(html) }
      return String(cString: html)
    }
  }

  /// Takes out of both HTMLs what is different on purpose.
  static func normalised(_ html: String) -> String {
    var html = html
    for (pattern, replacement) in replacements {
      html = html.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    return html
  }

  private static let replacements: [(String, String)] = [
    // Ours.
    (#"<h[1-6] id="[^"]*">"#, "<h>"), (#"<div class="table-scroll"[^>]*>\n"#, ""), (#"</table>\n</div>"#, "</table>"),
    (#"<th scope="col""#, "<th"), (#" class="align-(left|center|right)""#, #" align="$1""#), (#" rel="noopener""#, ""),
    (#" loading="lazy""#, ""), (#"<li class="task"><input type="checkbox" disabled aria-label="未完成">"#, "<li><input>"),
    (#"<li class="task"><input type="checkbox" disabled checked aria-label="已完成">"#, "<li><input checked>"),
    // The renderer's.
    (#"<h[1-6]>"#, "<h>"), (#"</h[1-6]>"#, "</h>"), (#"<input type="checkbox" disabled="" />"#, "<input>"),
    (#"<input type="checkbox" checked="" disabled="" />"#, "<input checked>"),
    (#"(?m)^<!-- raw HTML omitted -->\n"#, ""), ("<!-- raw HTML omitted -->", ""),
    (#"(href|src)="(?!https?:|tel:|mailto:)[^"]*""#, #"$1="LOCAL""#), (#"\n+(?=<|$)"#, "\n"), (#"^\n"#, ""),
  ]
}

extension MarkdownNode {
  /// The node and all below it, in order.
  var all: [MarkdownNode] { [self] + children.flatMap(\.all) }

  /// Literals and the places of their bytes.
  var literals: [(text: String, runs: [SourceRun])] {
    let place = [SourceRun(text: 0, source: range.lowerBound, isVerbatim: true)]
    switch kind {
    case .text(let text), .code(let text), .comment(let text), .rawHTML(let text):
      return [(text, runs.isEmpty ? place : runs)]
    case .codeBlock(let info, let literal): return [(info, secondRuns), (literal, runs)]
    case .link(let destination, let title), .image(let destination, let title):
      return [(destination, runs), (title, secondRuns)]
    default: return []
    }
  }

  /// Bytes that do not stand where they are said to stand.
  func misplacedBytes(in bytes: [UInt8]) -> [String] {
    all.flatMap { node in
      node.literals.flatMap { literal in
        Array(literal.text.utf8).enumerated().compactMap { index, byte -> String? in
          guard let run = literal.runs.last(where: { $0.text <= index }), run.isVerbatim else { return nil }
          let offset = run.source + index - run.text
          // The parser ends the last line of a code block where the file does not.
          if byte == 0x0A, offset == bytes.count { return nil }
          guard bytes.indices.contains(offset) else { return "\(literal.text.debugDescription)[\(index)] outside" }
          let written = bytes[offset]
          let isBreak = byte == 0x20 && (written == 0x0A || written == 0x0D) || byte == 0x0A && written == 0x0D
          let isTab = byte == 0x20 && written == 0x09
          let isReplaced = byte == 0x1A && (written == 0 || written >= 0x80)
          return written == byte || isBreak || isTab || isReplaced
            ? nil : "\(literal.text.debugDescription)[\(index)] at \(offset)"
        }
      }
    }
  }

  /// Ranges that leave the file or their parent's order.
  func badRanges(in count: Int) -> [String] {
    all.filter { $0.range.lowerBound < 0 || $0.range.upperBound > count }.map { "\($0.kind) \($0.range)" }
  }
}
