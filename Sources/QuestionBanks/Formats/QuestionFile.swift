package import Narratives

/// What a file of authored questions holds, in its order, and what is wrong with it.
package struct QuestionFile: Equatable, Sendable {
  /// A piece of a question file.
  package enum Entry: Equatable, Sendable {
    /// From here on questions belong to this category; the path is as the file writes it.
    case category(String)
    case question(AuthoredQuestion)
  }

  package var entries: [Entry]
  package var findings: [Finding]

  package init(entries: [Entry] = [], findings: [Finding] = []) {
    self.entries = entries
    self.findings = findings
  }

  /// A file of these questions, with a category line wherever the category changes.
  package init(underCategoriesOf questions: [AuthoredQuestion]) {
    self.init()
    var category: [String] = []
    for question in questions {
      if question.category != category {
        category = question.category
        entries.append(.category(CategoryPath.text(of: category)))
      }
      entries.append(.question(question))
    }
  }

  /// Adds another file; its questions stay out of the categories of this one.
  package mutating func append(_ other: QuestionFile) {
    let category = entries.lazy.reversed().compactMap { entry in
      if case .category(let path) = entry { path } else { nil }
    }.first
    if let category, !CategoryPath.names(in: category).isEmpty,
      case .question? = other.entries.first
    {
      entries.append(.category(CategoryPath.text(of: [])))
    }
    entries += other.entries
    findings += other.findings
  }

  /// The questions without the category lines between them.
  package var questions: [AuthoredQuestion] {
    entries.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }
}

extension QuestionFile {
  /// Whether a question could not be read.
  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The text of a file on disk, ready to be read in some format.
  package static func source(_ path: String) throws(BankFolderFault) -> SourceText {
    try BankFile.readQuestions(path)
  }

  /// Writes a file whole or not at all.
  package static func save(_ bytes: [UInt8], to path: String) throws(BankFolderFault) {
    try BankFile.write(bytes, to: path)
  }
}

/// A path of categories as Moodle writes it: `$course$/top/Nodes/Open`, with `//` for a slash in a name.
package enum CategoryPath {
  /// The names on the path, without the places that only Moodle has.
  package static func names(in path: String) -> [String] {
    var names: [String] = []
    var name = ""
    var rest = path[...]
    while let character = rest.popFirst() {
      if character != "/" {
        name.append(character)
      } else if rest.first == "/" {
        rest.removeFirst()
        name.append("/")
      } else {
        names.append(name.trimmed)
        name = ""
      }
    }
    names.append(name.trimmed)
    if let first = names.first, first.hasPrefix("$"), first.hasSuffix("$") { names.removeFirst() }
    if names.first == "top" { names.removeFirst() }
    return names.filter { !$0.isEmpty }
  }

  /// The path that `names(in:)` reads as these names.
  package static func text(of names: [String]) -> String {
    (["$course$", "top"] + names.map { $0.replacing("/", with: "//") }).joined(separator: "/")
  }
}
