import QuizEngine
import Scheduling
import TestSupport
import Testing

@testable import QuizSession

/// A sitting that is told what happens, one event after the other.
private struct Driver {
  var session: QuizSession
  var generator = SeededGenerator(seed: 3)
  var seconds = 100.0

  init(_ points: [String], limit: Int? = nil, broken: Set<String> = []) {
    session = QuizSession(
      agenda: Agenda(due: points.map { Agenda.Item(Sample.point($0, [$0])) }, new: []), limit: limit
    ) { point, seed in
      broken.contains(point.rawValue) ? nil : Sample.question(point, seed: seed)
    }
  }

  mutating func tell(_ event: SittingEvent) -> [Effect] {
    seconds += 7
    return session.receive(event, at: seconds, using: &generator)
  }

  mutating func answer(_ line: String, id: String = "1") -> [Effect] {
    _ = tell(.line(line))
    return tell(.recorded(Receipt(id: Sample.id(id), comesBack: nil)))
  }
}

/// The question that is asked among some effects.
private func asked(_ effects: [Effect]) -> Question? {
  effects.lazy.compactMap { effect -> Question? in
    if case .ask(let question, _) = effect { question } else { nil }
  }.first
}

struct QuizSessionTests {
  @Test func asksAndThenWaits() throws {
    var driver = Driver(["11111"])
    let effects = driver.tell(.begin)
    let question = try #require(asked(effects))
    #expect(effects == [.ask(question, number: 1), .read])
    #expect(question.point == LearningPointID(rawValue: "11111"))
  }

