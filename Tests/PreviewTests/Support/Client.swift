import FlyingSocks
import Foundation
import Glibc

/// What came back for a request, byte for byte.
struct Answer: Sendable {
  var status: Int
  var headers: [String: String]
  var body: String

  init(_ text: String) throws {
    guard let end = text.range(of: "\r\n\r\n") else { throw TookTooLong() }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ")[1]) ?? 0
    headers = lines.dropFirst().reduce(into: [:]) { headers, line in
      let parts = line.components(separatedBy: ": ")
      headers[parts[0].lowercased()] = parts.dropFirst().joined(separator: ": ")
    }
    body = String(text[end.upperBound...])
  }
}

/// Sends requests as they are written, which a well-behaved client would not.
struct Client: Sendable {
  var port: UInt16

  func get(_ path: String) async throws -> Answer {
    try await send("GET", path)
  }

  func send(_ method: String, _ path: String, host: String? = "127.0.0.1") async throws -> Answer {
    let hostLine = host.map { "Host: \($0)\r\n" } ?? ""
    return try await soon {
      let socket = try await open("\(method) \(path) HTTP/1.1\r\n\(hostLine)Connection: close\r\n\r\n")
      defer { close(socket) }
      return try Answer(String(decoding: try await readAll(socket), as: UTF8.self))
    }
  }

  /// Listens to the events as a page of the given build.
  func listen(since version: String?) async throws -> Listener {
    let query = version.map { "?since=\($0)" } ?? ""
    return Listener(socket: try await open("GET /.xinqiao/events\(query) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n"))
  }

  private func open(_ request: String) async throws -> AsyncSocket {
    let socket = try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: port))
    try await socket.write(Data(request.utf8))
    return socket
  }

  private func readAll(_ socket: AsyncSocket) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while true { bytes += try await socket.read(atMost: 4096) }
    } catch SocketError.disconnected {
      return bytes
    }
  }
}

/// An open event stream and what has come of it so far.
actor Listener {
  private let socket: AsyncSocket
  private var heard = ""

  init(socket: AsyncSocket) {
    self.socket = socket
  }

  /// Reads on until the text has come, and returns what stood before it.
  func hear(_ text: String) async throws -> String {
    try await soon { try await self.readUntil(text) }
  }

  func leave() {
    close(socket)
  }

  private func readUntil(_ text: String) async throws -> String {
    while true {
      if let found = heard.range(of: text) {
        defer { heard = String(heard[found.upperBound...]) }
        return String(heard[..<found.lowerBound])
      }
      heard += String(decoding: try await socket.read(atMost: 4096), as: UTF8.self)
    }
  }
}

private func close(_ socket: AsyncSocket) {
  do { try socket.close() } catch { print("socket was closed already") }
}
