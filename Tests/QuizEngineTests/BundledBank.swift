import Narratives
import QuestionBanks
import QuizEngine
import TestSupport

/// The bank that comes with the program, read once.
enum BundledBank {
  static let catalogue = Result {
    let folder = BuiltProgram.projectFolder + "/QuestionBanks/pelvic-nodes"
    return try Catalogue(banks: [BankFolder.read(at: folder).bank])
  }

  /// Questions of a kind, spread over all points that have it.
  static func questions(of kind: QuestionKind, perPoint count: Int) throws -> [Question] {
    let catalogue = try catalogue.get()
    return catalogue.points.filter { $0.kinds.contains(kind) }.flatMap { point in
      (0..<count).compactMap { catalogue.question(point: point.id, seed: UInt64($0), kind: kind) }
    }
  }
}

extension Question {
  /// The options of a question that has some.
  var options: [Option] {
    switch task {
    case .chooseOne(let options), .chooseSeveral(let options): options
    default: []
    }
  }

  /// The note in the stem: all before the question itself.
  var note: String { stem.split(separator: "\n\n").dropLast().joined(separator: "\n\n") }
}
