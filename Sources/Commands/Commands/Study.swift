import Basics
import CommandLineParsing
import ProgressStore
import QuizEngine
import QuizSession

extension Command {
  private static let limit = ValueOption(
    "--limit", "N", .wholeNumber(1...Int.max), "Stop after N answers.")
  private static let new = ValueOption(
    "--new", "N", .wholeNumber(0...Int.max),
    "At most N new points today, in place of your usual number.")

  /// Asks what is due, then what is new.
  static let study = Command(
    CommandSyntax(
      "study", aliases: ["quiz"], "Answer questions: what is due first, then new ones.",
      discussion: [
        """
        Each answer is written to disk before the verdict is shown, so nothing is lost however the \
        round ends. What was missed comes back on the next study day, which begins at 4:00.
        """,
        """
        At a question type a letter or number, or ? to see what else can be typed. Questions about \
        the same code do not follow each other, because one answers much of the other; they may come \
        on the same day, because codes that are confused are learnt best side by side.
        """,
        """
        If an answer cannot be saved, you are told so and it waits: put the cause right and press \
        Enter, or type save FOLDER to go on in another folder. Later, progress merge FOLDER brings \
        those answers home.
        """,
        """
        Where you follow a plan for an exam (see: help plan), the plan says what is asked today, and \
        after the first round of a day it is made anew. As answers come in, the memory model is \
        fitted to them (see: help fit); you are told when it changes.
        """,
      ],
      options: [
        StandardOptions.bank, limit, new, StandardOptions.seed, StandardOptions.learner,
        StandardOptions.progress, StandardOptions.json,
      ],
      examples: [
        Example("study", "everything that is due today"),
        Example("study --limit 10", "ten questions"),
      ],
      exits: [
        Exit(0, "the round ended, by itself or because you left"),
        Exit(65, "no bank could be read"),
        Exit(74, "an answer could not be saved"),
      ])
  ) { given, world in
    let deck = try world.shelf.deck(given.all(StandardOptions.bank), in: world)
    let store = try world.progress(given, for: .studying)
    defer { store.close() }
    let agenda = agenda(deck.points, store.state, newPerDay: given[new], now: world.now())
    let presenter: any StudyPresenter =
      given[StandardOptions.json]
      ? JSONPresenter(output: world.output)
      : TextPresenter(output: world.output, today: world.now().calendarDay)
    let journal = StudyJournal(
      store, deck.points, now: world.now, home: world.environment["HOME"])
    var run = StudyRun(
      QuizSession(agenda: agenda, limit: given[limit], times: OwnTimes(store.state.times)) {
        deck.question($0, $1, nil)
      },
      using: SplitMix64(seed: given[StandardOptions.seed] ?? world.seed()), in: world,
      presenter: presenter, journal: journal)
    let answers = store.state.answers
    let status = run.run()
    if status == .done, store.state.answers > answers, !store.isElsewhere {
      AfterStudy(store, deck.points, world).run(presenter)
    }
    return status
  }

  /// The plan for an exam decides where one is followed, unless the learner asks for new points.
  private static func agenda(
    _ points: [LearningPoint], _ learner: LearnerState, newPerDay: Int?, now: Timestamp
  ) -> Agenda {
    let today = now.studyDay(rolloverHour: learner.profile.rolloverHour)
    guard newPerDay == nil, let exam = learner.profile.exam, exam.day > today else {
      return Agenda(points, for: learner, at: now, newPerDay: newPerDay)
    }
    return Agenda(points, for: learner, on: today, following: exam)
  }
}
