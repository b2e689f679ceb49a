import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// Cases of our own for what the Mustache specification asks. With `MUSTACHE_SPEC` naming the folder `specs` of
/// https://github.com/mustache/spec, its own cases are run as well.
@Suite("Templates mean what Mustache means")
struct MustacheTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let template: String
    /// JSON
    let data: String
    var partials: [String: String] = [:]
    let result: String

    var testDescription: String { template }
  }

  @Test(
    "A template is filled",
    arguments: [
      Case(template: "{{a}}{{{a}}}{{& a }}", data: #"{"a": "<&>"}"#, result: "&lt;&amp;&gt;<&><&>"),
      Case(template: "[{{ n }}]", data: #"{"n": 7}"#, result: "[7]"),
      Case(template: "{{#a}}{{b}}{{c}}{{/a}}", data: #"{"a": {"b": 1}, "b": 9, "c": 2}"#, result: "12"),
      Case(template: "{{#l}}{{.}},{{/l}}{{^l}}-{{/l}}", data: #"{"l": ["甲", "乙"]}"#, result: "甲,乙,"),
      Case(template: "{{#l}}{{.}},{{/l}}{{^l}}-{{/l}}", data: #"{"l": []}"#, result: "-"),
      Case(template: "{{#f}}是{{/f}}{{^f}}否{{/f}}", data: #"{"f": true}"#, result: "是"),
      Case(template: "{{#f}}是{{/f}}{{^f}}否{{/f}}", data: #"{"f": false}"#, result: "否"),
      Case(template: "{{#a.b.c}}{{d}}{{/a.b.c}}", data: #"{"a": {"b": {"c": {"d": 1}}}, "d": 2}"#, result: "1"),
      Case(template: "{{#a}}{{#b}}{{x}}{{a.x}}{{/b}}{{/a}}", data: #"{"a": {"x": 1, "b": {"x": 2}}}"#, result: "21"),
      Case(template: "a {{! nothing }} b", data: "{}", result: "a  b"),
      Case(template: "a\n  {{! nothing\n at all }}  \nb\n", data: "{}", result: "a\nb\n"),
      Case(template: "a\r\n{{#f}}\r\nb\r\n{{/f}}\r\n", data: #"{"f": true}"#, result: "a\r\nb\r\n"),
      Case(template: "{{#f}}\n{{/f}}\n {{^f}}\nb\n{{/f}} ", data: #"{"f": false}"#, result: "b\n"),
      Case(template: " {{#f}}x{{/f}} \n", data: #"{"f": true}"#, result: " x \n"),
      Case(template: "  {{a}}\n", data: #"{"a": 1}"#, result: "  1\n"),
      Case(template: "{{=<% %>=}}<%a%>{{a}}<%={{ }}=%>{{a}}", data: #"{"a": 1}"#, result: "1{{a}}1"),
      Case(template: "x\n{{=| |=}}\n|a|\n", data: #"{"a": 1}"#, result: "x\n1\n"),
      Case(template: "{{>p}}|{{=| |=}}|a|", data: #"{"a": 1}"#, partials: ["p": "{{a}}|a|"], result: "1|a||1"),
      Case(
        template: "a\n  {{>p}}\nb",
        data: #"{"t": "1\n2", "f": true}"#,
        partials: ["p": "{{t}}\n{{#f}}\nx\n{{/f}}\n{{#f}}y\nz{{/f}}\n"],
        result: "a\n  1\n2\n  x\n  y\n  z\nb"
      ),
      Case(template: "  {{>p}} \n", data: "{}", partials: ["p": ">\n{{>q}}\n>", "q": "-\n"], result: "  >\n  -\n  >"),
      Case(template: " {{>p}} x\n", data: "{}", partials: ["p": "1\n2\n"], result: " 1\n2\n x\n"),
    ]
  )
  func filling(sample: Case) throws {
    let data = try JSONDecoder().decode(Sample.self, from: Data(sample.data.utf8))
    #expect(try Self.filled(sample.template, data, partials: sample.partials) == sample.result)
  }

  @Test(
    "The specification's own cases",
    .enabled(if: ProcessInfo.processInfo.environment["MUSTACHE_SPEC"] != nil),
    arguments: ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]
  )
  func specification(module: String) throws {
    let folder = try #require(ProcessInfo.processInfo.environment["MUSTACHE_SPEC"])
    let file = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(module).json"))
    let tests = try JSONDecoder().decode(Module.self, from: file).tests
    #expect(!tests.isEmpty)
    // A template that uses itself is refused.
    for test in tests where test.name != "Recursion" {
      #expect(
        try Self.filled(test.template, test.data, partials: test.partials ?? [:]) == test.expected,
        "\(test.name)"
      )
    }
  }

  private struct Module: Decodable {
    struct Test: Decodable {
      let name: String
      let template: String
      let data: Sample
      let partials: [String: String]?
      let expected: String
    }

    let tests: [Test]
  }
}

extension MustacheTests {
  /// Names that the data lack are given to it as absent, since only a theme's misspelt names are refused.
  private static func filled(_ template: String, _ data: Sample, partials: [String: String]) throws -> String {
    var templates = partials.mapValues { SourceText(file: "p", text: $0) }
    templates["t"] = SourceText(file: "t", text: template)
    var data = data
    for _ in 0..<10 {
      var compiler = TemplateCompiler(templates: templates)
      let template = compiler.template("t", for: data.shape)
      guard let problem = compiler.problems.first else {
        return String(decoding: template.bytes(for: data.value), as: UTF8.self)
      }
      let parts = problem.message.english.split(separator: #/[“”]/#)
      switch parts.first {
      case "nothing is called ": data.add(parts[1].split(separator: ".").map(String.init)[...])
      case "there is no template ": templates[String(parts[1])] = SourceText(file: "p", text: "")
      default: throw Refusal([problem])
      }
    }
    throw UnsupportedView()
  }
}

/// What a template is filled with, as JSON gives it.
private indirect enum Sample: Decodable {
  case text(String)
  case flag(Bool)
  case record([String: Sample])
  case list([Sample])
  case absent

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .absent
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text("\(number)")
    } else if let number = try? container.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let items = try? container.decode([Sample].self) {
      self = .list(items)
    } else {
      self = .record(try container.decode([String: Sample].self))
    }
  }

  /// Gives every record that has the first name the rest of them, and the outermost the first too.
  mutating func add(_ names: ArraySlice<String>) {
    self = (adding(names) ?? self).setting(names)
  }

  /// Nil where nothing has the first name.
  private func adding(_ names: ArraySlice<String>) -> Sample? {
    guard case .record(let fields) = self, let name = names.first else { return nil }
    let inner = fields.compactMapValues { $0.adding(names) }
    guard let field = fields[name] else {
      return inner.isEmpty ? nil : .record(fields.merging(inner) { $1 })
    }
    let added = field.adding(names.dropFirst()) ?? field.setting(names.dropFirst())
    return .record(fields.merging(inner) { $1 }.merging([name: added]) { $1 })
  }

  private func setting(_ names: ArraySlice<String>) -> Sample {
    guard let name = names.first else { return self }
    guard case .record(let fields) = self else { return Sample.record([:]).setting(names) }
    return .record(fields.merging([name: (fields[name] ?? .absent).setting(names.dropFirst())]) { $1 })
  }

  var shape: ViewShape {
    switch self {
    case .text, .absent: .optional(.text)
    case .flag: .flag
    case .record(let fields): .optional(.record(sorted(fields).map { .init(name: $0.key, shape: $0.value.shape) }))
    case .list(let items): .list(items.first?.shape ?? .optional(.text))
    }
  }

  var value: ViewValue {
    switch self {
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .record(let fields): .record(sorted(fields).map(\.value.value))
    case .list(let items): .list(items.map(\.value))
    case .absent: .absent
    }
  }

  private func sorted(_ fields: [String: Sample]) -> [(key: String, value: Sample)] {
    fields.sorted { $0.key < $1.key }
  }
}
