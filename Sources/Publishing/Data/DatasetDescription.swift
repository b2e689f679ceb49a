import Disclosure
import Intake

/// A table for search engines: schema.org/Dataset as JSON-LD, with nothing in it that the page does not say.
struct DatasetDescription {
  let statistic: Statistic
  let site: Site

  /// Fit to stand inside a `<script>` element: no `<` occurs in it.
  func json() -> String {
    let fields = fields.map { "\(OpenData.string($0)): \($1)" }.joined(separator: ", ")
    return "{\(fields)}".replacing("<", with: "\\u003c")
  }
}

extension DatasetDescription {
  private var fields: [(String, String)] {
    let texts: [(String, String?)] = [
      ("@context", "https://schema.org"), ("@type", "Dataset"), ("name", statistic.title),
      ("description", description), ("url", site.baseURL.map { $0 + URLPath.encoded(statistic.path) }),
      ("inLanguage", "zh-CN"), ("dateModified", site.updated(statistic)?.iso),
      ("temporalCoverage", statistic.asOf?.iso),
      ("license", site.settings.dataLicence?.address),
    ]
    let known = texts.compactMap { key, text in text.map { (key, OpenData.string($0)) } }
    return known + [
      ("isAccessibleForFree", "true"), ("creator", organisation),
      ("variableMeasured", variable), ("distribution", "[\(downloads.joined(separator: ", "))]"),
    ]
  }

  /// Search engines want 50 characters at least.
  private var description: String {
    let method = statistic.table.measure.countsChildren ? "公布前已隐去太小的数字，看不出任何一个孩子。" : "表里数的不是孩子，数字如实公布。"
    return "\(site.settings.school)：\(statistic.title)。\(statistic.definition ?? "")\(method)"
  }

  private var organisation: String {
    "{\"@type\": \"Organization\", \"name\": \(OpenData.string(site.settings.school))}"
  }

  private var variable: String {
    let name = statistic.table.measure == .rate ? "百分比" : statistic.valueName
    return "{\"@type\": \"PropertyValue\", \"name\": \(OpenData.string(name)), "
      + "\"unitText\": \(OpenData.string(statistic.unit))}"
  }

  private var downloads: [String] {
    [("text/csv", statistic.csvPath), ("application/json", statistic.jsonPath)].map { format, path in
      let address = site.baseURL.map { $0 + URLPath.encoded(path) } ?? "../../" + URLPath.encoded(path)
      return
        "{\"@type\": \"DataDownload\", \"encodingFormat\": \"\(format)\", \"contentUrl\": \(OpenData.string(address))}"
    }
  }
}
