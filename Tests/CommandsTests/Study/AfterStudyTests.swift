import LineEditing
import ProgressStore
import Scheduling
import TestSupport
import Testing

@testable import Commands

struct AfterStudyTests {
  private let scripted: ScriptedWorld

  init() throws {
    scripted = try ScriptedWorld()
    scripted.width = 10_000
  }

  /// The answers of a learner who forgets nearly everything within three days, to questions that cannot be guessed.
  private func forgetMuch(points: Int, answersEach: Int) throws {
    let store = try ProgressStore.open(
      scripted.folder.path + "/Progress", learner: LearnerID("ann"), device: DeviceID("desk"),
      now: scripted.now, for: .studying, program: .current)
    defer { store.close() }
    for round in 0..<answersEach {
      let day = Int64(3 * (answersEach - round)) * 86_400_000
      for point in 0..<points {
        let isRight = round == 0 || (point + round) % 5 == 0
        try store.append(
          .answer(
            Answer(
              point: PointID(rawValue: "old\(point)"), kind: "sample", bank: "nodes",
              code: "38572", question: "q", seed: 1, chosen: [], credit: isRight ? 1 : 0,
              rating: isRight ? .good : .again, guessRate: 0, milliseconds: 2000)),
          at: Timestamp(
            milliseconds: scripted.now.milliseconds - day + Int64(point) * 60_000,
            utcOffset: 3600))
      }
    }
  }

  private func studyOnce(_ words: String...) -> [Substring] {
    scripted.clear()
    scripted.script(["c"])
    let status = Program.run(["study", "--limit", "1", "--new", "5"] + words, in: scripted.world)
    #expect(status == .done)
    return scripted.output.split(separator: "\n")
  }

  @Test func betterWeightsAreToldAndKeptAfterARound() throws {
    try forgetMuch(points: 24, answersEach: 6)
    let told = studyOnce("--json").last { $0.contains(#""event":"fit""#) }
    // 145 answers, of which the first 80 % are fitted to.
    #expect(
      told?.hasPrefix(#"{"event":"fit","model":"fsrs-7","reviews":116,"lossBefore":"#) == true)
    #expect(told?.hasSuffix(#""taken":true}"#) == true)
    let store = try ProgressStore.open(
      scripted.folder.path + "/Progress", learner: LearnerID("ann"), device: DeviceID("desk"),
      now: scripted.now, for: .reading, program: .current)
    let fit = try #require(store.state.profile.fits["fsrs-7"])
    #expect(fit.isTaken && fit.reviews == 116)
    #expect(try #require(fit.lossAfter) < #require(fit.lossBefore))
    #expect(store.state.profile.model == (try MemoryModel(.fsrs7, weights: fit.weights)))

    // Too few answers have come in since.
    #expect(!studyOnce("--json").contains { $0.contains(#""event":"fit""#) })
  }

  @Test func aLearnerReadsWhatTheFitChangedAndCanTakeItBack() throws {
    try forgetMuch(points: 24, answersEach: 6)
    let text = studyOnce().joined(separator: "\n")
    #expect(
      text.contains(
        "Your memory model was fitted anew to 116 answers, because it then predicts the later ones "
          + "better: log loss "))
    #expect(text.contains("You study with it from now on; 'fit --default' takes that back."))
    scripted.clear()
    #expect(scripted.run("fit", "--default") == .done)
    #expect(scripted.output == "You study with the default weights of fsrs-7 from now on.\n")
    #expect(!studyOnce("--json").contains { $0.contains(#""event":"fit""#) })
  }

  @Test func aHundredAnswersAreNeeded() throws {
    try forgetMuch(points: 14, answersEach: 7)
    #expect(!studyOnce("--json").contains { $0.contains(#""event":"fit""#) })
  }

  @Test func thePlanIsMadeAnewAfterTheFirstRoundOfADay() {
    scripted.run("plan", "--exam", "2026-12-05", "--minutes", "5", "--follow")
    func plans() -> Int {
      studyOnce("--json").count {
        $0.contains(#""event":"plan","exam":"2026-12-05","expectedScore":"#)
      }
    }
    #expect(plans() == 0)
    scripted.now = Timestamp(
      milliseconds: scripted.now.milliseconds + 86_400_000, utcOffset: scripted.now.utcOffset)
    #expect(plans() == 1)
    #expect(plans() == 0)
    scripted.now = Timestamp(
      milliseconds: scripted.now.milliseconds + 86_400_000, utcOffset: scripted.now.utcOffset)
    let text = studyOnce().last ?? ""
    #expect(text.hasPrefix("By your plan you can expect "))
    #expect(text.hasSuffix(" in the exam on 2026-12-05; 'plan' shows more."))
  }

  @Test func aRoundWithoutAnAnswerChangesNothing() {
    scripted.run("plan", "--exam", "2026-12-05", "--minutes", "5", "--follow")
    scripted.now = Timestamp(
      milliseconds: scripted.now.milliseconds + 86_400_000, utcOffset: scripted.now.utcOffset)
    scripted.clear()
    scripted.run("study", typing: ["quit"])
    #expect(!scripted.output.contains("By your plan"))
  }
}
