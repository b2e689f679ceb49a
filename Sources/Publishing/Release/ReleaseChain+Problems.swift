import Diagnostics

/// What can be wrong with a file of `releases/`.
enum ChainFault: Sendable {
  case edited
  /// The list of withdrawn addresses.
  case editedList
  case missing(String)
  case underAnotherName(String)
  case outOfOrder(String)
  case unchained
  case strange
  case noRelease
  case noPointer
  case unknownVersion(Int)
  case unreadable(Wording)
}

extension Diagnostic {
  static func brokenChain(at location: SourceLocation, _ fault: ChainFault) -> Diagnostic {
    Diagnostic("broken-release-chain", at: location, message: fault.message, hint: fault.hint)
  }
}

extension ChainFault {
  fileprivate var message: Wording {
    switch self {
    case .edited: Wording(en: "this release was changed after it was written", zh: "这份发布存档写好以后被改动过")
    case .editedList: Wording(en: "this list was changed after it was written", zh: "这份清单写好以后被改动过")
    case .missing(let file): Wording(en: "\(file) is missing from the releases", zh: "发布存档里缺少 \(file)")
    case .underAnotherName(let name): Wording(en: "this file holds the release \(name)", zh: "这个文件里存的是 \(name) 那次发布")
    case .outOfOrder(let name): Wording(en: "\(name) cannot come before this release", zh: "\(name) 不可能在这次发布之前")
    case .unchained: Wording(en: "no other release knows of this one", zh: "其他发布存档里都没有这一份")
    case .strange: Wording(en: "this is no release", zh: "这不是发布存档")
    case .noRelease: Wording(en: "this file cannot be read as a release", zh: "这个文件读不出发布存档")
    case .noPointer: Wording(en: "this file does not name the last release", zh: "这个文件没有写明最近一次发布")
    case .unknownVersion(let version):
      Wording(en: "version \(version) of this file is not known", zh: "不认识这个文件的版本 \(version)")
    case .unreadable(let reason): Wording(en: "cannot be read: \(reason[.english])", zh: "读不出来：\(reason[.chinese])")
    }
  }

  fileprivate var hint: Wording {
    switch self {
    case .unknownVersion:
      Wording(en: "it was written by a newer xinqiao: use that one", zh: "这是更新版本的心桥写的，请用那个版本")
    case .strange, .unchained:
      Wording(en: "keep other files elsewhere: only xinqiao writes into releases/", zh: "请把它移到别处：releases/ 只由心桥写入")
    default:
      Wording(
        en: "put back releases/ from your copy; nobody but xinqiao may change it",
        zh: "请用备份恢复 releases/ 文件夹；除了心桥，谁也不要改它"
      )
    }
  }
}
