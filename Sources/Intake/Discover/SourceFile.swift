import Diagnostics

/// A file of the content folder and what it is for, known from where it lies.
struct SourceFile: Sendable {
  /// Inside the content folder, with `/`.
  let contentPath: String
  /// As messages print it: relative to where the command was started.
  let file: String
  let absolutePath: String
  let kind: Kind

  enum Kind: Sendable, Equatable {
    case settings
    case home
    case section(key: String)
    case article(section: String)
    case page
    case plan
    case activityLog
    case activityTable
    case descriptor
    case statisticsTable
    case attachment
    case rootFile
  }

  /// The file's content; a problem where it cannot be read.
  func bytes(into problems: Problems) -> [UInt8]? {
    do throws(SystemFailure) {
      return try FileReading.bytes(of: absolutePath)
    } catch {
      problems.add(.unreadable(at: location))
      return nil
    }
  }

  var location: SourceLocation { SourceLocation(file: file) }

  var stem: String { contentPath.stem }
}
