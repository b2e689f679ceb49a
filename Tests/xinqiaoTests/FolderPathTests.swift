import Testing

@testable import xinqiao

@Suite("Folders that a user names")
struct FolderPathTests {
  @Test(
    "have no slash at their end",
    arguments: [("public/", "public"), ("a/b//", "a/b"), ("../x", "../x"), ("/", "/"), ("//", "/"), ("./", ".")]
  )
  func trimmed(written: String, path: String) {
    #expect(FolderPath.trimmed(written) == path)
  }

  @Test("are trimmed by every option that takes one")
  func options() throws {
    let build = try BuildCommand.parse(["--content", "a/", "--theme", "b/", "--output", "c/"])
    #expect([build.options.content, build.options.theme, build.output] == ["a", "b", "c"])
    #expect(try CheckCommand.parse(["--output", "c/"]).output == "c")
    let withdrawal = try WithdrawCommand.parse(["x.html", "--content", "a/", "--output", "c/"])
    #expect([withdrawal.content, withdrawal.output] == ["a", "c"])
    #expect(try ImportCommand.parse(["x.docx", "--to", "a/"]).to == "a")
    #expect(try TallyCommand.parse(["x.csv", "--spec", "y.yml", "--to", "a/"]).to == "a")
    #expect(try NewCommand.Site.parse(["--to", "a/"]).place.to == "a")
  }
}
