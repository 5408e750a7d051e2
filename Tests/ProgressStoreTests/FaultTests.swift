import Foundation
import Scheduling
import Testing

@testable import ProgressStore

/// A session that reaches all that a session can do, with what was promised to the learner on the way.
private struct Session {
  /// The events whose saving was confirmed.
  var promised: [Event] = []
  /// The event that was being saved when the program ended.
  var attempted: Event.Body?

  /// Studies until the end or until the first fault; `retries` is how often a failed event is handed in again.
  mutating func run(_ scratch: Scratch, _ files: FaultyFiles, retries: Int = 0) {
    guard let store = try? ProgressStore.test(scratch, at: .test(), files: files) else { return }
    for step in 0..<7 {
      let body: Event.Body =
        switch step {
        case 3: .suspend(PointID(rawValue: "p1"))
        case 5:
          promised.last { $0.body.name == "answer" }.map { .undo($0.id) }
            ?? .resume(PointID(rawValue: "p1"))
        default: .answer(.test("p\(step)", rating: step % 2 == 0 ? .good : .again))
        }
      attempted = body
      guard let event = Self.save(body, at: .test(Double(step + 1)), store, retries) else {
        return store.close()
      }
      promised.append(event)
      attempted = nil
    }
    store.close()
  }

  private static func save(
    _ body: Event.Body, at moment: Timestamp, _ store: ProgressStore, _ retries: Int
  ) -> Event? {
    for _ in 0...retries {
      if let event = try? store.append(body, at: moment) { return event }
    }
    return nil
  }
}

/// A store with one saved answer, on files that can be made to fail.
private struct OpenStore {
  let scratch: Scratch
  let files = FaultyFiles()
  let store: ProgressStore
  /// The event of the answer.
  let first: Event

  init() throws {
    scratch = try Scratch()
    store = try ProgressStore.test(scratch, files: files)
    first = try store.append(.answer(.test("a")), at: .test(1))
  }
}

@Suite struct FaultTests {
  /// The events in all journals of a folder.
  private func events(_ scratch: Scratch) throws -> [Event] {
    var events: [Event] = []
    for name in scratch.names("ada/journal") {
      var collector = EventCollector()
      let files = PosixFiles()
      let file = try files.open(scratch.path + "/ada/journal/" + name, .read)
      defer { files.close(file) }
      var reader = JournalReader(name: name)
      try reader.read(file, files, into: &collector)
      events += collector.events
    }
    return events
  }

  private func name(_ event: Event) -> String { "\(event.sequence) \(event.body.name)" }

  private func check(_ session: Session, _ scratch: Scratch, _ comment: Comment) throws {
    let store = try ProgressStore.test(scratch, at: .test(100))
    let kept = try events(scratch)
    #expect(kept.prefix(session.promised.count).map(name) == session.promised.map(name), comment)
    #expect(Array(kept.prefix(session.promised.count)) == session.promised, comment)
    let rest = kept.dropFirst(session.promised.count).map(\.body)
    #expect(rest.isEmpty || rest == [session.attempted].compactMap { $0 }, comment)
    // Whatever the cache says, it says the same as the journal.
    #expect(store.state.differences(from: .replaying(kept, at: .test(100))) == [], comment)
    try store.append(.answer(.test("after")), at: .test(101))
    store.close()
  }

  private func callsOfASession() throws -> Int {
    let files = FaultyFiles()
    var session = Session()
    let scratch = try Scratch()
    session.run(scratch, files)
    session.run(scratch, files)
    return files.calls
  }

  @Test func noRequestToTheFileSystemIsALastOneThatLosesAnAnswer() throws {
    for call in 1...(try callsOfASession()) {
      let scratch = try Scratch()
      let files = FaultyFiles(failing: call, with: .die)
      var session = Session()
      session.run(scratch, files)
      if session.promised.count == 7 { session.run(scratch, files) }
      try check(session, scratch, "killed at request \(call): \(files.log.last ?? "")")
    }
  }

  @Test func noLossOfPowerLosesAnAnswer() throws {
    for call in 1...(try callsOfASession()) {
      let scratch = try Scratch()
      let after = try Scratch()
      let files = FaultyFiles(failing: call, with: .die)
      var session = Session()
      session.run(scratch, files)
      if session.promised.count == 7 { session.run(scratch, files) }
      try files.restore(from: scratch.path, to: after.path)
      try check(session, after, "power lost at request \(call): \(files.log.last ?? "")")
    }
  }

