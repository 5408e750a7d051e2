import Scheduling
import TestSupport
import Testing

@testable import ProgressStore

/// Events of several devices as learners make them: answers, undos, marks, settings.
struct History {
  var events: [Event] = []
  private var random: SeededGenerator

  /// Makes a history; with `clockFaults` the clocks jump now and then.
  init(_ count: Int, devices: Int = 3, seed: UInt64, clockFaults: Bool = false) {
    random = SeededGenerator(seed: seed)
    var sequences = [UInt32](repeating: 0, count: devices)
    var skew = [Int64](repeating: 0, count: devices)
    for number in 0..<count {
      let device = Int.random(in: 0..<devices, using: &random)
      sequences[device] += 1
      if clockFaults, Int.random(in: 0..<20, using: &random) == 0 {
        skew[device] = [0, 0, -86_400_000, 40_000_000_000].randomElement(using: &random) ?? 0
      }
      let instant = Timestamp.test(Double(number) * 900).milliseconds + skew[device]
      let moment = Timestamp(milliseconds: instant, utcOffset: 3600)
      events.append(
        Event(
          device: DeviceID(hostName: "d\(device)"), sequence: sequences[device], moment: moment,
          day: moment.studyDay(), body: body()))
    }
  }

  private mutating func body() -> Event.Body {
    let point = PointID(rawValue: "p\(Int.random(in: 0..<12, using: &random))")
    switch Int.random(in: 0..<40, using: &random) {
    case 0: return .suspend(point)
    case 1: return .resume(point)
    case 2: return .note(Event.Note(point: point, text: "look at the level"))
    case 3: return .profile([.init("retention", .number("0.85"))])
    case 4...9: return events.randomElement(using: &random).map { .undo($0.id) } ?? .resume(point)
    default:
      let right = Bool.random(using: &random)
      var answer = Answer.test(
        point.rawValue, rating: right ? .good : .again, credit: right ? 1 : 0,
        mistakenFor: right ? nil : "38572")
      answer.milliseconds = UInt32.random(in: 500...60_000, using: &random)
      return .answer(answer)
    }
  }
}

@Suite struct ReplayTests {
  private let end = Timestamp.test(400 * 900)

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func anyOrderOfTheEventsGivesTheSameState(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let events = History(300, seed: seed, clockFaults: seed % 2 == 0).events
    let state = LearnerState.replaying(events, at: end)
    for _ in 0..<5 {
      let shuffled = events.shuffled(using: &random)
      #expect(LearnerState.replaying(shuffled, at: end).differences(from: state) == [])
    }
    let twice = (events + events.prefix(50)).shuffled(using: &random)
    #expect(LearnerState.replaying(twice, at: end).differences(from: state) == [])
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func takingEventsOneByOneGivesTheSameState(seed: UInt64) {
    let events = History(120, seed: seed).events
    var state = LearnerState()
    for (count, event) in events.enumerated() {
      if state.apply(event, at: event.moment.milliseconds) == .needsReplay {
        state = .replaying(Array(events[...count]), at: end)
      }
      var replayed = LearnerState.replaying(Array(events[...count]), at: end)
      // After an undo the list of newest answers is one shorter than it might be.
      replayed.recent = Array(replayed.recent.suffix(state.recent.count))
      #expect(state.differences(from: replayed) == [], "after \(count + 1) events")
    }
  }

  @Test func takingBackAnUndoBringsTheAnswerBack() {
    func event(_ sequence: UInt32, _ body: Event.Body) -> Event {
      let moment = Timestamp.test(Double(sequence))
      return Event(
        device: DeviceID(hostName: "d"), sequence: sequence, moment: moment,
        day: moment.studyDay(), body: body)
    }
    let answer = event(1, .answer(.test()))
    let undo = event(2, .undo(answer.id))
    let redo = event(3, .undo(undo.id))
    let answered = LearnerState.replaying([answer], at: end)
    #expect(LearnerState.replaying([answer, undo], at: end).points == [:])
    #expect(LearnerState.replaying([answer, undo, redo], at: end).points == answered.points)
  }

  @Test func oneNumberForTwoAnswersAfterARestoredBackupKeepsBoth() {
    let first = Event(
      device: DeviceID(hostName: "d"), sequence: 5, moment: .test(1),
      day: Timestamp.test(1).studyDay(),
      body: .answer(.test("a")))
    let second = Event(
      device: DeviceID(hostName: "d"), sequence: 5, moment: .test(2),
      day: Timestamp.test(2).studyDay(),
      body: .answer(.test("b")))
    let state = LearnerState.replaying([first, second], at: end)
    #expect(Set(state.points.keys.map(\.rawValue)) == ["a", "b"])
    let undone = Event(
      device: DeviceID(hostName: "d"), sequence: 6, moment: .test(3),
      day: Timestamp.test(3).studyDay(),
      body: .undo(second.id))
    let left = LearnerState.replaying([first, second, undone], at: end)
    #expect(left.points.keys.map(\.rawValue) == ["a"])
  }

  @Test func changingTheModelReplaysAllAnswersWithIt() {
    let events = History(100, devices: 1, seed: 4).events
    let last = end
    let change = Event(
      device: DeviceID(hostName: "d0"), sequence: 101, moment: last, day: last.studyDay(),
      body: .profile([.init("model", .string("fsrs-6"))]))
    let state = LearnerState.replaying(events + [change], at: end)
    let moved = LearnerState.replaying([change] + events, at: end)
    #expect(state.profile.model == .standard(.fsrs6))
    #expect(state == moved)
    #expect(state.points != LearnerState.replaying(events, at: end).points)
  }

  @Test func aPointAskedTwiceOnOneDayIsIntroducedOnce() {
    let events = [1.0, 2, 3].enumerated().map { number, second in
      Event(
        device: DeviceID(hostName: "d"), sequence: UInt32(number + 1), moment: .test(second),
        day: Timestamp.test(second).studyDay(),
        body: .answer(.test("a", rating: number == 1 ? .again : .good, credit: number == 1 ? 0 : 1))
      )
    }
    let state = LearnerState.replaying(events, at: end)
    let day = Timestamp.test().studyDay()
    #expect(
      state.days == [
        day: DayTally(
          tally: Tally(answers: 3, right: 2, credit: 2000), introduced: 1, milliseconds: 37_035)
      ])
    #expect(state.points[PointID(rawValue: "a")]?.history?.lapses == 1)
    #expect(state.codes == ["38571": Tally(answers: 3, right: 2, credit: 2000)])
  }
}
