import Testing

@testable import Intake

@Suite struct CalendarDateTests {
  @Test(
    "every way to write a day",
    arguments: [
      "2025-03-12", "2025-3-12", "2025/3/12", "2025/03/12", "2025.3.12", "2025年3月12日", "2025年03月12号", "2025 年 3 月 12 日",
      "２０２５－０３－１２", "２０２５年３月１２日", " 2025-03-12 ", "　2025-03-12　", "2025-03-12T08:30:00+08:00", "2025-03-12T08:30:00Z",
      "2025-03-12t23:59:59.123z", "2025-03-12 08:30", "2025-03-12T08:30",
    ]
  )
  func written(text: String) {
    #expect(CalendarDate(text)?.iso == "2025-03-12")
  }

  @Test(
    "what is no day",
    arguments: [
      "", " ", "2025", "2025-03", "2025-13-01", "2025-00-10", "2025-02-29", "2100-02-29", "2025-04-31", "2025-03-00",
      "2025-03-32",
      "0000-01-01", "25-03-12", "12025-03-12", "2025-03/12", "2025年3月12", "2025年3-12", "2025-03-123", "2025-03-12x",
      "2025-03-12 会议",
      "2025-03-12T25:00", "2025-03-12T99:99:99Z", "2025-03-12T.....", "2025-03-12T", "2025-03-12T08",
      "2025-03-12T08:30+8", "二〇二五年三月",
      "20250312", "45728", "2025--03-12", "明天", "-2025-03-12",
    ]
  )
  func refused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("leap years", arguments: [(1900, 28), (2000, 29), (2024, 29), (2025, 28), (2100, 28)])
  func february(year: Int, days: Int) {
    #expect(CalendarDate.days(in: 2, of: year) == days)
  }

  @Test(
    "a day at the start of a heading",
    arguments: [
      ("2025-03-12 座谈会", "2025-03-12", " 座谈会"), ("2025年3月12日：座谈会", "2025-03-12", "：座谈会"),
      ("2025/3/12", "2025-03-12", ""),
    ]
  )
  func leading(text: String, iso: String, rest: String) throws {
    let found = try #require(CalendarDate.leading(text))
    #expect(found.date.iso == iso)
    #expect(found.rest.drop { $0 == ":" || $0 == "：" } == rest.drop { $0 == ":" || $0 == "：" })
  }

  @Test func order() {
    #expect(IntakeTesting.day("2024-12-31") < IntakeTesting.day("2025-01-01"))
    #expect(IntakeTesting.day("2025-03-12").chinese == "2025年3月12日")
  }
}
