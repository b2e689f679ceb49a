import Testing

@testable import Publishing

@Suite("A list over several pages")
struct PagedListTests {
  @Test(
    "has the address of its first page, and pages below it",
    arguments: [
      ("topics.html", "topics/page-2.html"), ("topics/shou-ji.html", "topics/shou-ji/page-2.html"),
      ("tutoring/index.html", "tutoring/page-2.html"),
    ]
  )
  func addresses(first: String, second: String) {
    let list = PagedList(path: first, count: 51)
    #expect(list.numbers.map(list.path) == [first, second])
  }

  @Test("holds every entry once", arguments: [0, 1, 50, 51, 100, 101, 9_999])
  func entries(count: Int) {
    let list = PagedList(path: "a.html", count: count)
    #expect(list.numbers.flatMap { Array(list.entries(number: $0)) } == Array(0..<count))
    #expect(list.numbers.allSatisfy { list.entries(number: $0).count <= PagedList.size })
    #expect(list.numbers.count == max(1, (count + 49) / 50))
  }

  @Test("leads from page to page in few steps")
  func numbers() {
    let list = PagedList(path: "a.html", count: 10_000)
    #expect(list.numbers(near: 1) == [1, 2, 3, 11, 200])
    #expect(list.numbers(near: 100) == [1, 90, 98, 99, 100, 101, 102, 110, 200])
    #expect(PagedList(path: "a.html", count: 120).numbers(near: 3) == [1, 2, 3])
  }
}
