import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

@testable import xinqiao

@Suite("After any sequence of edits")
struct RandomEditsTests {
  @Test(
    "the output is its manifest exactly, and what a clean build gives, and so is what a preview shows",
    arguments: [1] as [UInt64]
  )
  func edits(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    try GoldenCase(name: "minimal").prepare(folder)
    var author = RandomAuthor(folder: folder, seed: seed)
    let memory = IntakeMemory()
    var refusals = 0
    for step in 1...Self.steps {
      // A build fills its thread; the preview's tests wait for theirs.
      await Task.yield()
      let before = try FolderContents(of: folder.path + "/public")
      let content = try FolderContents(of: folder.path + "/content")
      let edit = try author.edit()
      if try build(folder, into: "public") != nil {
        try expectCleanBuild(folder, "step \(step): \(edit)")
        if step % Self.stepsBetweenLooks == 0 { try expectPreview(folder, memory, "step \(step): \(edit)") }
        let again = try #require(try build(folder, into: "public"))
        #expect(again.privacyShare == nil && again.changed == 0, "step \(step): nothing is done again")
      } else {
        refusals += 1
        #expect(try problems(folder, memory) == problems(folder, .none), "step \(step): \(edit)")
        #expect(try FolderContents(of: folder.path + "/public") == before, "step \(step): \(edit)")
        try FileManager.default.removeItem(atPath: folder.path + "/content")
        try content.write(to: folder.path + "/content")
      }
    }
    #expect(refusals < Self.steps / 3, "most edits can be published")
  }

  private static let stepsBetweenLooks = 10

  private static let steps = ProcessInfo.processInfo.environment["RANDOM_EDITS"].flatMap(Int.init) ?? 200

  /// - Returns: nil where the content was refused.
  private func build(_ folder: TemporaryFolder, into output: String) throws -> Outcome? {
    do {
      return try pipeline(folder, output).runIfChanged()
    } catch is Refusal {
      return nil
    }
  }

  private func pipeline(_ folder: TemporaryFolder, _ output: String, _ memory: IntakeMemory = .none) throws -> Pipeline
  {
    Pipeline(
      content: folder.path + "/content",
      theme: folder.path + "/theme",
      output: "\(folder.path)/\(output)",
      date: try #require(CalendarDate("2026-03-01")),
      baseURL: "https://school.example/",
      environment: ["XDG_CACHE_HOME": folder.path + "/cache"],
      memory: memory
    )
  }

  private func prepared(_ folder: TemporaryFolder, _ memory: IntakeMemory) throws -> PreparedSite {
    var watch = Stopwatch()
    return try PreparedSite(pipeline(folder, "clean", memory), for: .check, meter: GateMeter(), watch: &watch)
  }

  private func problems(_ folder: TemporaryFolder, _ memory: IntakeMemory) throws -> [Diagnostic] {
    do {
      _ = try prepared(folder, memory).make()
      return []
    } catch let refusal as Refusal {
      return refusal.diagnostics
    }
  }

  private func expectPreview(_ folder: TemporaryFolder, _ memory: IntakeMemory, _ edit: String) throws {
    let shown = try prepared(folder, memory)
    for (path, bytes) in try FolderContents(of: folder.path + "/public").files {
      #expect(try shown.file(at: path).map { Data($0) } == bytes, "\(edit): \(path)")
    }
  }

  private func expectCleanBuild(_ folder: TemporaryFolder, _ edit: String) throws {
    #expect(try build(folder, into: "clean") != nil)
    let (found, clean) = (
      try FolderContents(of: folder.path + "/public"), try FolderContents(of: folder.path + "/clean")
    )
    #expect(found.differences(from: clean) == [], "\(edit)")
    #expect(try folder.read("public.manifest.json") == folder.read("clean.manifest.json"), "\(edit)")
    let manifest = try JSONDecoder().decode(Listing.self, from: Data(try folder.read("public.manifest.json").utf8))
    #expect(found.files.keys.sorted() == manifest.files.keys.sorted(), "\(edit)")
    for path in ["clean", "clean.manifest.json"] {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
    }
  }

  private struct Listing: Decodable {
    let files: [String: String]
  }
}

/// Edits a content folder as people do: adds, changes, renames and removes pages, attachments and sections.
private struct RandomAuthor {
  let folder: TemporaryFolder
  private var random: SplitMix
  private var count = 0

  init(folder: TemporaryFolder, seed: UInt64) {
    self.folder = folder
    random = SplitMix(state: seed)
  }

  /// - Returns: what was done.
  mutating func edit() throws -> String {
    count += 1
    switch Int.random(in: 0..<15, using: &random) {
    case 0: return try addSection()
    case 1, 2: return try addArticle()
    case 3: return try write("pages/p\(count).md", "# 页面\(count)\n\n第\(count)页。\n")
    case 4: return try addAttachment()
    case 5, 6: return try change()
    case 7: return try rename()
    case 8: return try touch()
    case 9: return try exchange()
    case 10: return try changeTheme()
    case 11: return try changeSettings()
    case 12: return try spoilOutput()
    case 13: return try betray()
    default: return try remove()
    }
  }
}

