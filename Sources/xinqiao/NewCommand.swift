import ArgumentParser
import Diagnostics
import Importing
import Intake

/// `xinqiao new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a site, a plan, a log of activities, an article or a table (新建网站、计划、活动记录、文章、统计表).",
    discussion: """
      Writes files that a check lets through, with hints in Chinese where to write what. A file that is already there is \
      never overwritten.
      """,
    subcommands: [Site.self, Plan.self, ActivityLog.self, Article.self, Table.self]
  )

  /// Where to write, and on which day.
  struct Place: ParsableArguments {
    @Option(help: "The content folder.", transform: FolderPath.trimmed)
    var to = "content"

    @Option(help: "The day that stands in the files; without it SOURCE_DATE_EPOCH, else today in Shanghai.")
    var date: CalendarDate?

    /// Writes what is made for the day and says so; refuses before the first byte where one of the files is there.
    ///
    /// - Parameter beginsSite: the folder need not be a site yet.
    func write(beginsSite: Bool = false, _ files: (CalendarDate) throws -> [DraftFile]) throws {
      let reporter = Reporter(output: to, refusal: "没有新建")
      do {
        if !beginsSite { _ = try SiteFolder(to) }
        let files = try files(try date ?? BuildDate.fromEnvironment())
        guard !files.contains(where: { $0.hasStrayName }) else {
          throw ValidationError("a name holds no / and does not begin with a stop (文件名里不能有 / ，也不能以点开头)")
        }
        let taken = files.map(path).filter { FileReading.kind(of: $0) != nil }
        guard taken.isEmpty else { throw Refusal(taken.map { .fileExists($0) }) }
        for file in files {
          print(Wording.outcome(try file.write(to: to), of: path(of: file))[reporter.language])
        }
      } catch {
        throw reporter.exitCode(for: error)
      }
    }

    private func path(of file: DraftFile) -> String { "\(to)/\(file.path)" }
  }

  struct Site: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A small complete site (一个完整的小网站).")

    @OptionGroup var place: Place

    @Option(help: "The school's name (学校名称).")
    var school = Placeholder.asking(for: "校名")

    func run() throws { try place.write(beginsSite: true) { NewSite(school: school, date: $0).files } }
  }

  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A plan for a year (一年的工作计划).")

    @Argument(help: "The file's name, such as plan-2026: the plan is for the year in it, else for this year.")
    var name: String?

    @OptionGroup var place: Place

    func run() throws { try place.write { [NewFiles.plan(name?.without(".md"), on: $0)] } }
  }

  struct ActivityLog: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "activity",
      abstract: "A log with one activity of today (活动记录)."
    )

    @Argument(help: "The file's name; without it the day.")
    var name: String?

    @OptionGroup var place: Place

    func run() throws { try place.write { [NewFiles.activity(name?.without(".md"), on: $0)] } }
  }

  struct Article: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "An article, as a draft (文章草稿).")

    @Argument(help: "Section and name, such as parent-school/rainy-days.")
    var address: String

    @OptionGroup var place: Place

    func validate() throws {
      let parts = address.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.first != "." }) else {
        throw ValidationError("write the section and the name: parent-school/rainy-days (请写 栏目/文件名)")
      }
    }

    func run() throws {
      try place.write { date in [NewFiles.article(try knownAddress(), on: date)] }
    }

    /// With the folder of its section, which may be called by its title, and without `.md`.
    private func knownAddress() throws -> String {
      let (name, article) = (address.prefix { $0 != "/" }, address.drop { $0 != "/" })
      let sections = try SiteFolder(place.to).sections()
      guard let section = sections.first(where: { $0.folder == name || $0.title == name }) else {
        throw Refusal([.unknownSection(String(name), among: sections)])
      }
      return section.folder + String(article).without(".md")
    }
  }

  struct Table: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A table of statistics (统计表).")

    @Argument(help: "The table's name, such as by-grade.", transform: { $0.without(".csv") })
    var name: String

    @OptionGroup var place: Place

    func validate() throws {
      let address = slug(of: name)
      guard name == address else {
        throw ValidationError("the name becomes an address: write \(address) (表名要用在网址里，请写 \(address))")
      }
    }

    func run() throws {
      let hasDescriptor = SiteFolder.hasDescriptor(place.to)
      try place.write { NewTable(name: name, date: $0).files(withDescriptor: !hasDescriptor) }
      guard hasDescriptor else { return }
      let told = Wording(en: "add this to statistics/datapackage.yml:", zh: "请把下面这段加到 statistics/datapackage.yml 的最后：")
      print(told[Reporter.language])
      print(NewTable(name: name, date: try place.date ?? BuildDate.fromEnvironment()).resource)
    }
  }
}

extension String {
  fileprivate func without(_ ending: String) -> String { hasSuffix(ending) ? String(dropLast(ending.count)) : self }
}

extension DraftFile {
  /// Its name would lead out of its folder, hide it, or put it where no file of its kind is read.
  fileprivate var hasStrayName: Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 2 || parts.contains { $0.isEmpty || $0.hasPrefix(".") }
  }
}

extension Diagnostic {
  fileprivate static func fileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      "file-exists",
      at: SourceLocation(file: path),
      message: Wording(en: "this file is already there", zh: "这个文件已经有了"),
      hint: Wording(en: "take another name, or write into it", zh: "请换一个文件名，或直接写在里面")
    )
  }
}
