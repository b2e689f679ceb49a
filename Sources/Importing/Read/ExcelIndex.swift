/// The sheets of a workbook, in their order, and the parts that they stand in.
final class ExcelIndex {
  private var entries: [(name: String, id: String)] = []
  /// The names of hidden sheets.
  private(set) var hidden: Set<String> = []
  private var targets: [String: String] = [:]
  /// Days are counted from 1904, as old Macs did.
  private(set) var is1904 = false

  var sheets: [(name: String, part: String)] {
    entries.compactMap { entry in
      targets[entry.id].map { (entry.name, $0.hasPrefix("/") ? String($0.dropFirst()) : "xl/" + $0) }
    }
  }

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(start: { [self] element, attributes in
      if element == "sheet" { entries.append((attributes["name"] ?? "", attributes["id"] ?? "")) }
      if element == "sheet", attributes["state"] ?? "visible" != "visible" { hidden.insert(attributes["name"] ?? "") }
      if element == "workbookPr" { is1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
    })
  }

  var relationSteps: XMLWalk.Steps {
    XMLWalk.Steps(start: { [self] element, attributes in
      if element == "Relationship" { targets[attributes["Id"] ?? ""] = attributes["Target"] }
    })
  }
}
