import Foundation
import FoundationNetworking
import Synchronization

/// Listens to server-sent events without an end.
final class EventListener: NSObject, URLSessionDataDelegate, Sendable {
  private let bytes = Mutex(Data())

  var heard: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func urlSession(_: URLSession, dataTask _: URLSessionDataTask, didReceive data: Data) {
    bytes.withLock { $0.append(data) }
  }
}
