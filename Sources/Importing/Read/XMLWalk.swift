import Foundation
import FoundationXML

/// Walks through a part of an Office file: elements by their names without prefix, and text.
///
/// Office writes no document type; one that stands there is refused, and with it every entity that could grow.
final class XMLWalk: NSObject, XMLParserDelegate {
  struct Broken: Error {}

  /// What happens at the start of an element, at its end, and at text.
  struct Steps {
    var start: (_ element: String, _ attributes: [String: String]) -> Void = { _, _ in }
    var end: (_ element: String) -> Void = { _ in }
    var text: (_ text: String) -> Void = { _ in }
  }

  private let steps: Steps

  private init(steps: Steps) { self.steps = steps }

  /// - Throws: `Broken` where the bytes are no XML, or declare a document type.
  static func walk(_ bytes: [UInt8], _ steps: Steps) throws(Broken) {
    guard !declaresType(bytes) else { throw Broken() }
    // A stream is parsed piece by piece; of data in one piece the parser takes no more than 10 MB.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    parser.shouldResolveExternalEntities = false
    let walk = XMLWalk(steps: steps)
    parser.delegate = walk
    guard parser.parse() else { throw Broken() }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    steps.start(Self.local(element), Dictionary(attributes.map { (Self.local($0), $1) }, uniquingKeysWith: { $1 }))
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    steps.end(Self.local(element))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { steps.text(text) }

  /// `w:p` → `p`.
  private static func local(_ name: String) -> String { String(name.split(separator: ":").last ?? "") }

  /// Also in UTF-16, where a NUL stands between.
  private static func declaresType(_ bytes: [UInt8]) -> Bool {
    let ascii = bytes.lazy.filter { $0 != 0 }
    var matched = 0
    let wanted = Array("<!DOCTYPE".utf8)
    for byte in ascii {
      matched = byte == wanted[matched] ? matched + 1 : byte == wanted[0] ? 1 : 0
      if matched == wanted.count { return true }
    }
    return false
  }
}
