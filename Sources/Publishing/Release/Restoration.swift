import Intake

/// Lets addresses be published at again.
package struct Restoration {
  private let output: OutputFolder
  private let content: String

  package init(output: String, content: String) {
    self.output = OutputFolder(output)
    self.content = content
  }

  /// Takes addresses from the list of withdrawn ones, and from what is noted beside the published folder, where there is one.
  ///
  /// - Returns: the addresses as the list had them, and the pictures and documents that came down with them and stay down.
  /// - Throws: `Refusal` where one was not withdrawn, or the list cannot be read.
  package func restore(_ addresses: [String]) throws -> (restored: [String], kept: [String]) {
    let writer = try output.manifest() == nil ? nil : SiteWriter(output: output.path)
    let noted = writer?.old?.withdrawn ?? []
    var list = try WithdrawnAddresses(content: content, isChanging: true)
    let result = try list.restore(addresses, noted: noted)
    try list.save()
    try writer?.note(withdrawn: noted.filter { !result.restored.contains($0) })
    return result
  }
}
