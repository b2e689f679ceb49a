import Diagnostics
import Mustache

/// The templates of a theme, ready to be filled. The one file that knows the template library.
struct TemplateLibrary: Sendable {
  private var library = MustacheLibrary()

  /// The theme's fixed wording, which is written into the templates once and for all.
  private let strings: [String: String]

  init(strings: [String: String] = [:]) {
    self.strings = strings
    MustacheContentTypes.register(MarkupContent(), named: MarkupContent.name)
  }

  /// - Throws: a refusal where the library cannot read what the theme's own check let pass.
  mutating func add(_ source: SourceText, named name: String) throws(Refusal) {
    do {
      try library.register(Self.header + withStrings(source.bytes), named: name)
    } catch {
      throw Refusal([.unreadableTemplate(at: Self.faultyPlace(in: source))])
    }
  }

  /// - Parameter values: records, lists, texts, flags and `absent`, as `ViewEncoder` makes them.
  func render(_ values: Any, with name: String) -> String { library.render(values, withTemplate: name) ?? "" }

  /// What an absent optional looks like to a template: false as a section, nothing as text.
  ///
  /// It stands in the dictionary so that the name is not looked for further out.
  static var absent: Any { Absent() }
}

extension TemplateLibrary {
  private static let header = "{{% CONTENT_TYPE: \(MarkupContent.name)}}\n"

  /// Puts the theme's words in the place of their tags, so that they are not looked up on every page.
  private func withStrings(_ template: [UInt8]) -> String {
    let opening = Array("{{strings.".utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < template.count {
      if template[index...].starts(with: opening), let (text, end) = string(in: template, at: index + opening.count) {
        bytes += Markup.escaped(text).utf8
        index = end
      } else {
        bytes.append(template[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words whose name begins at an index, and where their tag ends; nil where they would be read as a tag themselves.
  private func string(in template: [UInt8], at start: Int) -> (text: String, end: Int)? {
    guard let end = template[start...].firstIndex(of: UInt8(ascii: "}")), template[end...].starts(with: "}}".utf8),
      let text = strings[String(decoding: template[start..<end], as: UTF8.self)], !text.contains("{{")
    else { return nil }
    return (text, end + 2)
  }

  /// Where the library stops reading the template as it was written.
  private static func faultyPlace(in source: SourceText) -> SourceLocation {
    do {
      _ = try MustacheTemplate(string: source.string(0..<source.bytes.count))
      return SourceLocation(file: source.file)
    } catch let error as MustacheTemplate.ParserError {
      return SourceLocation(file: source.file, line: error.context.lineNumber, column: error.context.columnNumber)
    } catch {
      return SourceLocation(file: source.file)
    }
  }
}

/// A record as templates read it. A plain class, since the library asks each value what it is over and over, and of a
/// dictionary the answer takes long.
final class TemplateRecord: MustacheParent {
  private(set) var fields: [String: Any]

  init(_ fields: [String: Any] = [:]) {
    self.fields = fields
  }

  subscript(name: String) -> Any? {
    get { fields[name] }
    set { fields[name] = newValue }
  }

  func child(named name: String) -> Any? { fields[name] }
}

private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// Escapes byte by byte, faster than the library's own way and safe where an accent follows a quotation mark.
private struct MarkupContent: MustacheContentType {
  static let name = "MARKUP"

  func escapeText(_ text: String) -> String { Markup.escaped(text) }
}

extension Diagnostic {
  fileprivate static func unreadableTemplate(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-syntax",
      at: location,
      message: Wording(en: "this tag cannot be read", zh: "这个标签读不懂"),
      hint: Wording(en: "names hold only a–z, 0–9, hyphens and dots", zh: "名称只能用英文字母、数字、短横线和点")
    )
  }
}
