import Diagnostics
import Intake

/// What Office (`~$plan.docx`) and LibreOffice (`.~lock.plan.docx#`) leave beside a file that is open in them.
enum FileLock {
  /// - Throws: `Refusal` where somebody is editing the file: what was not saved yet would be missed.
  static func refuse(_ path: String) throws(Refusal) {
    let name = path.fileName
    let folder = String(path.dropLast(name.count))
    let locks = ["~$" + name, "~$" + name.dropFirst(2), ".~lock.\(name)#"]
    guard let lock = locks.first(where: { FileReading.kind(of: folder + $0) == .file }) else { return }
    throw Refusal([.beingEdited(lock, at: SourceLocation(file: path))])
  }
}

extension Diagnostic {
  fileprivate static func beingEdited(_ lock: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-open",
      at: location,
      message: Wording(en: "this file is open in another program: \(lock) lies beside it", zh: "这个文件正开着：旁边有 \(lock)"),
      hint: Wording(en: "save and close it there, then import it", zh: "请先在那边保存并关闭，再导入")
    )
  }
}
