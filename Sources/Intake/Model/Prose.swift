import Diagnostics

/// A piece of Markdown as HTML, ready but for what only the whole site knows: addresses and figures.
///
/// `html` is complete except at `slots`, where the publisher inserts bytes. Nothing else of the source is kept.
package struct Prose: Sendable {
  package internal(set) var html: [UInt8] = []
  /// In ascending order of offset.
  package internal(set) var slots: [Slot] = []
  package internal(set) var outline: [Heading] = []
  /// The first sentences, ending where a sentence ends; empty where there is no text.
  package internal(set) var summary = ""
  /// 字数 as word processors count it: each Chinese character and punctuation mark, each Latin word or number, is one.
  package internal(set) var characterCount = 0

  /// A place in `html` where something is inserted.
  package struct Slot: Sendable {
    package internal(set) var offset: Int
    package internal(set) var content: SlotContent
  }

  package enum SlotContent: Sendable {
    /// The address of another page or file of the site, to stand inside an attribute.
    case link(LocalLink)
    /// The words for a picture and its size, to stand behind its address inside the quotation marks.
    case picture(path: String, words: String)
    case figure(FigureRequest)
  }

  package struct Heading: Sendable {
    package internal(set) var level: Int
    package internal(set) var id: String
    package internal(set) var title: String
  }

  /// What is to stand above the text: the summary of its page, unless the text itself begins with it.
  func lead(_ summary: String) -> String? { summary.isEmpty || summary == self.summary ? nil : summary }

  /// The links to other files of the content, in the order of the text.
  package var links: [LocalLink] {
    slots.compactMap { slot in
      if case .link(let link) = slot.content { link } else { nil }
    }
  }

  /// The links that are to show a picture.
  var pictures: [LocalLink] {
    zip(slots, slots.dropFirst()).compactMap { link, picture in
      if case .link(let link) = link.content, case .picture = picture.content { link } else { nil }
    }
  }

  /// The figures that the text asks for.
  package var figures: [FigureRequest] {
    slots.compactMap { slot in
      if case .figure(let figure) = slot.content { figure } else { nil }
    }
  }

  /// Minutes to read at 300 characters a minute, the pace of an unhurried reader; at least 1.
  package var readingMinutes: Int { max(1, (characterCount + 150) / 300) }
}

/// A link from one source file to another, both as paths inside the content folder.
package struct LocalLink: Sendable {
  /// Normalised, without a leading slash: `parent-school/weekly-call.md`, `files/form.pdf`.
  package internal(set) var path: String
  /// Without `#`; percent-encoding removed.
  package internal(set) var fragment: String?
  package internal(set) var location: SourceLocation
}
