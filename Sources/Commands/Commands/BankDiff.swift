import CommandLineParsing
import Narratives
import QuestionBanks
import QuizEngine

extension Command {
  /// Says what a change of a bank means for learners.
  static let bankDiff = Command(
    CommandSyntax(
      "diff", "Say what changed between two versions of a bank for those who learn from it.",
      discussion: [
        """
        Learning points that are kept keep what a learner knows about them. Retired ones are not \
        asked any more; their answers stay in the journal.
        """
      ],
      parameters: [
        Parameter("OLD", .one, completion: .bank, "The bank as it was."),
        Parameter("NEW", .one, completion: .bank, "The bank as it is now."),
      ],
      options: [StandardOptions.json],
      exits: [Exit(1, "something changed")])
  ) { given, world in
    let old = try world.shelf.reading(named: given.words[0], in: world).bank
    var new = try world.shelf.reading(named: given.words[1], in: world).bank
    // Two versions usually lie in folders of different names; that is no change for learners.
    new.name = old.name
    let change = BankChange(from: try points(old), to: try points(new), old: old, new: new)
    if given[StandardOptions.json] {
      world.output.json(change.json)
    } else {
      change.print(on: world.output)
    }
    return change.isEmpty ? .done : .failed
  }

  private static func points(_ bank: Bank) throws -> [LearningPoint] {
    try Catalogue(banks: [bank]).points
  }
}

/// What is different between two versions of a bank.
private struct BankChange {
  let added: [LearningPoint]
  let retired: [LearningPoint]
  let kept: Int
  /// Codes whose narrative says something else now.
  let reworded: [ProcedureCode]
  /// Written questions, by their names, that ask otherwise or are graded otherwise now.
  let rewritten: [String]

  init(from before: [LearningPoint], to after: [LearningPoint], old: Bank, new: Bank) {
    let (known, now) = (Set(before.map(\.id)), Set(after.map(\.id)))
    added = after.filter { !known.contains($0.id) }
    retired = before.filter { !now.contains($0.id) }
    kept = known.intersection(now).count
    reworded = old.narratives.filter { narrative in
      new.narrative(of: narrative.code).map {
        $0.prose != narrative.prose || $0.title != narrative.title
      } ?? false
    }.map(\.code)
    let questions = Dictionary(
      zip(old.questions.stableIDs, old.questions), uniquingKeysWith: { first, _ in first })
    rewritten = zip(new.questions.stableIDs, new.questions).filter { id, question in
      questions[id].map { before in
        before.stem != question.stem || before.response != question.response
          || before.generalFeedback != question.generalFeedback
      } ?? false
    }.map(\.1.name)
  }

  var isEmpty: Bool {
    added.isEmpty && retired.isEmpty && reworded.isEmpty && rewritten.isEmpty
  }

  var json: JSON {
    [
      "added": .array(added.map(Self.json)), "retired": .array(retired.map(Self.json)),
      "kept": .integer(kept), "reworded": .strings(reworded.map(\.rawValue)),
      "rewritten": .strings(rewritten),
    ]
  }

  private static func json(_ point: LearningPoint) -> JSON {
    ["point": .string(point.id.rawValue), "title": .string(point.title)]
  }

  func print(on output: Output) {
    list("added", added, on: output)
    list("retired", retired, on: output)
    if !reworded.isEmpty {
      output.line("reworded: \(reworded.map(\.rawValue).joined(separator: ", "))", hanging: 2)
    }
    if !rewritten.isEmpty {
      output.line("\(DayText.count(rewritten.count, "written question")) changed:")
      for name in rewritten { output.line("\(name)", indent: 2, hanging: 2) }
    }
    output.line("\(DayText.count(kept, "learning point")) kept")
  }

  private func list(_ name: String, _ points: [LearningPoint], on output: Output) {
    guard !points.isEmpty else { return }
    output.line("\(DayText.count(points.count, "learning point")) \(name):")
    for point in points { output.line("\(point.title)", indent: 2, hanging: 2) }
  }
}
