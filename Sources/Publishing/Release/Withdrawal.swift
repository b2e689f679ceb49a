import Diagnostics
import Intake

/// Takes pages down from a published folder, whatever state the content is in.
package struct Withdrawal {
  private let site: PublishedSite
  private let content: String
  private let date: CalendarDate
  private let reason: String?

  /// - Throws: `Refusal` where nothing of ours was published into the folder.
  package init(output: String, content: String, date: CalendarDate, reason: String?) throws {
    site = try PublishedSite(output: output)
    self.content = content
    self.date = date
    self.reason = reason
  }

  /// Leaves a note at each address, takes it out of the lists of all pages, of feed, sitemap and data, and adds it to the list of withdrawn
  /// addresses. Where the list cannot be written, the pages come down all the same.
  ///
  /// - Parameter addresses: as a person writes them; of a page that in large type or on paper, of a table the CSV or the JSON file, each means all.
  /// - Throws: `Refusal` where an address is not there, or the reason is personal data.
  package func withdraw(_ addresses: [String]) throws -> WithdrawalReport {
    let list = Result { try WithdrawnAddresses(content: content) }
    let known = list.value?.all ?? []
    let paths = try site.wholePages(try site.paths(of: addresses, besides: known.map(\.address)))
    let indispensable = paths.filter { $0 == "index.html" || ListingCut.files.contains($0) }
    guard indispensable.isEmpty else { throw Refusal(indispensable.map(Diagnostic.indispensable)) }
    let entries = paths.map { path in
      known.first { $0.address == path } ?? WithdrawnAddress(address: path, date: date.iso, reason: reason)
    }
    let companions = try paths.flatMap { try site.companions(of: $0) }.filter { !paths.contains($0) }
    let gone = Set(paths.flatMap(site.dataFiles) + companions + paths.filter { !$0.hasSuffix(".html") })
    let staged = try stage(entries, gone)
    let recorded = Result { try record(entries, in: try list.get()) }
    try site.writer.commit(staged)
    return try report(entries, gone, recorded)
  }
}

extension Withdrawal {
  /// Every file that will stand, what is new among them put aside.
  private func stage(_ entries: [WithdrawnAddress], _ gone: Set<String>) throws -> [StagedFile] {
    do {
      let sweep = OutputSweep.strict(folder: site.output)
      let notes = try entries.compactMap(Tombstone.init).map { try sweep.clear($0.file).get() }
      let addresses = entries.map(\.address) + gone
      let pages = try pages(without: Set(addresses))
      let new = try (notes + pages + listings(without: addresses, gone)).map(site.writer.stage)
      let replaced = Set(new.map(\.path)).union(gone)
      return site.files.filter { !replaced.contains($0.path) } + new
    } catch {
      try site.writer.discard()
      throw error
    }
  }

  /// Pages of which a list is shorter now.
  private func pages(without addresses: Set<String>) throws -> [ClearedFile] {
    let pages = site.files.map(\.path).filter { $0.hasSuffix(".html") && !addresses.contains($0) }
    return try pages.concurrentMap { page in
      Result {
        let bytes = try site.bytes(of: page)
        let cut = EntryCut(page: page, withdrawn: addresses, baseURL: site.baseURL).ranges(in: bytes)
        return cut.isEmpty ? nil : ClearedFile(path: page, published: bytes, without: cut)
      }
    }.compactMap { try $0.get() }
  }

  private func listings(without addresses: [String], _ gone: Set<String>) throws -> [ClearedFile] {
    let cut = ListingCut(withdrawn: addresses, baseURL: site.baseURL)
    return try ListingCut.files.filter { site.holds($0) && !gone.contains($0) }.map { file in
      let bytes = try site.bytes(of: file)
      return ClearedFile(path: file, published: bytes, without: cut.ranges(in: bytes, of: file))
    }
  }

  private func record(_ entries: [WithdrawnAddress], in list: WithdrawnAddresses) throws {
    var list = list
    list.add(entries)
    try list.save()
  }

  private func report(_ entries: [WithdrawnAddress], _ gone: Set<String>, _ recorded: Result<Void, any Error>) throws
    -> WithdrawalReport
  {
    let addresses = Set(entries.map(\.address)).union(gone)
    return WithdrawalReport(
      withdrawn: entries.map(\.address),
      toDelete: addresses.sorted().map(site.url),
      warnings: try Mentions(site: site).warnings(about: addresses),
      list: ReleaseChain.folder(of: content) + "/" + WithdrawnAddresses.file,
      failure: recorded.failure
    )
  }
}

/// What came of a withdrawal.
package struct WithdrawalReport {
  /// Addresses where a note stands now, and files that are gone.
  package let withdrawn: [String]
  /// What the host and its caches still have: absolute where the site knows its own address.
  package let toDelete: [String]
  /// Pages that still speak of what was withdrawn.
  package let warnings: [Diagnostic]
  /// Where the withdrawal is recorded.
  package let list: String
  /// Why it could not be recorded; the pages are down nevertheless.
  package let failure: (any Error)?
}

extension Result {
  fileprivate var value: Success? {
    if case .success(let value) = self { value } else { nil }
  }

  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}

extension Diagnostic {
  fileprivate static func indispensable(_ path: String) -> Diagnostic {
    Diagnostic(
      "withdrawn-indispensable",
      at: SourceLocation(file: path),
      message: Wording(
        en: "without this file there is no site; it cannot be withdrawn",
        zh: "没有这个文件就没有网站了，不能撤下"
      ),
      hint: Wording(
        en: "withdraw the page that is meant, or take the text out of the content and release anew",
        zh: "请撤下要撤的那一页，或者改好内容再发布一次"
      )
    )
  }
}
