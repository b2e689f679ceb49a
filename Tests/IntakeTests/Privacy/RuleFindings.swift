@testable import Intake

/// What one rule finds in a text.
func findings(of rule: String, in text: String, joinsGroups: Bool = true, knowing data: PublicData = PublicData())
  -> [String]
{
  let bytes = Array(text.utf8)
  return PrivacyScanner(data).findings(in: bytes, joinsGroups: joinsGroups).filter { $0.rule == rule }
    .map { String(decoding: bytes[$0.range], as: UTF8.self) }
}
