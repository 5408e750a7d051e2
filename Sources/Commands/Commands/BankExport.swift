import Basics
import CommandLineParsing
import QuestionBanks
import QuizEngine
import QuizSession

extension Command {
  private static let format = ValueOption(
    "--format", "FORMAT",
    AnyFormat.reader(AnyFormat.writableNames), "The format to write.")
  private static let count = ValueOption(
    "--count", "N", .wholeNumber(1...10_000),
    "Questions made from the narratives; without it the written questions are exported.")
  private static let forms = ValueOption(
    "--forms", "N", .wholeNumber(1...26), "Parallel forms that ask the same points otherwise.")
  private static let title = ValueOption("--title", "TITLE", .text, "The title on a printed exam.")
  private static let target = ValueOption(
    "--output", short: "-o", "FILE", .file,
    "The file to write; several forms get a letter in their names. By default it is printed.")

  /// Carries written or generated questions elsewhere, or onto paper.
  static let bankExport = Command(
    CommandSyntax(
      "export", "Carry questions to other programs or onto paper.",
      discussion: [
        """
        With --count, questions are made from the narratives, the same for the same --seed. With \
        --forms, every form asks the same learning points with other cases. What a format cannot \
        carry is listed.
        """
      ],
      parameters: [Parameter("DIR", .one, completion: .bank, "A bank, or a file of questions.")],
      options: [format, count, StandardOptions.seed, forms, title, target],
      examples: [
        Example("bank export MyBank --format moodle-xml -o quiz.xml", "the written questions"),
        Example(
          "bank export MyBank --format html --count 20 --seed 7 --forms 4 -o exam.html",
          "a paper exam in four forms with keys"),
      ],
      exits: [Exit(1, "there are fewer questions than were asked for")])
  ) { given, world in
    guard let format = given[format] else {
      throw CommandFailure(
        .usage,
        "no format to write; add '--format' with one of "
          + AnyFormat.writableNames.joined(separator: ", "))
    }
    guard given[target] != nil || !format.isBinary else {
      throw CommandFailure(
        .usage, "\(format.name) is no text that can be printed; add '--output FILE'")
    }
    let versions = try versions(
      given.words[0], count: given[count], forms: given[forms] ?? 1,
      seed: given[StandardOptions.seed] ?? world.seed(), world)
    let paper = ExamPaper(title: given[title] ?? "Exam", forms: versions)
    // Paper has all forms in one file; other programs want one file a form.
    if format.name == "html" || format.name == "text" {
      let text = format.name == "html" ? paper.html : paper.text
      try deliver(
        WrittenQuestions(
          bytes: Array(text.utf8), losses: ExamPaper.losses(versions.first?.questions ?? [])),
        to: given[target], world)
      return .done
    }
    guard versions.count == 1 || given[target] != nil else {
      throw CommandFailure(.usage, "several forms need a file to write to; add '--output FILE'")
    }
    for form in versions {
      let file = QuestionFile(underCategoriesOf: form.questions)
      try deliver(
        try format.written(file, in: world), to: given[target].map { named($0, form.name) }, world)
    }
    return .done
  }

  private static func deliver(
    _ written: WrittenQuestions, to path: String?, _ world: World
  ) throws {
    for loss in written.losses { world.errors.lines(["remark: \(loss)"]) }
    if let path {
      try QuestionFile.save(written.bytes, to: path)
      world.errors.lines(["written to \(path)"])
    } else {
      world.output.file(String(decoding: written.bytes, as: UTF8.self))
    }
  }

  /// `exam.xml` for form B as `exam-B.xml`.
  private static func named(_ path: String, _ form: String) -> String {
    guard !form.isEmpty else { return path }
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
      return path + "-" + form
    }
    return path[..<dot] + "-" + form + path[dot...]
  }

  private static func versions(
    _ path: String, count: Int?, forms: Int, seed: UInt64, _ world: World
  ) throws -> [ExamPaper.Form] {
    let names = forms == 1 ? [""] : (0..<forms).map(Label.letter)
    guard let count else {
      let questions = try authoredQuestions(path, world)
      guard !questions.isEmpty else {
        throw CommandFailure(
          .failed,
          "'\(path)' holds no written question; add '--count N' to make some from its narratives")
      }
      var generator = SplitMix64(seed: seed)
      return names.enumerated().map { index, name in
        .init(
          name: name,
          questions: index == 0
            ? questions
            : questions.shuffled(using: &generator).map { $0.reordered(using: &generator) })
      }
    }
    let deck = try world.shelf.deck([path], in: world)
    var generator = SplitMix64(seed: seed)
    var sampler = QuestionSampler(deck, kinds: [], codes: [], using: SplitMix64(seed: seed))
    let first = try (1...count).map { number in
      try world.checkInterruption()
      guard let question = sampler.next() else {
        throw CommandFailure(
          .failed, "only \(DayText.count(number - 1, "different question")) found, \(count) wanted")
      }
      return question
    }
    var shown = first.map { Set([$0.content]) }
    return try names.enumerated().map { index, name in
      var keys = KeyDeal(seed: generator.next())
      let questions = try first.indices.map { number in
        try world.checkInterruption()
        guard index > 0 else { return first[number] }
        let other = parallel(first[number], besides: shown[number], in: deck, using: &generator)
        if !shown[number].insert(other.content).inserted {
          world.errors.lines([
            "remark: question \(number + 1) of form \(name) is that of an earlier form; its narratives give no other"
          ])
        }
        return keys.deal(other)
      }
      return .init(
        name: name,
        questions: questions.enumerated().map { $1.authored(named: "Question \($0 + 1)") })
    }
  }

  /// A question on the same point, of the same kind, that no form asks yet, or else in another order.
  private static func parallel(
    _ question: Question, besides shown: Set<Question.Content>, in deck: Deck,
    using generator: inout SplitMix64
  ) -> Question {
    var known: Question?
    for _ in 0..<20 {
      guard let other = deck.question(question.point, generator.next(), question.kind) else {
        continue
      }
      if !shown.contains(other.content) { return other }
      known = known ?? other
    }
    return known ?? question
  }
}

extension Question {
  /// What a question asks, whatever the order of its options.
  fileprivate struct Content: Hashable {
    let stem: String
    let options: [String]
  }

  fileprivate var content: Content {
    let options =
      switch task {
      case .chooseOne(let options), .chooseSeveral(let options): options.map(\.text)
      case .order(let shown, _): shown
      case .sort(let items, _): items.map(\.text)
      case .type, .code, .write: [String]()
      }
    return Content(stem: stem, options: options.sorted())
  }
}

extension AuthoredQuestion {
  /// The question for another form: its options or pairs in another order, where the order says nothing.
  fileprivate func reordered(using generator: inout SplitMix64) -> AuthoredQuestion {
    var question = self
    switch response {
    case .multipleChoice(var choice) where choice.mayBeShuffled:
      choice.choices.shuffle(using: &generator)
      question.response = .multipleChoice(choice)
    case .matching(var matching) where matching.shuffles:
      matching.pairs.shuffle(using: &generator)
      question.response = .matching(matching)
    default: break
    }
    return question
  }
}
