import Foundation
import Scheduling
import Testing

@testable import ProgressStore

@Suite struct SafetyTests {
  @Test(arguments: [
    "", ".", "..", "../../etc", "a/b", "/etc", ".hidden", "a\u{0}b", "a\nb", "\u{1B}[2J", "a ",
    " a", "a.",
    String(repeating: "x", count: 65), "con\u{202E}x", "-rf",
  ])
  func aNameThatIsNoPlainFileNameIsRefused(name: String) {
    #expect(throws: StoreError.unusableLearner(name)) { try LearnerID(name) }
    #expect(throws: StoreError.unusableDevice(name)) { try DeviceID(name) }
  }

  @Test(arguments: ["ada", "Ada Lovelace", "zoë", "山田", "a", "a.b-c_d", "ada@ward.example", "1"])
  func anOrdinaryNameIsTaken(name: String) throws {
    #expect(try LearnerID(name).name == name)
  }

  @Test func theErrorNamesTheCureAndHidesEscapes() {
    #expect(
      StoreError.unusableLearner("\u{1B}[2J../x").description
        == "the learner name '\\u{1b}[2J../x' cannot be the name of a folder: expected 1 to 64 letters, digits, '-', "
        + "'_', '.', '@' or spaces, with a letter or digit first and last; choose another name")
  }

  @Test(arguments: [
    ("ward.example.org", "ward.example.org"), ("", "device"), ("..", "device"), ("a/b c", "a-b-c"),
    ("\u{1B}x", "x"),
  ])
  func anyHostNameGivesADeviceName(host: String, name: String) {
    #expect(DeviceID(hostName: host).name == name)
  }

  @Test func filesAndFoldersAreForTheLearnerOnly() throws {
    let scratch = try Scratch()
    let store = try ProgressStore.test(scratch)
    try store.append(.answer(.test()), at: .test(1))
    store.close()
    let all = try FileManager.default.subpathsOfDirectory(atPath: scratch.path + "/ada")
    #expect(all.contains("journal/laptop.jsonl") && all.contains("cache/laptop.state"))
    for path in all {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: scratch.path + "/ada/" + path)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(mode == (isFolder ? 0o700 : 0o600), "\(path)")
    }
  }

  @Test(arguments: [
    "ada", "ada/journal", "ada/journal/laptop.jsonl", "ada/cache", "ada/rescue", "ada/backups",
  ])
  func aSymbolicLinkIsNotFollowed(place: String) throws {
    let scratch = try Scratch()
    let outside = try Scratch()
    try outside.write([], to: "file")
    let link = scratch.path + "/" + place
    try FileManager.default.createDirectory(
      atPath: (link as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let target = place.hasSuffix("jsonl") ? outside.path + "/file" : outside.path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(throws: StoreError.symbolicLink(path: link)) { try ProgressStore.test(scratch) }
    #expect(outside.names("") == ["file"])
    #expect(outside.bytes("file") == [])
  }

  @Test func aSecondProgramGetsAJournalOfItsOwn() throws {
    let scratch = try Scratch()
    let first = try ProgressStore.test(scratch)
    try first.append(.answer(.test("a")), at: .test(1))
    let second = try ProgressStore.test(scratch, at: .test(2))
    #expect(second.device == DeviceID(hostName: "laptop.2"))
    #expect(
      second.findings.map(\.description) == [
        "note: program 77 on 'ward' is studying with the same journal; this program writes to 'laptop.2.jsonl'"
      ])
    try second.append(.answer(.test("b")), at: .test(3))
    try first.append(.answer(.test("c")), at: .test(4))
    second.close()
    first.close()
    let third = try ProgressStore.test(scratch, at: .test(5))
    #expect(third.device == DeviceID(hostName: "laptop"))
    #expect(third.state.answers == 3)
    #expect(third.findings == [])
  }

  @Test func aJournalThatWasNotClosedIsTakenOverAndTheOwnerNamed() throws {
    let scratch = try Scratch()
    do {
      let store = try ProgressStore.test(scratch)
      try store.append(.answer(.test("a")), at: .test(1))
    }
    let next = try ProgressStore.test(scratch, at: .test(2))
    #expect(
      next.findings.map(\.description) == [
        "note: program 77 on 'ward' ended without closing 'laptop.jsonl'; it was taken over"
      ])
    #expect(next.state.answers == 1)
  }

  @Test func answersFromTheFutureAndAClockBehindAreTold() throws {
    let scratch = try Scratch()
    let store = try ProgressStore.test(scratch)
    try store.append(.answer(.test("a")), at: .test(0))
    try store.append(.answer(.test("a")), at: .test(900 * 86_400))
    store.close()
    let later = try ProgressStore.test(scratch, at: .test(600))
    #expect(
      later.findings.map(\.description) == [
        "warning: 1 event of the device 'laptop' is later than the clock of this machine, the latest at "
          + "2029-05-09T07:00:00.000Z; it counts for the time of the event before; check the date and time of both machines"
      ])
    later.close()
    let behind = try ProgressStore.test(scratch, at: .test(-7200))
    #expect(
      behind.findings.contains(
        .fromTheFuture(device: "laptop", events: 2, latest: "2029-05-09T07:00:00.000Z")))
  }

  @Test func aFolderThatCannotBeWrittenIsToldBeforeTheFirstQuestion() throws {
    let scratch = try Scratch()
    try scratch.write([], to: "file")
    let error = #expect(throws: StoreError.self) {
      try ProgressStore.open(
        scratch.path + "/file/progress", learner: LearnerID("ada"), device: DeviceID("laptop"),
        now: .test(), for: .studying, program: .test)
    }
    #expect(error?.description.contains("scratch") == false)
    #expect(error.map { "\($0)" }?.contains("/file") == true)
  }
}
