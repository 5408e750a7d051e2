package import Narratives

/// A file format for questions; each is declared in the folder of its own name.
package struct QuestionFormat: Sendable {
  /// The name used in commands, for example `moodle-xml`.
  package let name: String
  /// One line for the help.
  package let summary: String
  /// The usual endings of its files, without the full stop.
  package let endings: [String]
  /// Whether a text looks like this format; asked where the ending decides nothing.
  let recognises: @Sendable (SourceText) -> Bool
  /// Reads a file, if the format can be read.
  package let read: (@Sendable (SourceText) -> QuestionFile)?
  /// Writes a file, if the format can be written.
  package let write: (@Sendable (QuestionFile) -> WrittenQuestions)?

  init(
    _ name: String, _ summary: String, endings: [String],
    recognises: @escaping @Sendable (SourceText) -> Bool = { _ in false },
    read: (@Sendable (SourceText) -> QuestionFile)? = nil,
    write: (@Sendable (QuestionFile) -> WrittenQuestions)? = nil
  ) {
    self.name = name
    self.summary = summary
    self.endings = endings
    self.recognises = recognises
    self.read = read
    self.write = write
  }

  /// The names of all formats that can be read.
  package static var readableNames: [String] { all.filter { $0.read != nil }.map(\.name) }

  /// The names of all formats that can be written.
  package static var writableNames: [String] { all.filter { $0.write != nil }.map(\.name) }

  /// The format of this name.
  package static func named(_ name: String) -> QuestionFormat? {
    all.first { $0.name.isSameWord(as: name) }
  }

  /// The format a file is in: by its content where the content is clear, else by its ending.
  package static func of(_ source: SourceText) -> QuestionFormat? {
    if let clear = all.first(where: { $0.read != nil && $0.recognises(source) }) { return clear }
    let name = source.path.lowercased()
    return all.first { format in
      format.read != nil && format.endings.contains { name.hasSuffix("." + $0) }
    }
  }
}

/// A file that was made from questions, and what could not be put into it.
package struct WrittenQuestions: Equatable, Sendable {
  package var bytes: [UInt8]
  package var losses: [Loss]

  package init(bytes: [UInt8], losses: [Loss] = []) {
    self.bytes = bytes
    self.losses = losses
  }

  init(text: String, losses: [Loss] = []) { self.init(bytes: Array(text.utf8), losses: losses) }

  /// Something of a question that the format cannot carry.
  package struct Loss: Equatable, Sendable, CustomStringConvertible {
    package let question: String
    /// What is lost, for example `the tags`, or why the question is not there or not welcome.
    package let what: String
    /// How much is lost.
    package let kind: Kind

    /// How much of a question is lost.
    package enum Kind: Equatable, Sendable {
      case part, wholeQuestion
      /// Nothing yet; but the program that the file is meant for takes no such question.
      case likelyRefused
    }

    package init(_ question: String, _ what: String, _ kind: Kind = .part) {
      self.question = question
      self.what = what
      self.kind = kind
    }

    package var description: String {
      switch kind {
      case .part: "'\(question)' lost \(what)"
      case .wholeQuestion: "'\(question)' was left out: \(what)"
      case .likelyRefused: "'\(question)' will be refused by Moodle: \(what)"
      }
    }
  }
}
