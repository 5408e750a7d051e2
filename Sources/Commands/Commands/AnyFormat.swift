import CommandLineParsing
import Narratives
import PackageFiles
import ProgressStore
import QuestionBanks

/// A format that questions are carried in: a text, or a package of files.
enum AnyFormat {
  case text(QuestionFormat)
  case package(PackageFormat)

  /// The names of all formats that can be read.
  static var readableNames: [String] {
    QuestionFormat.readableNames + PackageFormat.all.map(\.name)
  }

  /// The names of all formats that can be written.
  static var writableNames: [String] {
    QuestionFormat.writableNames + PackageFormat.all.filter { $0.write != nil }.map(\.name)
  }

  /// The format of each name with what it is.
  static var summaries: [String] {
    QuestionFormat.all.map { "\($0.name) (\($0.summary))" }
      + PackageFormat.all.map { "\($0.name) (\($0.summary))" }
  }

  /// A word of the command line that must name one of some formats.
  static func reader(_ names: [String]) -> ValueReader<AnyFormat> {
    ValueReader("one of \(names.joined(separator: ", "))") { word in
      guard names.contains(word) else { return nil }
      return QuestionFormat.named(word).map(AnyFormat.text)
        ?? PackageFormat.named(word).map(AnyFormat.package)
    }
  }

  /// The name of the format.
  var name: String {
    switch self {
    case .text(let format): format.name
    case .package(let format): format.name
    }
  }

  /// Whether it is anything but text, and is never printed.
  var isBinary: Bool { if case .package = self { true } else { false } }

  /// The name of the format of questions that a file shows; `nil` for any other file.
  static func nameOfQuestions(at path: String) -> String? {
    if let package = PackageFormat.of(path) { return package.name }
    guard let source = try? QuestionFile.source(path), let format = QuestionFormat.of(source),
      let read = format.read
    else { return nil }
    // Any prose is a GIFT file in which nothing is asked.
    return read(source).questions.contains { $0.response != .description } ? format.name : nil
  }

  /// The questions of a file, in a format that was named or that the file shows.
  static func questions(
    at path: String, as named: AnyFormat?
  ) throws -> QuestionFile {
    if case .package(let format)? = named { return try format.read(path) }
    if named == nil, let format = PackageFormat.of(path) { return try format.read(path) }
    let source = try QuestionFile.source(path)
    guard let read = (named?.text ?? QuestionFormat.of(source))?.read else {
      throw CommandFailure(
        .data,
        "the format of '\(path)' is not known; name it with '--from', one of "
          + readableNames.joined(separator: ", "))
    }
    return read(source)
  }

  /// A file with these questions, and what could not be put into it.
  func written(_ file: QuestionFile, in world: World) throws -> WrittenQuestions {
    switch self {
    case .text(let format): format.write?(file) ?? WrittenQuestions(bytes: [])
    case .package(let format):
      try format.write?(file, world.now().milliseconds) ?? WrittenQuestions(bytes: [])
    }
  }

  private var text: QuestionFormat? { if case .text(let format) = self { format } else { nil } }
}