  @Test func recordsBeforeAnyVerdict() throws {
    var driver = Driver(["11111"])
    let question = try #require(asked(driver.tell(.begin)))
    let effects = driver.tell(.line("c sure"))
    let answered = AnsweredQuestion(
      question: question, answer: .chosen([2]), confidence: .sure, sawHint: false,
      milliseconds: 7000)
    #expect(answered.rating == .easy && answered.guessRate == 0)
    #expect(effects == [.record(.answer(answered))])
    let day = StudyDay(rawValue: 20_000)
    #expect(
      driver.tell(.recorded(Receipt(id: Sample.id("x"), comesBack: day))) == [
        .show(Verdict(answered: answered, comesBack: day, timesConfused: 0)),
        .end(Summary(reason: .nothingLeft, answered: 1, right: 1)),
      ])
  }

  @Test func nothingElseLeadsToAVerdict() {
    let events: [SittingEvent] = [
      .begin, .line("c"), .line("why"), .interrupted, .endOfInput, .notRecorded("disk full"),
    ]
    for event in events {
      var driver = Driver(["11111", "22222"])
      _ = driver.tell(.begin)
      _ = driver.tell(.line("c"))
      for effect in driver.tell(event) {
        if case .show = effect { Issue.record("\(event) showed a verdict") }
      }
    }
  }

  @Test func holdsAnAnswerThatCouldNotBeWrittenUntilItIs() throws {
    var driver = Driver(["11111"])
    _ = driver.tell(.begin)
    let recording = driver.tell(.line("a"))
    #expect(driver.tell(.notRecorded("disk full")) == [.tell(.notSaved("disk full")), .read])
    #expect(driver.tell(.line("")) == recording)
    #expect(driver.tell(.notRecorded("disk full")) == [.tell(.notSaved("disk full")), .read])
    #expect(driver.tell(.line("quit")) == [.end(Summary(reason: .notSaved))])
  }

  @Test func theEndOfInputWhileNothingCanBeWrittenIsNoCleanEnd() {
    var driver = Driver(["11111"])
    _ = driver.tell(.begin)
    _ = driver.tell(.line("a"))
    _ = driver.tell(.notRecorded("disk full"))
    #expect(driver.tell(.endOfInput) == [.end(Summary(reason: .notSaved))])
  }

  @Test func stopsAtTheLimitWithoutAskingOneMore() {
    var driver = Driver(["11111", "22222", "33333"], limit: 2)
    _ = driver.tell(.begin)
    #expect(asked(driver.answer("c")) != nil)
    #expect(driver.answer("a").last == .end(Summary(reason: .limit, answered: 2, right: 1)))
  }

  @Test func aTextIsGradedByItsWriterAfterTheModelWasShown() throws {
    let task = Task.write(model: "both sides")
    var session = QuizSession(
      agenda: Agenda(due: [Agenda.Item(Sample.point("p", ["11111"]))], new: []), limit: nil
    ) { Sample.question($0, seed: $1, task: task) }
    var generator = SeededGenerator(seed: 3)
    func tell(_ line: String, at seconds: Double) -> [Effect] {
      session.receive(.line(line), at: seconds, using: &generator)
    }
    let question = try #require(asked(session.receive(.begin, at: 0, using: &generator)))
    #expect(tell("Left and right", at: 9) == [.tell(.compare(model: "both sides")), .read])
    for line in ["", "e", "hint", "5"] {
      #expect(tell(line, at: 10) == [.tell(.unreadable(.notASelfGrade(line))), .read])
    }
    #expect(session.receive(.interrupted, at: 11, using: &generator) == [.read])
    let answered = AnsweredQuestion(
      question: question, answer: .written("Left and right", .some), confidence: nil,
      sawHint: false, milliseconds: 9000)
    #expect(tell(" c) ", at: 20) == [.record(.answer(answered))])
    #expect(answered.grade.credit == 0.4 && answered.given == ["Left and right"])
  }

  @Test func aTextThatWasNotGradedIsNoAnswer() {
    for event in [SittingEvent.line("quit"), .endOfInput] {
      var session = QuizSession(
        agenda: Agenda(due: [Agenda.Item(Sample.point("p", ["11111"]))], new: []), limit: nil
      ) { Sample.question($0, seed: $1, task: .write(model: "")) }
      var generator = SeededGenerator(seed: 3)
      _ = session.receive(.begin, at: 0, using: &generator)
      _ = session.receive(.line("text"), at: 1, using: &generator)
      #expect(
        session.receive(event, at: 2, using: &generator) == [.end(Summary(reason: .left))])
    }
  }

  @Test func controlCKeepsTheQuestion() {
    var driver = Driver(["11111"])
    _ = driver.tell(.begin)
    #expect(driver.tell(.interrupted) == [.read])
    #expect(driver.answer("c").count == 2)
  }

  @Test func aSkippedQuestionComesBackAtTheEnd() throws {
    var driver = Driver(["11111", "22222"])
    _ = driver.tell(.begin)
    let second = try #require(asked(driver.tell(.line("skip"))))
    #expect(second.point.rawValue == "22222")
    let third = try #require(asked(driver.answer("c")))
    #expect(third.point.rawValue == "11111")
  }

  @Test func undoAsksTheSameQuestionAgainAndThenGoesOnWhereItWas() throws {
    var driver = Driver(["11111", "22222"])
    let first = try #require(asked(driver.tell(.begin)))
    _ = driver.answer("a", id: "answer 1")
    #expect(driver.tell(.line("undo")) == [.record(.undo(Sample.id("answer 1")))])
    let effects = driver.tell(.recorded(Receipt(id: Sample.id("undo 2"), comesBack: nil)))
    #expect(effects == [.tell(.takenBack), .ask(first, number: 1), .read])
    let next = try #require(asked(driver.answer("c")))
    #expect(next.point.rawValue == "22222")
    #expect(driver.answer("c").last == .end(Summary(reason: .nothingLeft, answered: 2, right: 2)))
  }

  @Test func theHintIsRememberedInTheRating() {
    var driver = Driver(["11111"])
    _ = driver.tell(.begin)
    #expect(driver.tell(.line("hint")) == [.tell(.hint("Look at the aorta.")), .read])
    guard case .record(.answer(let answered)) = driver.tell(.line("c sure")).first else {
      Issue.record("no answer was recorded")
      return
    }
    #expect(answered.sawHint)
    #expect(answered.rating == .hard)
  }

  @Test func aFlagIsRecordedAndTheQuestionStands() throws {
    var driver = Driver(["11111"])
    let question = try #require(asked(driver.tell(.begin)))
    #expect(driver.tell(.line("flag")) == [.record(.flag(question, ""))])
    #expect(
      driver.tell(.recorded(Receipt(id: Sample.id("f"), comesBack: nil)))
        == [.tell(.flagged), .read])
  }

  @Test func aMarkThatCouldNotBeWrittenIsToldAndTheQuestionStands() throws {
    for line in ["flag", "note: mine", "suspend", "bury"] {
      var driver = Driver(["11111"])
      _ = driver.tell(.begin)
      let recording = driver.tell(.line(line))
      #expect(driver.tell(.notRecorded("disk full")) == [.tell(.markNotSaved("disk full")), .read])
      #expect(driver.tell(.line(line)) == recording)
    }
  }

  @Test func aNoteIsKeptAndShownAfterTheAnswer() throws {
    var driver = Driver(["11111"])
    let question = try #require(asked(driver.tell(.begin)))
    #expect(driver.tell(.line("note")) == [.tell(.noteNeedsWords), .read])
    #expect(driver.tell(.line("note:")) == [.tell(.noteNeedsWords), .read])
    #expect(driver.tell(.line("note: my words")) == [.record(.note(question, "my words"))])
    #expect(
      driver.tell(.recorded(Receipt(id: Sample.id("n"), comesBack: nil)))
        == [.tell(.noted), .read])
    _ = driver.tell(.line("c"))
    let effects = driver.tell(
      .recorded(Receipt(id: Sample.id("a"), comesBack: nil, note: "my words")))
    guard case .show(let verdict) = effects.first else {
      Issue.record("no verdict was shown")
      return
    }
    #expect(verdict.note == "my words")
  }

  @Test func aSuspendedOrBuriedQuestionGivesWayToTheNextAndIsNoAnswer() throws {
    for line in ["suspend", "bury"] {
      var driver = Driver(["11111", "22222"])
      let first = try #require(asked(driver.tell(.begin)))
      let (entry, notice): (Entry, Notice) =
        line == "bury" ? (.bury(first), .buried) : (.suspend(first), .suspended(first.point))
      #expect(driver.tell(.line(line)) == [.record(entry)])
      let effects = driver.tell(.recorded(Receipt(id: Sample.id("m"), comesBack: nil)))
      let second = try #require(asked(effects))
      #expect(effects == [.tell(notice), .ask(second, number: 1), .read])
      #expect(second.point.rawValue == "22222")
    }
  }

  @Test func anAnswerThatCannotBeWrittenCanBeSavedElsewhere() throws {
    var driver = Driver(["11111"])
    _ = driver.tell(.begin)
    let recording = driver.tell(.line("c"))
    _ = driver.tell(.notRecorded("disk full"))
    #expect(driver.tell(.line("save  /a b/stick ")) == [.saveElsewhere("/a b/stick")])
    #expect(driver.tell(.notRecorded("not there")) == [.tell(.notSaved("not there")), .read])
    #expect(driver.tell(.line("SAVE '/a b'")) == [.saveElsewhere("/a b")])
    #expect(driver.tell(.relocated) == [.tell(.savedElsewhere("/a b"))] + recording)
    let effects = driver.tell(.recorded(Receipt(id: Sample.id("x"), comesBack: nil)))
    #expect(effects.last == .end(Summary(reason: .nothingLeft, answered: 1, right: 1)))
  }

  @Test func nothingElseThatIsTypedIsTakenForAnAnswerWhileOneIsNotSaved() {
    var driver = Driver(["11111"])
    _ = driver.tell(.begin)
    let recording = driver.tell(.line("c"))
    _ = driver.tell(.notRecorded("disk full"))
    for line in ["b", "hint", "save", "again b", "?"] {
      #expect(driver.tell(.line(line)) == [.tell(.unsavedHelp), .read], "\(line)")
    }
    #expect(driver.tell(.interrupted) == [.read])
    #expect(driver.tell(.line("again")) == recording)
  }

  @Test func whyShowsTheLastExplanationAgain() {
    var driver = Driver(["11111", "22222"])
    _ = driver.tell(.begin)
    #expect(driver.tell(.line("why")) == [.tell(.nothingToExplain), .read])
    let verdict = driver.answer("c")[0]
    #expect(driver.tell(.line("why")) == [verdict, .read])
  }

  @Test func aPointWithoutAProvenQuestionIsLeftOut() throws {
    var driver = Driver(["11111", "22222"], broken: ["11111"])
    #expect(try #require(asked(driver.tell(.begin))).point.rawValue == "22222")
    var empty = Driver([])
    #expect(empty.tell(.begin) == [.end(Summary(reason: .nothingLeft))])
  }

  @Test func theSameSeedAsksTheSameQuestions() {
    var (one, other) = (Driver(["11111", "22222"]), Driver(["11111", "22222"]))
    #expect(one.tell(.begin) == other.tell(.begin))
    #expect(one.answer("c") == other.answer("c"))
  }
}
