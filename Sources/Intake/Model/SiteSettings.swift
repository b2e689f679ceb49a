import Disclosure

/// What `site.yml` says: the school, the site, and how strict the gate is.
package struct SiteSettings: Sendable, Equatable {
  package internal(set) var title: String
  package internal(set) var school: String
  /// BCP 47; `zh-Hans`.
  package internal(set) var language: String
  package internal(set) var description = ""
  /// Absolute and ending in `/`, or nil.
  package internal(set) var baseURL: String?
  package internal(set) var icp: String?
  package internal(set) var publicSecurityFiling: String?
  package internal(set) var menu: [MenuItem] = []
  package internal(set) var helpLines: [HelpLine] = []
  package internal(set) var kinds = ActivityKind.standard
  /// The terms of the open data; nil where the school grants none.
  package internal(set) var dataLicence: DataLicence?
  /// The post that answers for the activity log, and for figures that name no post of their own.
  package internal(set) var responsible: String?
  /// Columns of activity tables that are read past.
  var ignoredColumns: [String] = []
  package internal(set) var policy = DisclosurePolicy.minimum
  package internal(set) var waivers: [Waiver] = []
  /// As declared, with posts and purposes, for the paper that the head signs.
  package internal(set) var declaredPeople: [PublicDeclaration] = []
  package internal(set) var declaredNumbers: [PublicDeclaration] = []
  /// The names that the gate looks for.
  var roster = Roster.empty
  /// The private list itself, which is never read as content.
  var rosterPath: String?

  /// Names of persons that are public by their post.
  var publicPeople: [String] { declaredPeople.map(\.text) }

  /// Numbers that the school declares public, digits only.
  var publicNumbers: [String] { declaredNumbers.map { MobileNumber.normalised($0.text) } }
}

/// An entry of the menu. `link` is an address of the site or an absolute address.
package struct MenuItem: Sendable, Equatable {
  package internal(set) var title: String
  package internal(set) var link: Located<String>
}

/// A public telephone line that helps children or families.
package struct HelpLine: Sendable, Equatable {
  package internal(set) var number: String
  package internal(set) var name: String
  package internal(set) var hours: String?
  package internal(set) var note: String?
}

/// 三线相交: the three lines along which the home works, and the heading 安全 beside them.
package enum WorkLine: String, Sendable, CaseIterable {
  case homeAndSchool = "家校"
  case inAndOutOfClass = "课内课外"
  case teachingAndActivities = "教学活动"
  case safety = "安全"
}

/// 三位一体: the three ways in which children and parents far away keep in touch.
package enum ContactChannel: String, Sendable, CaseIterable {
  case letters = "书信"
  case telephone = "电话"
  case network = "网络"
}

/// A kind of activity with the line it belongs to.
package struct ActivityKind: Sendable, Hashable {
  package internal(set) var name: String
  /// Nil for what serves no child directly: meetings, inspections.
  package internal(set) var line: WorkLine?
  package internal(set) var channel: ContactChannel?
  /// What its quantities are counted in, where that goes without saying.
  package internal(set) var unit: String?

  /// The kinds that every school may use.
  package static let standard: [ActivityKind] = [
    .init(name: "家访", line: .homeAndSchool, unit: "户"), .init(name: "家长会", line: .homeAndSchool),
    .init(name: "家长学校", line: .homeAndSchool, unit: "场"), .init(name: "座谈会", line: .homeAndSchool),
    .init(name: "联谊会", line: .homeAndSchool), .init(name: "结对帮扶", line: .inAndOutOfClass),
    .init(name: "心理辅导", line: .inAndOutOfClass), .init(name: "书信", line: .homeAndSchool, channel: .letters, unit: "封"),
    .init(name: "亲情电话", line: .homeAndSchool, channel: .telephone, unit: "次"),
    .init(name: "视频通话", line: .homeAndSchool, channel: .network, unit: "次"),
    .init(name: "安全教育", line: .safety, unit: "场"),
    .init(name: "法制教育", line: .safety, unit: "场"), .init(name: "阅读", line: .inAndOutOfClass),
    .init(name: "文体活动", line: .teachingAndActivities), .init(name: "节日活动", line: .teachingAndActivities),
    .init(name: "志愿活动", line: .teachingAndActivities), .init(name: "教师培训", line: .teachingAndActivities, unit: "次"),
    .init(name: "教研", line: .teachingAndActivities), .init(name: "摸底", line: .homeAndSchool),
    .init(name: "捐赠", line: .inAndOutOfClass), .init(name: "采购", line: .inAndOutOfClass),
    .init(name: "检查考核"), .init(name: "会议"),
    .init(name: "其他"),
  ]
}

/// A licence that open data may stand under, by its SPDX name.
package enum DataLicence: String, Sendable, CaseIterable {
  case attribution = "CC-BY-4.0"
  case shareAlike = "CC-BY-SA-4.0"
  case publicDomain = "CC0-1.0"

  package var title: String {
    switch self {
    case .attribution: "知识共享 署名 4.0"
    case .shareAlike: "知识共享 署名—相同方式共享 4.0"
    case .publicDomain: "知识共享 公有领域 CC0 1.0"
    }
  }

  package var address: String {
    switch self {
    case .attribution: "https://creativecommons.org/licenses/by/4.0/deed.zh-hans"
    case .shareAlike: "https://creativecommons.org/licenses/by-sa/4.0/deed.zh-hans"
    case .publicDomain: "https://creativecommons.org/publicdomain/zero/1.0/deed.zh-hans"
    }
  }
}
