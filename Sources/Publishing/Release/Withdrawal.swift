import Diagnostics
import Intake

/// Takes pages down from a published folder, whatever state the content is in.
package struct Withdrawal {
  private let site: PublishedSite
  private let content: String
  private let date: CalendarDate
  private let reason: String?
  /// Nil where the school's settings cannot be read.
  private let school: PrivacyScanner?

  /// - Throws: `Refusal` where nothing of ours was published into the folder.
  package init(output: String, content: String, date: CalendarDate, reason: String?) throws {
    site = try PublishedSite(output: output)
    self.content = content
    self.date = date
    self.reason = reason
    school = ContentIntake.scanner(of: content)
  }

  /// Leaves a note at each address, takes it out of the lists of all pages, of feed, sitemap and data, and adds it to the list of withdrawn
  /// addresses. What only these pages show goes with them. Where the list cannot be written, the pages come down all the same.
  ///
  /// - Parameter addresses: as a person writes them; of a page that in large type or on paper, of a table the CSV or the JSON file, each means all.
  /// - Throws: `Refusal` where an address is not there, or the reason is personal data.
  package func withdraw(_ addresses: [String]) throws -> WithdrawalReport {
    let list = Result { try WithdrawnAddresses(content: content, isChanging: true) }
    let known = list.value?.all ?? []
    let paths = site.wholePages(
      try site.paths(of: addresses, besides: known.map(\.address) + site.withdrawn, content: content)
    )
    let indispensable = paths.filter(Self.isIndispensable)
    guard indispensable.isEmpty else { throw Refusal(indispensable.map(Diagnostic.indispensable)) }
    let entries = try paths.map { path in try entry(for: path, known.first { $0.address == path }) }
    let companions = site.companions(of: paths).filter { !paths.contains($0) }
    var gone = Set(paths.flatMap(site.dataFiles) + companions + paths.filter { !$0.hasSuffix(".html") })
    let pages = try pages(without: gone.union(paths))
    let shown = attachments(of: gone.union(paths), besides: pages)
    gone.formUnion(shown.alone)
    let staged = try stage(entries, gone, pages.compactMap(\.cut))
    let others = followers(of: entries, shown.alone, known)
    let recorded = Result { try record(entries + others, in: try list.get()) }
    let noted = (known + others).filter { !$0.isForm }.map(\.address)
    try site.writer.commit(staged, withdrawn: Set(site.withdrawn + noted + paths).sorted())
    return report(entries, gone, shown, pages, recorded.failure)
  }
}

extension Withdrawal {
  /// What was withdrawn before keeps its day.
  private func entry(for path: String, _ before: WithdrawnAddress?) throws -> WithdrawnAddress {
    WithdrawnAddress(
      address: path,
      date: before?.date ?? date.iso,
      reason: reason ?? before?.reason,
      title: try before.map(\.title) ?? site.title(of: path).map(WithdrawnAddress.fingerprint)
    )
  }

  /// What comes down with pages: their other forms, and what only they show.
  private func followers(
    of entries: [WithdrawnAddress],
    _ files: Set<String>,
    _ known: [WithdrawnAddress]
  ) -> [WithdrawnAddress] {
    var seen = Set((entries + known).map(\.address))
    return entries.flatMap { entry in
      let forms = (site.companions(of: [entry.address]) + site.dataFiles(of: entry.address)).filter(Self.isForm)
      let shown = ([entry.address] + forms).reduce(into: Set<String>()) { $0.formUnion(site.links(of: $1)) }
      return (forms + files.intersection(shown).sorted()).filter { seen.insert($0).inserted }.map {
        WithdrawnAddress(address: $0, date: entry.date, reason: nil, with: entry.address)
      }
    }
  }

  /// The parts of the search are numbered anew by each build.
  private static func isForm(_ path: String) -> Bool { !path.hasPrefix(PagePath.searchFolder) }

  /// What every site has, and no page of the school's.
  private static func isIndispensable(_ path: String) -> Bool {
    let pages = [PagePath.home, PagePath.notFound, PagePath.search, SiteFile.robots]
    let folders = [PagePath.assetFolder, PagePath.searchFolder]
    return (pages + ListingCut.files).contains(path) || folders.contains(where: path.hasPrefix)
  }

