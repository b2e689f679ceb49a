import Diagnostics
import Testing

@testable import Intake

@Suite struct DailyRouteTests {
  private func severities(_ text: String) -> [Diagnostic.Severity] {
    PrivacyScanner.strict.findings(in: Array(text.utf8)).filter { $0.rule == "daily-route" }.map(\.severity)
  }

  @Test("beside a person or a few", arguments: ["学生吴明远16:20独自过石桥回家。", "两名学生16:30走到抽水站。", "五年级家住林场的女生八点独自回家。"])
  func told(text: String) {
    #expect(severities(text) == [.error])
  }

  @Test("a time and a place without persons", arguments: ["路队16:15从校门口出发，16:35在水塘边解散。"])
  func warned(text: String) {
    #expect(severities(text) == [.warning])
  }

  @Test("of nobody", arguments: ["路队护送制度：教师每天护送到安全路段。", "放学按方向分路队，路线和时间不上网。", "之家16:00开门。"])
  func general(text: String) {
    #expect(severities(text).isEmpty)
  }
}
