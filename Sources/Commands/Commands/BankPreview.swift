import CommandLineParsing
import Narratives
import QuestionBanks

extension Command {
  /// Shows written questions as a learner will see them, with their keys.
  static let bankPreview = Command(
    CommandSyntax(
      "preview", "Show written questions as a learner sees them, with keys and explanations.",
      discussion: ["Questions made from narratives are shown by the command 'questions'."],
      parameters: [
        Parameter("DIR", .one, completion: .bank, "A bank, or a file of questions."),
        Parameter("ID", .optional, "The id, the name or the number of one question."),
      ],
      examples: [
        Example("bank preview MyBank", "all written questions"),
        Example("bank preview MyBank 3", "the third one"),
      ],
      exits: [Exit(1, "there is no such question")])
  ) { given, world in
    let questions = try authoredQuestions(given.words[0], world)
    let wanted = given.words.dropFirst().first
    let chosen = questions.enumerated().filter { index, question in
      guard let wanted else { return true }
      return question.id?.rawValue == wanted || question.name == wanted
        || wanted == "\(index + 1)" || wanted == "#\(index + 1)"
    }
    guard !chosen.isEmpty else {
      throw CommandFailure(
        .failed,
        wanted.map { "no question '\($0)'; list them with: coderounds bank list \(given.words[0])" }
          ?? "'\(given.words[0])' holds no written question; those made from narratives are shown by: "
          + "coderounds questions --bank \(given.words[0])")
    }
    for (index, question) in chosen {
      AuthoredQuestionPage(question: question).print(number: index + 1, on: world.output)
    }
    return .done
  }

  /// The written questions of a bank or a file; problems are remarked on.
  static func authoredQuestions(_ path: String, _ world: World) throws -> [AuthoredQuestion] {
    if !Places.isFolderOnDisk(path), let file = try? AnyFormat.questions(at: path, as: nil) {
      for finding in file.findings { world.errors.finding(finding) }
      return file.questions
    }
    let reading = try world.shelf.reading(named: path, in: world)
    // What was left out must not be missed.
    for finding in reading.findings.filter({ $0.severity == .error }).showingLines() {
      world.errors.finding(finding)
    }
    return reading.bank.questions
  }
}
