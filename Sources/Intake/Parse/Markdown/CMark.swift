import CCmarkGFM
import Glibc
import Synchronization

/// The Markdown parser libcmark-gfm; no other file touches it.
///
/// Tables, task lists and footnotes are always on. In a text with Chinese, strikethrough needs two tildes, since a single
/// one stands in ranges (`3~5岁，6~8岁`); other texts are read as the library reads them.
enum CMark {
  /// Parses a text and hands over the root of its tree, which is freed afterwards.
  ///
  /// May be called from many threads at once.
  static func parse<Result>(_ bytes: [UInt8], _ read: (CMarkNode) -> Result) -> Result? {
    let needs = Needs(bytes)
    let options = needs.twoTildes ? CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE : CMARK_OPT_FOOTNOTES
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    Extensions.shared.attach(to: parser, needs)
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = finish(parser, needs) else { return nil }
    defer { cmark_node_free(root) }
    return read(CMarkNode(root))
  }

  /// With strikethrough or autolink attached, 0.29.0.gfm.6 writes into global tables while it reads inlines: two
  /// threads lose markup, and so does a third whose text holds a tilde. Texts that hold none of this never wait.
  static let lock = Mutex(())

  private static func finish(_ parser: OpaquePointer, _ needs: Needs) -> OpaquePointer? {
    guard needs.lock else { return cmark_parser_finish(parser) }
    // The pointers stay on this thread; the lock guards the library's tables, not them.
    nonisolated(unsafe) let parser = parser
    nonisolated(unsafe) var root: OpaquePointer?
    lock.withLock { _ in root = cmark_parser_finish(parser) }
    return root
  }
}

/// Which of the two extensions that are not thread-safe a text needs.
private struct Needs {
  let strikethrough: Bool
  let autolink: Bool
  let lock: Bool
  /// The text holds a character from U+3000 on, where CJK punctuation begins.
  let twoTildes: Bool

  init(_ bytes: [UInt8]) {
    let tilde = UInt8(ascii: "~")
    twoTildes = bytes.contains { $0 >= 0xE3 }
    let holdsTilde = bytes.contains(tilde)
    strikethrough = twoTildes ? bytes[...].holdsPair(tilde) : holdsTilde
    autolink = Self.mayHoldLink(bytes)
    lock = holdsTilde || autolink
  }

  private static func mayHoldLink(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() where byte < 0x80 {
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: ":") where bytes[index...].starts(with: "://".utf8): return true
      case UInt8(ascii: "w") where bytes[index...].starts(with: "www.".utf8): return true
      default: break
      }
    }
    return false
  }
}

/// The extensions of GFM, registered once.
private struct Extensions: @unchecked Sendable {
  private let always: [OpaquePointer]
  private let strikethrough: OpaquePointer?
  private let autolink: OpaquePointer?

  static let shared = Extensions()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    always = [cmark_find_syntax_extension("table"), cmark_find_syntax_extension("tasklist")].compactMap(\.self)
    strikethrough = cmark_find_syntax_extension("strikethrough")
    autolink = cmark_find_syntax_extension("autolink")
  }

  func attach(to parser: OpaquePointer, _ needs: Needs) {
    always.forEach { cmark_parser_attach_syntax_extension(parser, $0) }
    if needs.strikethrough, let strikethrough { cmark_parser_attach_syntax_extension(parser, strikethrough) }
    if needs.autolink, let autolink { cmark_parser_attach_syntax_extension(parser, autolink) }
  }
}

/// A node of the parser's tree; it must not outlive the closure it is handed to.
struct CMarkNode {
  enum Kind {
    case document, paragraph, heading, blockQuote, list, item, taskItem, codeBlock, htmlBlock, thematicBreak
    case table, tableRow, tableCell, footnoteDefinition
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, footnoteReference
  }

  let kind: Kind
  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) {
    self.pointer = pointer
    kind = Self.kind(of: pointer)
  }

  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }

  /// Lines and columns count from 1, columns bytes; 0 where the parser does not know.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  var literal: [UInt8] { bytes(cmark_node_get_literal(pointer)) }
  /// The text of a block without the prefixes of its lines.
  ///
  /// Of a block without children the library hands out memory that was never written.
  var content: [UInt8] { firstChild == nil ? [] : bytes(cmark_node_get_string_content(pointer)) }
  var destination: [UInt8] { bytes(cmark_node_get_url(pointer)) }
  var title: [UInt8] { bytes(cmark_node_get_title(pointer)) }
  var info: [UInt8] { bytes(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// The first number of an ordered list; nil for a bullet list.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  var isFenced: Bool {
    var (length, offset, character): (Int32, Int32, CChar) = (0, 0, 0)
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  var alignments: [MarkdownNode.Alignment?] {
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<Int(cmark_gfm_extensions_get_table_columns(pointer))).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }

  private func bytes(_ string: UnsafePointer<CChar>?) -> [UInt8] {
    guard let string else { return [] }
    return Array(UnsafeRawBufferPointer(start: string, count: strlen(string)))
  }
}

extension CMarkNode {
  private static func kind(of pointer: OpaquePointer) -> Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    default: extensionKind(of: pointer)
    }
  }

  /// The types of the extensions are numbered when they are registered, so they are told by name; and a task is an
  /// item with another name.
  private static func extensionKind(of pointer: OpaquePointer) -> Kind {
    switch cmark_node_get_type_string(pointer).map({ String(cString: $0) }) {
    case "table": .table
    case "table_row", "table_header": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    case "tasklist": .taskItem
    default: .item
    }
  }
}
