import Diagnostics
import Intake

/// The folder that a site is written into, and what lies beside it.
struct OutputFolder: Sendable {
  /// Without a slash at its end; its last part is a name, so that something can lie beside it.
  let path: String

  init(_ written: String) {
    let name = written.fileName
    let isNamed = name != "." && name != ".."
    path = isNamed ? written : FileReading.resolved(written) ?? written
  }

  /// Where changed files wait.
  var staging: String { path + ".staging" }
  var journal: String { path + ".journal" }
  var lock: String { path + ".lock" }
  var manifestPath: String { path + ".manifest.json" }

  /// Nil where the output was not made by us.
  func manifest() throws(SystemFailure) -> Manifest? {
    guard FileReading.kind(of: manifestPath) == .file else { return nil }
    return RecordFormat.decoded(Manifest.self, from: try FileReading.bytes(of: manifestPath))
  }

  /// The paths of all files, relative to the folder.
  func files() throws(SystemFailure) -> Set<String> { Set(try FileWriting.files(in: path)) }

  /// - Throws: `Refusal` where there is a file, a folder that we did not make, or in ours somebody's hidden folder.
  func refuseForeignFiles(_ present: Set<String>, old: Manifest?) throws {
    switch FileReading.kind(of: path) {
    case .none where FileReading.isLink(path): throw Refusal([.outputLeadsNowhere(path)])
    case .none: return
    case .file, .other: throw Refusal([.outputIsFile(path)])
    case .folder:
      let isEmpty = try FileReading.names(in: path).isEmpty
      if !isEmpty, old == nil { throw Refusal([.foreignOutput(path)]) }
      if let hidden = present.filter({ isHidden($0, old) }).min() {
        throw Refusal([.foreignOutput("\(path)/\(hidden)")])
      }
    }
  }

  /// Inside a folder such as `.git`: nothing that one would want to lose.
  private func isHidden(_ file: String, _ old: Manifest?) -> Bool {
    file.hasPrefix(".") && file.contains("/") && old?.files[file] == nil
  }
}

extension Diagnostic {
  fileprivate static func outputIsFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "output-is-file",
      at: SourceLocation(file: path),
      message: Wording(en: "the output is a file, not a folder", zh: "输出位置是一个文件，不是文件夹"),
      hint: Wording(en: "name another place with --output", zh: "请用 --output 另指一个位置")
    )
  }

  fileprivate static func outputLeadsNowhere(_ path: String) -> Diagnostic {
    Diagnostic(
      "output-leads-nowhere",
      at: SourceLocation(file: path),
      message: Wording(en: "the output is a link to a folder that is not there", zh: "输出位置是一个链接，它指的文件夹不在"),
      hint: Wording(
        en: "connect the disk or make the folder that it leads to, or name another place with --output",
        zh: "请接上它所在的磁盘，或者建好那个文件夹；也可以用 --output 另指一个位置"
      )
    )
  }

  fileprivate static func foreignOutput(_ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-output",
      at: SourceLocation(file: path),
      message: Wording(en: "this folder holds files that xinqiao did not write", zh: "这个文件夹里有不是心桥写的文件"),
      hint: Wording(
        en: "name an empty or new folder with --output; nothing was touched",
        zh: "请用 --output 指一个空的或新的文件夹；原有文件没有动过"
      )
    )
  }
}
