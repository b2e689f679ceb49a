import FlyingFox
import Foundation

extension HTTPResponse {
  /// A whole answer; nothing the preview sends may be kept by a browser or read by another site's page.
  init(_ status: HTTPStatusCode, _ type: String, _ body: HTTPBodySequence) {
    let headers: HTTPHeaders = [
      .contentType: type,
      .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]
    self.init(statusCode: status, headers: headers, body: body)
  }

  init(_ status: HTTPStatusCode, _ type: String, _ body: Data) {
    self.init(status, type, HTTPBodySequence(data: body, suggestedBufferSize: 1 << 16))
  }

  /// A refusal that says no more than its status.
  init(refusing status: HTTPStatusCode) {
    self.init(status, ContentType.plainText, Data("\(status.code) \(status.phrase)\n".utf8))
  }

  /// The same answer to a HEAD request: the length is told, the body kept back.
  var headOnly: HTTPResponse {
    guard case .httpBody(let body) = payload else { return self }
    var response = self
    response.headers[.contentLength] = body.count.map(String.init)
    response.payload = .httpBody(HTTPBodySequence())
    return response
  }
}
