import Diagnostics
import Testing

@testable import Publishing

@Suite("Addresses as people write them")
struct AddressBookTests {
  private let book = AddressBook(
    paths: ["index.html", "about.html", "parent-school/index.html", "parent-school/letter.html", "files/表.txt"],
    baseURL: "https://school.example/home/",
    output: "public",
    content: "content"
  )

  @Test(arguments: [
    ("about.html", "about.html"),
    ("/about.html", "about.html"),
    ("./about.html", "about.html"),
    ("about", "about.html"),
    ("/", "index.html"),
    ("parent-school/", "parent-school/index.html"),
    ("parent-school", "parent-school/index.html"),
    ("parent-school/letter.html#part", "parent-school/letter.html"),
    ("parent-school/letter.html?from=timeline", "parent-school/letter.html"),
    ("https://school.example/home/parent-school/letter.html", "parent-school/letter.html"),
    ("http://school.example/home/", "index.html"),
    ("/home/about.html", "about.html"),
    ("public/about.html", "about.html"),
    ("https://school.example/home/files/%E8%A1%A8.txt", "files/表.txt"),
    ("HTTPS://School.Example/home/about.html", "about.html"),
    ("school.example/home/about.html", "about.html"),
    ("https://www.school.example:443/home/about.html", "about.html"),
    ("parent-school\\letter.html", "parent-school/letter.html"),
    ("public\\parent-school\\letter.html", "parent-school/letter.html"),
    ("/home/li/public/parent-school/letter.html", "parent-school/letter.html"),
    ("file:///E:/school/public/parent-school/letter.html", "parent-school/letter.html"),
    ("content/files/表.txt", "files/表.txt"),
    ("C:\\school\\content\\files\\表.txt", "files/表.txt"),
    ("https://school.example/home/parent-school//letter.html", "parent-school/letter.html"),
  ])
  func found(address: String, path: String) throws {
    #expect(try book.paths(of: [address]) == [path])
  }

  @Test(
    "what is not there is refused with what it is near to",
    arguments: [
      ("parent-school/leter.html", "did you mean “parent-school/letter.html”?"),
      ("/abuot.html", "did you mean “about.html”?"),
      ("https://other.example/home/about.html", "copy the address"),
      ("../about.html", "did you mean “about.html”?"),
      ("x", "copy the address"),
      ("表.txt", "did you mean “files/表.txt”?"),
      ("letter.html", "did you mean “parent-school/letter.html”?"),
    ]
  )
  func unknown(address: String, hint: String) throws {
    let refusal = #expect(throws: Refusal.self) { try book.paths(of: ["about.html", address]) }
    let problem = try #require(refusal?.diagnostics.first)
    #expect(refusal?.diagnostics.count == 1)
    #expect(problem.rule == "unknown-address")
    #expect(problem.hint?[.english].hasPrefix(hint) == true)
  }

  @Test(
    "a site that does not know its own address, and a file on the disk",
    arguments: [
      "https://school.example/about.html", "about", "http://www.school.example/liushou/home/about.html",
      "file:///E:/school/public/about.html", "file:///home/li%20/public/about.html#top",
    ]
  )
  func withoutBase(address: String) throws {
    let book = AddressBook(paths: ["about.html"], baseURL: nil, output: nil)
    #expect(try book.paths(of: [address]) == ["about.html"])
  }

  @Test("a page is offered before its sheet and its page in large type")
  func pagesFirst() throws {
    let paths: Set<String> = [
      "parent-school/weekly-call.html", "large/parent-school/weekly-call.html", "handouts/weekly-call.html",
    ]
    let book = AddressBook(paths: paths, baseURL: nil, output: nil)
    let refusal = #expect(throws: Refusal.self) { try book.paths(of: ["content/parent-school/weekly-call.md"]) }
    #expect(refusal?.diagnostics.first?.hint?.english == "did you mean “parent-school/weekly-call.html”?")
  }
}
