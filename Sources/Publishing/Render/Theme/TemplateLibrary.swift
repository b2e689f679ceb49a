import Diagnostics
import Mustache

/// The templates of a theme, ready to be filled. The one file that knows the template library.
struct TemplateLibrary: Sendable {
  private var library = MustacheLibrary()

  init() {
    MustacheContentTypes.register(MarkupContent(), named: MarkupContent.name)
  }

  /// - Throws: a refusal where the library cannot read what the theme's own check let pass.
  mutating func add(_ source: SourceText, named name: String) throws(Refusal) {
    let text = source.string(0..<source.bytes.count)
    do {
      try library.register("{{% CONTENT_TYPE: \(MarkupContent.name)}}\n" + text, named: name)
    } catch let error as MustacheTemplate.ParserError {
      let place = SourceLocation(
        file: source.file,
        line: max(1, error.context.lineNumber - 1),
        column: error.context.columnNumber
      )
      throw Refusal([.unreadableTemplate(at: place)])
    } catch {
      throw Refusal([.unreadableTemplate(at: SourceLocation(file: source.file))])
    }
  }

  /// - Parameter values: records, lists, texts, flags and `absent`, as `ViewEncoder` makes them.
  func render(_ values: Any, with name: String) -> String { library.render(values, withTemplate: name) ?? "" }

  /// What an absent optional looks like to a template: false as a section, nothing as text.
  ///
  /// It stands in the dictionary so that the name is not looked for further out.
  static var absent: Any { Absent() }
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
