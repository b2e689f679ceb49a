/// Which `Host` headers are answered: only this machine's own names.
///
/// Any other name that leads here was pointed at 127.0.0.1 by a stranger's DNS, to let their page read ours.
enum LoopbackHost {
  static func accepts(_ header: String?) -> Bool {
    guard let header = header?.lowercased() else { return false }
    return ["localhost", "127.0.0.1", "[::1]"].contains { name in
      header.hasPrefix(name) && isPort(header.dropFirst(name.count))
    }
  }

  private static func isPort(_ rest: Substring) -> Bool {
    guard let colon = rest.first else { return true }
    return colon == ":" && UInt16(rest.dropFirst()) != nil && rest.dropFirst().allSatisfy(\.isNumber)
  }
}
