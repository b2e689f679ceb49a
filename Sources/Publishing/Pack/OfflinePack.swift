import Diagnostics
import Intake

/// The guidance pages as one ZIP file, to be opened without a network: on a phone, a USB stick, the school's own net.
///
/// Progress, data and recordings are not in it; links to them lead to the site, or where the site does not know its own address, to
/// nothing.
package struct OfflinePack: Sendable {
  private let site: Site
  private let sweep: OutputSweep
  private let contents: Set<String>
  private let most: Int

  /// - Parameters:
  ///   - files: all files of the site.
  ///   - most: how large the pack may be; two megabytes a phone takes over a weak signal in a minute.
  package init(site: Site, files: [PendingFile], sweep: OutputSweep, most: Int = 2_000_000) {
    self.site = site
    self.sweep = sweep
    self.most = most
    let pages = Set(site.pages.filter { !$0.isPacked }.map(\.path)).union(site.withdrawn.all.map(\.address))
    let others = Set(
      SiteFile.generated(of: site.content, baseURL: site.baseURL) + site.content.rootFiles.map(\.outputPath)
    )
    let recordings = site.content.attachments.filter { $0.seconds != nil }.map(\.outputPath)
    contents = Set(files.map(\.path)).subtracting(pages).subtracting(others).subtracting(recordings)
  }

  /// A ZIP file that begins with a file in our folder.
  package static func isPack(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "PK\u{3}\u{4}".utf8) && bytes.dropFirst(30).starts(with: folder.utf8)
  }

  /// The files of the site that it is made of.
  package var paths: Set<String> { contents }

  /// The bytes of the ZIP file; the same for the same site.
  ///
  /// - Parameter files: as they are published, other files among them.
  /// - Throws: `Refusal` where the pack is too large for a phone, or a link in it would be personal data.
  package func bytes(of files: [ClearedFile], named file: String) throws -> [UInt8] {
    let packed = try files.filter { contents.contains($0.path) }.sorted { $0.path < $1.path }.map(packed)
    let zip = try ZipArchive(files: packed.map { (Self.folder + $0.path, $0.bytes) }, date: site.date).bytes()
    guard zip.count <= most else { throw Refusal([.largePack(zip.count, of: most, at: file)]) }
    return zip
  }
}

extension OfflinePack {
  /// Unpacked, the files stay together.
  private static let folder = "xinqiao/"

  /// A page whose links lead out of the pack is another page, and is looked at once more.
  private func packed(_ file: ClearedFile) throws -> ClearedFile {
    let links = PackedLinks(page: file.path, contents: contents, baseURL: site.baseURL)
    let bytes = links.rewritten(file.bytes)
    return bytes == file.bytes ? file : try sweep.clear(RenderedFile(path: file.path, bytes: bytes)).get()
  }
}

extension Diagnostic {
  fileprivate static func largePack(_ count: Int, of most: Int, at file: String) -> Diagnostic {
    Diagnostic(
      "pack-size",
      at: SourceLocation(file: file),
      message: Wording(
        en: "the pack would have \(count) bytes; \(most) are allowed, since phones must take it over a weak signal",
        zh: "打出来的包有 \(count) 字节，最多 \(most) 字节，信号弱的手机才下得动"
      ),
      hint: Wording(en: "publish fewer or smaller pictures and attachments", zh: "请减少或缩小图片和附件")
    )
  }
}