  /// A page that stays, what is left of it where a list is shorter, and where it leads then.
  private struct RemainingPage: Sendable {
    let path: String
    let cut: ClearedFile?
    let links: Set<String>
  }

  private func pages(without addresses: Set<String>) throws -> [RemainingPage] {
    try site.files.filter { $0.isPage && !addresses.contains($0.path) }.map { page in
      page.links.isDisjoint(with: addresses)
        ? RemainingPage(path: page.path, cut: nil, links: page.links) : try shortened(page, without: addresses)
    }
  }

  private func shortened(_ page: PublishedFile, without addresses: Set<String>) throws(SystemFailure) -> RemainingPage {
    let bytes = try site.bytes(of: page.path)
    let parts = EntryCut(page: page.path, withdrawn: addresses, baseURL: site.baseURL).ranges(in: bytes)
    if parts.isEmpty { return RemainingPage(path: page.path, cut: nil, links: page.links) }
    let cut = ClearedFile(path: page.path, published: bytes, without: parts)
    let links = PageLinks(page: page.path, baseURL: site.baseURL).all(in: cut.bytes)
    return RemainingPage(path: page.path, cut: cut, links: links)
  }

  /// Pictures, recordings and documents of pages that go.
  private struct Attachments {
    /// Those that no page shows any more.
    let alone: Set<String>
    /// Those that others show too, with these.
    let shared: [String: [String]]
  }

  private func attachments(of addresses: Set<String>, besides pages: [RemainingPage]) -> Attachments {
    let linked = addresses.reduce(into: Set<String>()) { $0.formUnion(site.links(of: $1)) }.subtracting(addresses)
    let files = linked.filter { $0.hasPrefix(PagePath.attachmentFolder) && site.holds($0) }
    let showing = files.map { file in (file, pages.filter { $0.links.contains(file) }.map(\.path)) }
    let shared = Dictionary(uniqueKeysWithValues: showing.filter { !$1.isEmpty })
    return Attachments(alone: files.filter { shared[$0] == nil }, shared: shared)
  }
}

extension Withdrawal {
  /// Every file that will stand, what is new among them put aside. What goes is taken away first: that needs no room on the disk.
  private func stage(_ entries: [WithdrawnAddress], _ gone: Set<String>, _ pages: [ClearedFile]) throws -> [StagedFile]
  {
    do {
      let sweep = OutputSweep(scanner: school ?? .strict, folder: site.output)
      let notes = try entries.compactMap(Tombstone.init).map { try sweep.clear($0.file).get() }
      let addresses = entries.map(\.address) + gone
      for path in addresses { try FileWriting.remove("\(site.output)/\(path)") }
      let new = try (notes + pages + listings(without: addresses, gone)).map(site.writer.stage)
      let replaced = Set(new.map(\.path)).union(gone)
      return site.files.map(\.staged).filter { !replaced.contains($0.path) } + new
    } catch {
      try site.writer.discard()
      throw error
    }
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

  private func report(
    _ entries: [WithdrawnAddress],
    _ gone: Set<String>,
    _ shown: Attachments,
    _ pages: [RemainingPage],
    _ failure: (any Error)?
  ) -> WithdrawalReport {
    let addresses = Set(entries.map(\.address)).union(gone)
    let unchecked = reason != nil && school == nil ? [Diagnostic.uncheckedReason(content)] : []
    let shared = shown.shared.sorted { $0.key < $1.key }.map {
      Diagnostic.stillShown("\(site.output)/\($0)", $0, by: $1)
    }
    return WithdrawalReport(
      withdrawn: entries.map(\.address) + shown.alone.sorted(),
      toDelete: addresses.sorted().map(site.url),
      warnings: unchecked + shared + mentions(of: addresses, on: pages),
      list: ReleaseChain.folder(of: content) + "/" + WithdrawnAddresses.file,
      failure: failure
    )
  }

  /// A warning for each address to which pages that stay still lead: what they quote of it is still public.
  private func mentions(of addresses: Set<String>, on pages: [RemainingPage]) -> [Diagnostic] {
    addresses.sorted().compactMap { address in
      let mentioning = pages.filter { $0.links.contains(address) }.map(\.path)
      return mentioning.isEmpty ? nil : .stillLinked(address, in: site.output, from: mentioning)
    }
  }
}
