import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("A theme is checked before a page is made")
struct ThemeTests {
  /// The project's theme, copied, with some files changed; nil takes a file away.
  private func problems(_ changes: [String: String?]) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    let theme = folder.path + "/theme"
    try FileManager.default.copyItem(atPath: String(SampleSite.themeFolder), toPath: theme)
    for (path, text) in changes {
      if let text {
        try folder.write(text, to: "theme/" + path)
      } else {
        try FileManager.default.removeItem(atPath: theme + "/" + path)
      }
    }
    do {
      _ = try ThemeLoader(folder: theme).load()
      return []
    } catch let refusal as Refusal {
      return refusal.diagnostics.map { problem in
        var problem = problem
        problem.location.file = problem.location.file.replacing(folder.path + "/", with: "")
        return problem
      }
    }
  }

  private func told(_ changes: [String: String?]) throws -> [String] {
    try problems(changes).map { "\($0.location) \($0.rule): \($0.message.english)" }
  }

  @Test("The project's own has no problem")
  func own() throws {
    #expect(try told([:]).isEmpty)
  }

  @Test(
    "A tag that cannot be right is refused where it stands",
    arguments: [
      ("{{page.titel}}", "1:1 template-tag: nothing is called “page.titel” here"),
      ("\n  字{{titel}}", "2:4 template-tag: nothing is called “titel” here"),
      ("{{> page-tpo}}", "1:1 template-tag: there is no template “page-tpo”"),
      ("{{#content.links}}x", "1:1 template-syntax: the section “content.links” never closes"),
      ("x{{/content.links}}", "1:2 template-syntax: {{/content.links}} closes no open section"),
      ("{{content.links}}", "1:1 template-tag: “content.links” is no text"),
      (
        "{{#page.title}}x{{/page.title}}",
        "1:1 template-tag: “page.title” is always there and cannot be a section"
      ),
      ("{{#content.links}}{{.}}{{/content.links}}", "1:19 template-tag: “.” is no text"),
      ("{{content.links.title}}", "1:1 template-tag: nothing is called “content.links.title” here"),
      ("{{strings.nix}}", "1:1 template-tag: nothing is called “strings.nix” here"),
      ("{{> not-found}}", "1:1 template-tag: “not-found” uses itself"),
      ("{{page.title", "1:1 template-syntax: this tag never closes"),
      ("{{}}", "1:1 template-syntax: an empty tag"),
      ("{{=<%=}}", "1:1 template-syntax: these delimiters cannot be read"),
      ("{{< a}}", "1:1 template-syntax: tags that begin with {{< are not used in themes"),
      ("{{# }}x", "1:1 template-syntax: an empty tag"),
      (
        "{{#strings.menu}}x{{/strings.menu}}",
        "1:1 template-tag: “strings.menu” is always there and cannot be a section"
      ),
      ("{{page.title|upper}}", "1:1 template-tag: nothing is called “page.title|upper” here"),
      ("{{#site.icp}}{{number}}{{/site.icp}}{{number}}", "1:37 template-tag: nothing is called “number” here"),
    ]
  )
  func tags(template: String, problem: String) throws {
    #expect(try told(["templates/not-found.mustache": template]) == ["theme/templates/not-found.mustache:\(problem)"])
  }

  @Test(
    "What is right passes",
    arguments: [
      "{{! a comment {{ }}{{page.title}}", "{{#content.links}}{{title}}{{site.title}}{{/content.links}}",
      "{{site.updated.iso}}",
      "{{#page.canonical}}{{.}}{{/page.canonical}}", "{{^site.icp}}x{{/site.icp}}",
      "{{#page.isHome}}{{page.title}}{{/page.isHome}}",
      "{{{page.title}}}{{& page.title }}", "{{=<% %>=}}<%page.title%>{{x}}",
    ]
  )
  func right(template: String) throws {
    #expect(try told(["templates/not-found.mustache": template]).isEmpty)
  }

  @Test("A near name is offered")
  func didYouMean() throws {
    let hints = try problems(["templates/not-found.mustache": "{{page.titel}}{{> page-tpo}}{{strings.menuu}}"]).map {
      $0.hint?.english
    }
    #expect(hints == ["did you mean “page.title”?", "did you mean “page-top”?", "did you mean “strings.menu”?"])
  }

  @Test("A template that no page uses is read too, and its name may be Chinese")
  func unused() throws {
    #expect(
      try told(["templates/spare.mustache": "{{#a}}{{/b}}"]) == [
        "theme/templates/spare.mustache:1:1 template-syntax: the section “a” never closes",
        "theme/templates/spare.mustache:1:7 template-syntax: {{/b}} closes no open section",
      ]
    )
    #expect(try told(["templates/not-found.mustache": "字{{> 页脚}}", "templates/页脚.mustache": "x"]).isEmpty)
  }

  @Test(
    "A missing part is named",
    arguments: [
      ("templates/home.mustache", "missing-template"), ("strings.yml", "missing-strings"),
      ("assets/site.css", "missing-asset"), ("assets/site.js", "missing-asset"), ("templates", "missing-theme"),
      ("assets", "missing-asset"),
    ]
  )
  func missing(path: String, rule: String) throws {
    let problems = try problems([path: nil])
    #expect(problems.contains { $0.rule == rule })
    if rule == "missing-template" || path == "assets/site.css" {
      #expect(problems.map(\.location.file).contains("theme/" + path))
    }
  }

  @Test("A word that no template names is missed too")
  func missingWord() throws {
    let strings = try String(contentsOfFile: String(SampleSite.themeFolder) + "/strings.yml", encoding: .utf8)
    let fewer = strings.replacing("byLetter: 按拼音找\n", with: "")
    #expect(try told(["strings.yml": fewer]).contains { $0.contains("missing-word: the theme has no “byLetter”") })
  }

  @Test("Strings that cannot be read and drawings that are not there are refused")
  func badFiles() throws {
    #expect(try told(["strings.yml": "a: [1, 2]\n"]).contains { $0.hasPrefix("theme/strings.yml:1:4 ") })
    #expect(try told(["strings.yml": "a: \"x\n"]).contains { $0.hasPrefix("theme/strings.yml:") })
    let style =
      "a { color: red }\nb { background: url(\"no.svg\") } c { background: url(data:x) } d { background: url(https://x.example/y.png) }"
    let found = try told(["assets/site.css": style])
    #expect(
      found == [
        "theme/assets/site.css:2:21 unknown-asset: the theme has no asset “no.svg”",
        "theme/assets/site.css:2:83 unknown-asset: the theme has no asset “https://x.example/y.png”",
      ]
    )
  }

  @Test("An asset's address changes with its content, and a style's with what it refers to")
  func fingerprints() throws {
    func paths(_ drawing: String) throws -> [String: String] {
      let folder = try TemporaryFolder()
      try FileManager.default.copyItem(atPath: String(SampleSite.themeFolder), toPath: folder.path + "/theme")
      try folder.write(drawing, to: "theme/assets/bridge.svg")
      let theme = try ThemeLoader(folder: folder.path + "/theme").load()
      let style = try #require(theme.assets.first { $0.name == "site.css" })
      #expect(
        String(decoding: style.bytes, as: UTF8.self).contains("url(\(theme.path(ofAsset: "bridge.svg").dropFirst(7)))")
      )
      return Dictionary(uniqueKeysWithValues: theme.assets.map { ($0.name, $0.path) })
    }
    let first = try paths("<svg/>")
    let second = try paths("<svg></svg>")
    #expect(first["bridge.svg"] != second["bridge.svg"])
    #expect(first["site.css"] != second["site.css"])
    #expect(first["site.js"] == second["site.js"])
    #expect(try paths("<svg/>") == first)
  }
}
