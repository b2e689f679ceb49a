import Diagnostics
import Disclosure
import Intake
import Testing

@testable import Publishing

@Suite("The last look at the tables")
struct DataAuditTests {
  private let site: Site
  private let files: [String: [UInt8]]

  init() throws {
    let sample = try SampleSite([
      "statistics/datapackage.yml": OpenDataTests.descriptor,
      "statistics/grades.csv": "年级,性别,人数\n一年级,男,12\n一年级,女,7\n二年级,男,0\n二年级,女,9\n",
      "statistics/rates.csv": "年份,入学,应入学\n2025,66,66\n",
      "pages/about.md": "---\ntitle: 说明\n---\n\n```table\ntable: grades\n```\n",
      "statistics/money.csv": "年份,来源,用途,元\n2025,上级,书,1200.5\n",
    ])
    site = try sample.site()
    files = try sample.files().mapValues { Array($0.utf8) }
  }

  private func problems(_ change: (inout [String: String]) -> Void = { _ in }) throws -> [String] {
    var texts = files.mapValues { String(decoding: $0, as: UTF8.self) }
    change(&texts)
    let rendered = texts.map { RenderedFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let cleared = try rendered.map { try OutputSweep.strict(folder: "public").clear($0).get() }
    let audit = DataAudit(site: site, after: [], folder: "public")
    do {
      try audit.check(cleared.filter { audit.paths.contains($0.path) })
      return []
    } catch {
      return error.diagnostics.map { "\($0.rule) \($0.location.file)" }
    }
  }

  @Test("passes what was made of protected tables")
  func clean() throws {
    #expect(try problems() == [])
  }

  @Test(
    "refuses files that say different things",
    arguments: [
      ("data/grades.csv", "一年级,女,7", "一年级,女,8"), ("data/grades.json", "\"女\", \"人数\": 7", "\"女\", \"人数\": 8"),
      ("progress/statistics/grades.html", "<td>7</td>", "<td>8</td>"), ("data/grades.csv", "合计,合计,28\r\n", ""),
      ("data/grades.csv", "一年级,男,12", "一年级,男,\"12"), ("data/grades.json", "{", "["),
    ]
  )
  func tampered(path: String, old: String, new: String) throws {
    let found = try problems { texts in
      #expect(texts[path]?.contains(old) == true)
      texts[path] = texts[path]?.replacing(old, with: new)
    }
    #expect(found == ["data-differs public/data/grades.csv"])
  }

  @Test("refuses an article whose table says something else")
  func article() throws {
    let found = try problems { texts in
      #expect(texts["about.html"]?.contains("<td>7</td>") == true)
      texts["about.html"]?.replace("<td>7</td>", with: "<td>8</td>")
    }
    #expect(found == ["data-differs public/about.html"])
  }

  @Test("refuses a small count, whoever printed it")
  func small() throws {
    let found = try problems { texts in
      texts["data/grades.csv"]?.replace("一年级,女,7", with: "一年级,女,3")
      texts["data/grades.json"]?.replace("\"女\", \"人数\": 7", with: "\"女\", \"人数\": 3")
      for page in ["progress/statistics/grades.html", "about.html"] {
        texts[page]?.replace("<td>7</td>", with: "<td>3</td>")
      }
    }
    #expect(found.contains("unsafe-cell public/data/grades.csv"))
  }

  @Test("refuses a file that is not there")
  func missing() throws {
    #expect(try problems { $0["data/rates.json"] = nil } == ["data-differs public/data/rates.csv"])
  }
}