extension RandomAuthor {
  private mutating func addSection() throws -> String {
    try write("section\(count)/_index.md", "# 栏目\(count)\n")
  }

  private mutating func addArticle() throws -> String {
    let sections = try existing { $0.hasSuffix("_index.md") }.map { $0.split(separator: "/")[0] }
    guard let section = sections.randomElement(using: &random) else { return try addSection() }
    let text = "---\ntitle: 文章\(count)\ndate: 2026-01-0\(count % 9 + 1)\ntags: [甲\(count % 3)]\n---\n第\(count)篇。\n"
    return try write("\(section)/a\(count).md", text)
  }

  private mutating func addAttachment() throws -> String {
    _ = try write("files/表\(count).txt", "第\(count)份\n")
    return try write("pages/f\(count).md", "# 下载\(count)\n\n[表](../files/表\(count).txt)\n")
  }

  private mutating func change() throws -> String {
    guard let file = try existing({ $0.hasSuffix(".md") || $0.hasSuffix(".txt") }).randomElement(using: &random) else {
      return "nothing"
    }
    return try write(file, try folder.read("content/\(file)") + "\n又写了\(count)。\n")
  }

  /// A new time and the same bytes.
  private mutating func touch() throws -> String {
    guard let file = try existing({ _ in true }).randomElement(using: &random) else { return "nothing" }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path(file)))
    try bytes.write(to: URL(fileURLWithPath: path(file)))
    return "touched \(file)"
  }

  /// As many bytes as before, and the old time.
  private mutating func exchange() throws -> String {
    guard let file = try existing({ $0.hasSuffix(".md") }).randomElement(using: &random) else { return "nothing" }
    let date = try FileManager.default.attributesOfItem(atPath: path(file))[.modificationDate]
    let text = try folder.read("content/\(file)")
    _ = try write(file, text.replacing("第", with: "一").replacing("篇", with: "章"))
    if let date { try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path(file)) }
    return "exchanged characters of \(file)"
  }

  private mutating func changeTheme() throws -> String {
    let file = "theme/templates/home.mustache"
    try folder.write(try folder.read(file) + "<!-- \(count) -->\n", to: file)
    return "changed the theme"
  }

  private mutating func changeSettings() throws -> String {
    let lines = try folder.read("content/site.yml").split(separator: "\n").filter { !$0.hasPrefix("description:") }
    return try write("site.yml", (lines + ["description: 第\(count)次改。\n"]).joined(separator: "\n"))
  }

  /// Somebody writes into the site, or takes something from it.
  private mutating func spoilOutput() throws -> String {
    let files = try folder.files(in: "public").filter { $0.hasSuffix(".html") }
    guard let file = files.randomElement(using: &random) else { return "nothing" }
    if Bool.random(using: &random) {
      try FileManager.default.removeItem(atPath: "\(folder.path)/public/\(file)")
    } else {
      try folder.write(try folder.read("public/\(file)").replacing("的", with: "地"), to: "public/\(file)")
    }
    return "spoiled \(file)"
  }

  /// Names somebody whom a new private list names, so that an old text may no longer pass.
  private mutating func betray() throws -> String {
    try folder.write("姓名\n欧阳云溪\n", to: "names.csv")
    let settings = try folder.read("content/site.yml")
    if !settings.contains("roster:") { _ = try write("site.yml", settings + "\nroster: ../names.csv\n") }
    return try write("pages/p\(count).md", "# 页面\(count)\n\n欧阳云溪来了。\n")
  }

  private mutating func rename() throws -> String {
    guard let file = try existing({ $0.hasSuffix(".md") && $0.contains("/") }).randomElement(using: &random) else {
      return "nothing"
    }
    let new = file.hasSuffix("_index.md") ? "other\(count)" : file.replacing(".md", with: "-\(count).md")
    let old = file.hasSuffix("_index.md") ? String(file.dropLast("/_index.md".count)) : file
    try FileManager.default.moveItem(atPath: path(old), toPath: path(new))
    return "renamed \(old) to \(new)"
  }

  private mutating func remove() throws -> String {
    guard let file = try existing({ $0.contains("/") }).randomElement(using: &random) else { return "nothing" }
    let all = file.hasSuffix("_index.md") ? String(file.dropLast("/_index.md".count)) : file
    try FileManager.default.removeItem(atPath: path(all))
    return "removed \(all)"
  }

  private func existing(_ isWanted: (String) -> Bool) throws -> [String] {
    try folder.files(in: "content").filter(isWanted)
  }

  private func write(_ file: String, _ text: String) throws -> String {
    try folder.write(text, to: "content/\(file)")
    return "wrote \(file)"
  }

  private func path(_ file: String) -> String { "\(folder.path)/content/\(file)" }
}

/// The same numbers every time (Steele, Lea, Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
