import Diagnostics
import FlyingFox
import Foundation

/// Answers one request: refuses what is not for us, else the events, the live script or a file of the site.
struct PreviewHandler: HTTPHandler {
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
    let shown = await channel.shown
    let name = path.file
    switch shown.file(at: name) {
    case .bytes(let bytes, let note): return served(bytes, ContentType.of(name), .ok, shown.version, note)
    case .problems(let text): return served(problemPage(text), ContentType.html, .internalServerError, shown.version)
    case .missing: break
    }
    let isFolder = !path.isFolder && shown.file(at: name + "/index.html") != .missing
    return isFolder ? redirect(to: request.target.path() + "/") : notFound(shown)
  }

  /// Relative links in a folder's page work only below its slash.
  func redirect(to location: String) -> HTTPResponse {
    var response = HTTPResponse(refusing: .found)
    response.headers[.location] = location
    return response
  }

  func notFound(_ shown: LiveChannel.Shown) -> HTTPResponse {
    guard case .bytes(let page, _) = shown.file(at: "404.html") else {
      return served(page(Messages.noPage, ""), ContentType.html, .notFound, shown.version)
    }
    return served(page, ContentType.html, .notFound, shown.version)
  }

  func served(
    _ bytes: [UInt8],
    _ type: String,
    _ status: HTTPStatusCode,
    _ version: String,
    _ note: String? = nil
  ) -> HTTPResponse {
    let body = Data(bytes)
    let isPage = type == ContentType.html
    return HTTPResponse(status, type, isPage ? LiveScript.inject(into: body, version: version, note: note) : body)
  }

  func problemPage(_ text: String) -> [UInt8] {
    page(Messages.pageRefused, "<pre style=\"white-space:pre-wrap\">\(Markup.escaped(text))</pre>")
  }

  /// Stands in where the site has no page to show.
  func page(_ title: Wording, _ body: String) -> [UInt8] {
    let title = title[language]
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(language.htmlTag)">
      <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(title)</title>
      <body><h1>\(title)</h1>\(body)</body>
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
