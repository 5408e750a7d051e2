import CommandLineParsing
import Scheduling

extension Command {
  private static let answers = ValueOption(
    "--history", "LIST", .answerHistory,
    "Answers as rating@days since the first, for example 3@0,3@2.5,1@10.")

  /// Shows the state of a memory model after every answer of a history.
  static let memory = Command(
    CommandSyntax(
      "memory", "Show what a memory model makes of a history of answers.",
      discussion: [
        """
        Ratings are 1 (again), 2 (hard), 3 (good) and 4 (easy). Stability is in days; recall is the \
        probability just before the answer. FSRS-6 counts whole days, FSRS-7 fractions of a day.
        """
      ],
      options: [
        MemoryOptions.model, MemoryOptions.weights, answers, MemoryOptions.retention,
        StandardOptions.json,
      ],
      examples: [
        Example("memory --history 3@0,3@2.5,1@10", "the default model"),
        Example("memory --model fsrs-6 --history 3@0,4@12 --retention 0.95", "another model"),
      ])
  ) { given, world in
    guard let history = given[answers] else {
      throw CommandFailure(
        .usage, "no history; give one such as '--history 3@0,3@2.5,1@10'")
    }
    let model = try MemoryOptions.model(given) ?? .standard
    let retention = given[MemoryOptions.retention] ?? 0.9
    let trace = MemoryTrace(history, by: model)
    let interval = trace.reviews.last.map { model.interval($0.state, retention: retention) } ?? 0
    if given[StandardOptions.json] {
      world.output.json([
        "model": .string(model.name.rawValue),
        "reviews": .array(trace.reviews.map { $0.json(model.name) }),
        "retention": .number(retention), "interval": .number(interval),
      ])
    } else {
      for review in trace.reviews { world.output.line("\(review.text(model.name))", hanging: 4) }
      world.output.line(
        """
        Recall falls to \(Figure.percent(retention)) after \(Figure.days(interval), .strong).
        """)
    }
    return .done
  }
}

extension MemoryTrace.Review {
  fileprivate func json(_ model: MemoryModel.Name) -> JSON {
    var members: [JSON.Member] = [
      .init("day", .number(answer.day)), .init("rating", .integer(answer.rating.rawValue)),
      .init("retrievability", recall.map(JSON.number) ?? .null),
      .init("stability", .number(state.stability)),
    ]
    if model == .fsrs7 { members.append(.init("fastStability", .number(state.fastStability))) }
    members.append(.init("difficulty", .number(state.difficulty)))
    return .object(members)
  }

  fileprivate func text(_ model: MemoryModel.Name) -> String {
    let recall = recall.map { ", recall \(Figure.percent($0))" } ?? ""
    let fast = model == .fsrs7 ? ", fast \(Figure.days(state.fastStability))" : ""
    return """
      day \(Figure.number(answer.day)): \(answer.rating.word)\(recall); \
      stability \(Figure.days(state.stability))\(fast), difficulty \(Figure.number(state.difficulty))
      """
  }
}