  @Test(arguments: [ENOSPC, EIO] as [Int32])
  func aRequestThatFailsOnceIsMadeGoodByTryingAgain(code: Int32) throws {
    for call in 1...(try callsOfASession()) {
      let scratch = try Scratch()
      let after = try Scratch()
      let files = FaultyFiles(failing: call, with: .fail(code), shortWrites: call % 2 == 0)
      var session = Session()
      session.run(scratch, files, retries: 1)
      if session.promised.isEmpty { session.run(scratch, files, retries: 1) }
      #expect(session.promised.count == 7, "request \(call)")
      try files.restore(from: scratch.path, to: after.path)
      try check(session, scratch, "request \(call)")
      try check(session, after, "power lost after request \(call)")
    }
  }

  @Test func aFullDiskIsToldAndStudyingGoesOnAfterTheCure() throws {
    let open = try OpenStore()
    let (scratch, files, store, first) = (open.scratch, open.files, open.store, open.first)
    files.set(.failFromNowOn(ENOSPC))
    let fault = #expect(throws: StoreError.self) {
      try store.append(.answer(.test("b")), at: .test(2))
    }
    #expect(
      fault?.description
        == "the answer is NOT saved: cannot look at '\(scratch.path)/ada/journal/laptop.jsonl': "
        + "the disk is full; free some space and try again, or use another folder")
    #expect(store.state.answers == 1)
    files.set(nil)
    let second = try store.append(.answer(.test("b")), at: .test(2))
    #expect(try events(scratch) == [first, second])
  }

  /// A stick that is pulled out leaves an empty folder, and what is written into it is hidden when the stick is back.
  @Test func aFolderThatWentAwayIsToldAndGetsAllAnswersWhenItIsBack() throws {
    let scratch = try Scratch()
    let store = try ProgressStore.test(scratch)
    let first = try store.append(.answer(.test("a")), at: .test(1))
    let home = scratch.path + "/ada"
    try FileManager.default.moveItem(atPath: home, toPath: scratch.path + "/away")
    for _ in 0..<2 {
      let error = #expect(throws: StoreError.self) {
        try store.append(.answer(.test("b")), at: .test(2))
      }
      #expect(
        error?.description
          == "the answer is NOT saved: cannot open '\(home)/journal/laptop.jsonl': "
          + "it is not there; put the folder back or use another one")
      #expect(scratch.names("ada") == [])
    }
    try FileManager.default.moveItem(atPath: scratch.path + "/away", toPath: home)
    let second = try store.append(.answer(.test("b")), at: .test(2))
    #expect(try events(scratch) == [first, second])
    // An older copy put in its place gets what it lacks, and the usual place can be chosen anew.
    try FileManager.default.removeItem(atPath: home)
    #expect(throws: StoreError.self) { try store.append(.answer(.test("c")), at: .test(3)) }
    try store.saveElsewhere(scratch.path)
    let third = try store.append(.answer(.test("c")), at: .test(3))
    #expect(try events(scratch) == [first, second, third])
  }

  @Test func afterAFailureTheFileThatStandsThereIsOpenedAnew() throws {
    let open = try OpenStore()
    let (scratch, files, store, first) = (open.scratch, open.files, open.store, open.first)
    files.set(.failFromNowOn(EIO))
    #expect(throws: StoreError.self) { try store.append(.answer(.test("b")), at: .test(2)) }
    files.set(nil)
    let before = files.log.count
    let second = try store.append(.answer(.test("b")), at: .test(2))
    #expect(try events(scratch) == [first, second])
    files.setSync(failing: true)
    #expect(throws: StoreError.self) { try store.append(.answer(.test("c")), at: .test(3)) }
    files.setSync(failing: false)
    let third = try store.append(.answer(.test("c")), at: .test(3))
    #expect(files.log[before...].contains("open laptop.jsonl"))
    #expect(try events(scratch) == [first, second, third])
  }

  @Test func whatWasToldAsNotSavedDoesNotTurnUpLater() throws {
    let open = try OpenStore()
    let (scratch, files, store, first) = (open.scratch, open.files, open.store, open.first)
    files.setSync(failing: true)
    #expect(throws: StoreError.self) { try store.append(.answer(.test("b")), at: .test(2)) }
    store.close()
    #expect(try events(scratch) == [first])
  }

  @Test func aPipeInThePlaceOfAJournalIsRefused() throws {
    let scratch = try Scratch()
    try scratch.write([], to: "ada/journal/other.jsonl")
    let path = scratch.path + "/ada/journal/laptop.jsonl"
    #expect(unsafe mkfifo(path, 0o600) == 0)
    #expect(throws: StoreError.file(FileFault(.open, path, code: EINVAL))) {
      try ProgressStore.test(scratch)
    }
  }

  @Test func aLineThatCouldNotBeReadAgainIsNotWritten() throws {
    let scratch = try Scratch()
    let store = try ProgressStore.test(scratch)
    let note = Event.Note(
      point: PointID(rawValue: "a"), text: String(repeating: "x", count: 1 << 20))
    let error = #expect(throws: StoreError.self) { try store.append(.note(note), at: .test(1)) }
    #expect(error?.description.contains("a line would be longer than a megabyte") == true)
    let next = try store.append(.answer(.test("a")), at: .test(2))
    #expect(try events(scratch) == [next])
  }

  @Test func atTheEndOfAllNumbersAnswersAreStillKept() throws {
    let scratch = try Scratch()
    let last = Event(
      device: DeviceID(hostName: "laptop"), sequence: 4_000_000_000, moment: .test(),
      day: Timestamp.test().studyDay(), body: .answer(.test("a")))
    try scratch.write(JournalReaderTests.journal([last]), to: "ada/journal/laptop.jsonl")
    let store = try ProgressStore.test(scratch, at: .test(1))
    try store.append(.answer(.test("b")), at: .test(2))
    try store.append(.answer(.test("c")), at: .test(3))
    store.close()
    #expect(try events(scratch).count == 3)
    let again = try ProgressStore.test(scratch, for: .reading, at: .test(4))
    #expect(again.state.points.keys.map(\.rawValue).sorted() == ["a", "b", "c"])
  }

  @Test func aJournalThatAnotherProgramReplacesGetsTheAnswersItLacks() throws {
    let scratch = try Scratch()
    let store = try ProgressStore.test(scratch)
    let first = try store.append(.answer(.test("a")), at: .test(1))
    let old = scratch.bytes("ada/journal/laptop.jsonl")
    let second = try store.append(.answer(.test("b")), at: .test(2))
    try FileManager.default.removeItem(atPath: scratch.path + "/ada/journal/laptop.jsonl")
    try scratch.write(old, to: "ada/journal/laptop.jsonl")
    let third = try store.append(.answer(.test("c")), at: .test(3))
    #expect(try events(scratch) == [first, second, third])
  }

  @Test func aSessionCanGoOnInAnotherFolder() throws {
    let other = try Scratch()
    let open = try OpenStore()
    let (files, store, first) = (open.files, open.store, open.first)
    files.set(.failFromNowOn(EIO))
    #expect(throws: StoreError.self) { try store.append(.answer(.test("b")), at: .test(2)) }
    files.set(nil)
    try store.saveElsewhere(other.path)
    let second = try store.append(.answer(.test("b")), at: .test(2))
    #expect(try events(other) == [first, second])
  }

  @Test func whatWasKnownBeforeIsStillKnownInAnotherFolder() throws {
    let scratch = try Scratch()
    let other = try Scratch()
    let earlier = try ProgressStore.test(scratch)
    try earlier.append(.answer(.test("a")), at: .test(1))
    earlier.close()
    let store = try ProgressStore.test(scratch)
    try store.saveElsewhere(other.path)
    try store.append(.answer(.test("b")), at: .test(2))
    // A change of the model has everything computed anew, for which the other folder has too little.
    try store.append(.profile([.init("model", .string("fsrs-6"))]), at: .test(3))
    try store.append(.answer(.test("c")), at: .test(4))
    #expect(store.state.answers == 3)
    #expect(store.state.points.keys.sorted().map(\.rawValue) == ["a", "b", "c"])
    #expect(try events(other).count == 3)
  }
}
