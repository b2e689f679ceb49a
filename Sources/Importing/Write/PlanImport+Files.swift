import Diagnostics

extension PlanImport {
  /// The drafts, `plans/<name>.md` or `plans/<name>-<number>.md` where a file holds several, and the report on them.
  package func files(reportIn language: Language) -> [DraftFile] {
    let drafts = zip(documents, paths).compactMap { document, path in
      path.flatMap { path in document.draft.map { DraftFile(path: path, text: $0.markdown) } }
    }
    let report = ImportReport(plans: self, language: language, paths: paths)
    return drafts + [DraftFile(path: "imports/\(file.stem).md", text: report.text, isReport: true)]
  }

  private var paths: [String?] {
    documents.map { document in
      document.draft.map { _ in
        documents.count > 1 ? "plans/\(file.stem)-\(document.source.number).md" : "plans/\(file.stem).md"
      }
    }
  }
}
