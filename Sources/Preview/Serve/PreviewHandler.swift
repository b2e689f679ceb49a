import Diagnostics
import FlyingFox
import Foundation

/// Answers one request: refuses what is not for us, else the events, the live script or a file of the site.
struct PreviewHandler: HTTPHandler {
  var folder: SiteFolder
  var channel: LiveChannel
  var language: Language

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    guard LoopbackHost.accepts(request.headers[.host]) else { return HTTPResponse(refusing: .forbidden) }
    switch request.method {
    case .GET: return await answer(request)
    case .HEAD: return await answer(request).headOnly
    default: return notAllowed
    }
  }
}

private extension PreviewHandler {
  var notAllowed: HTTPResponse {
    var response = HTTPResponse(refusing: .methodNotAllowed)
    response.headers[HTTPHeader("Allow")] = "GET, HEAD"
    return response
  }

  func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let path: SitePath
    do {
      path = try SitePath(request.target.path())
    } catch {
      return HTTPResponse(refusing: error == .tooLong ? .uriTooLong : .badRequest)
    }
    switch path.segments {
    case LiveScript.eventsPath: return await events(for: request)
    case LiveScript.scriptPath: return HTTPResponse(.ok, ContentType.javascript, Data(LiveScript.source.utf8))
    default: return await page(at: path, request)
    }
  }

  func events(for request: HTTPRequest) async -> HTTPResponse {
    guard request.method == .GET else { return HTTPResponse(.ok, ContentType.events, Data()) }
    let known = request.query.first { $0.name == "since" }?.value
    let stream = await channel.subscribe(since: known)
    return HTTPResponse(.ok, ContentType.events, HTTPBodySequence(from: EventBody(events: stream)))
  }

  func page(at path: SitePath, _ request: HTTPRequest) async -> HTTPResponse {
    // Asked before the file is read: a page may then be newer than it says and reload once, but never be stale.
    let version = await channel.version
    switch folder.find(path) {
    case .file(let file): return served(file, .ok, version) ?? notFound(version)
    case .folder: return redirect(to: request.target.path() + "/")
    case .outside: return HTTPResponse(refusing: .forbidden)
    case .missing: return notFound(version)
    }
  }

  /// Relative links in a folder's page work only below its slash.
  func redirect(to location: String) -> HTTPResponse {
    var response = HTTPResponse(refusing: .found)
    response.headers[.location] = location
    return response
  }

  func notFound(_ version: String) -> HTTPResponse {
    if case .file(let file) = folder.find(.notFoundPage), let page = served(file, .notFound, version) { return page }
    return HTTPResponse(.notFound, ContentType.html, LiveScript.inject(into: plainNotFound, version: version))
  }

  func served(_ file: String, _ status: HTTPStatusCode, _ version: String) -> HTTPResponse? {
    let type = ContentType.of(file)
    return folder.read(file).map { bytes in
      HTTPResponse(status, type, type == ContentType.html ? LiveScript.inject(into: bytes, version: version) : bytes)
    }
  }

  /// Stands in where the site has no page of its own, as before its first good build.
  var plainNotFound: Data {
    let title = Messages.noPage[language]
    return Data(
      """
      <!DOCTYPE html>
      <html lang="\(language.htmlTag)">
      <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(title)</title>
      <body><h1>\(title)</h1></body>
      </html>

      """.utf8
    )
  }
}

extension Language {
  var htmlTag: String {
    switch self {
    case .english: "en"
    case .chinese: "zh-Hans"
    }
  }
}

private extension SitePath {
  static let notFoundPage = SitePath(segments: ["404.html"], isFolder: false)
}
