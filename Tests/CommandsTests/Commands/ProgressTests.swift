import Foundation
import ProgressStore
import Scheduling
import TestSupport
import Testing

@testable import Commands

@Suite struct ProgressTests {
  /// A world in which a few questions were answered.
  private func studied(_ answers: Int = 3) throws -> ScriptedWorld {
    let world = try ScriptedWorld()
    let store = try ProgressStore.open(
      world.folder.path + "/Progress", learner: LearnerID("ann"), device: DeviceID("desk"),
      now: world.now, for: .studying, program: .current)
    for number in 1...answers {
      let answer = Answer(
        point: PointID(rawValue: "point-\(number)"), kind: "type-the-code", bank: "pelvic-nodes",
        code: "38571", question: "q\(number)", seed: UInt64(number), chosen: ["38571"], credit: 1,
        rating: .good, guessRate: 0, milliseconds: 4000)
      let moment = Timestamp(
        milliseconds: world.now.milliseconds - 60_000 + Int64(number), utcOffset: 3600)
      try store.append(.answer(answer), at: moment)
    }
    store.close()
    return world
  }

  private func journal(_ world: ScriptedWorld) -> String {
    world.folder.path + "/Progress/ann/journal/desk.jsonl"
  }

  private func flipByte(_ world: ScriptedWorld, inLine line: Int) throws {
    let url = URL(fileURLWithPath: journal(world))
    var lines = try Data(contentsOf: url).split(separator: 0x0A).map { Array($0) }
    lines[line - 1][30] ^= 1
    try Data(lines.flatMap { $0 + [0x0A] }).write(to: url)
  }

  @Test func verifyNamesTheLineOfAFlippedByteAndKeepsAllOthers() throws {
    let world = try studied()
    #expect(world.run("progress", "verify") == .done)
    #expect(world.output == "3 events in 1 journal: all sound\n")
    try flipByte(world, inLine: 2)
    world.clear()
    #expect(world.run("progress", "verify") == .failed)
    #expect(world.output.contains("desk.jsonl:2: error: damaged line: the check sum says "))
    #expect(world.output.contains("2 events in 1 journal: the rest is sound"))
    world.clear()
    #expect(world.run("progress", "verify", "--json") == .failed)
    #expect(world.output.hasPrefix("{\"sound\":false,\"events\":2,"))
  }

  @Test func ofMuchDamageOnlyTheBeginningIsShownBeforeStudying() throws {
    let world = try studied()
    let text = try String(contentsOfFile: journal(world), encoding: .utf8)
    try (text + String(repeating: "[1]\n", count: 40))
      .write(toFile: journal(world), atomically: true, encoding: .utf8)
    world.width = 10_000
    #expect(world.run("history") == .done)
    let lines = world.errors.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.last == "and 35 more; all are named by: progress verify")
  }

  @Test func beforeStudyingItIsSaidThatDamageGoesIntoTheBackupsAndHowToMoveItAside() throws {
    let world = try studied()
    world.width = 10_000
    let remark =
      "remark: backups keep what cannot be read as it is; move it aside with: progress repair\n"
    world.run("study")
    #expect(!world.errors.contains(remark))
    try flipByte(world, inLine: 2)
    world.run("study")
    #expect(world.errors.hasSuffix("all other lines are kept\n" + remark))
    world.run("progress", "repair")
    world.clear()
    world.run("study")
    #expect(world.errors == "")
  }

  @Test func repairMovesTheDamageAsideAndOnlySaysSoInADryRun() throws {
    let world = try studied()
    try flipByte(world, inLine: 2)
    let damaged = try String(contentsOfFile: journal(world), encoding: .utf8)
    #expect(world.run("progress", "repair", "--dry-run") == .done)
    #expect(world.output.hasSuffix("desk.jsonl: would be repaired\n"))
    #expect(try String(contentsOfFile: journal(world), encoding: .utf8) == damaged)
    #expect(world.run("progress", "repair") == .done)
    #expect(world.run("progress", "verify") == .done)
    let rescue = world.folder.path + "/Progress/ann/rescue/desk.jsonl.damaged"
    #expect(try String(contentsOfFile: rescue, encoding: .utf8) == damaged)
    world.clear()
    #expect(world.run("progress", "repair") == .done)
    #expect(world.output == "Nothing to repair.\n")
  }

  @Test func whatIsExportedOrBackedUpComesBack() throws {
    let world = try studied()
    let table = world.folder.path + "/answers.csv"
    #expect(world.run("progress", "export", "--output", table) == .done)
    #expect(
      world.output == "3 answers written to '\(table)'.\n" || world.output.contains("3 answers"))
    #expect(world.run("progress", "export", "--output", table) == .inputOutput)
    #expect(world.errors.contains("it is there already"))
    world.clear()
    #expect(world.run("progress", "backup", "--json") == .done)
    #expect(world.output.hasPrefix("{\"written\":\""))

    let other = try ScriptedWorld()
    #expect(other.run("progress", "import", table, "--json") == .done)
    #expect(other.output == "{\"answers\":3,\"new\":3,\"skipped\":0}\n")
    other.clear()
    #expect(other.run("progress", "import", table, "--json") == .done)
    #expect(other.output == "{\"answers\":3,\"new\":0,\"skipped\":0}\n")
    let third = try ScriptedWorld()
    #expect(third.run("progress", "merge", world.folder.path + "/Progress", "--json") == .done)
    #expect(third.output == "{\"events\":3,\"new\":3,\"findings\":[]}\n")
  }

  @Test func beforeTheFirstAnswerThereIsNothingToVerify() throws {
    let world = try ScriptedWorld()
    #expect(world.run("progress", "verify") == .done)
    #expect(world.output == "No answers yet.\n")
  }

  @Test func whereNamesEveryPlace() throws {
    let world = try studied(1)
    let folder = world.folder.path + "/Progress/ann"
    #expect(world.run("progress", "where") == .done)
    for place in ["\(folder)\n", "/journal/desk.jsonl, ", "\(folder)/backups", "\(folder)/rescue"] {
      #expect(world.output.contains(place))
    }
  }

  @Test(arguments: [
    (["progress", "merge", "/nowhere"], ProgramStatus.data),
    (["progress", "import", "/nowhere"], .inputOutput),
    (["progress", "verify", "--learner", "../../etc"], .usage),
    (["progress", "export", "--format", "xml"], .usage),
    (["progress", "where"], .done), (["progress", "verify"], .done),
  ])
  func everyFailureHasItsStatus(words: [String], status: ProgramStatus) throws {
    let world = try ScriptedWorld()
    #expect(Program.run(words, in: world.world) == status, "\(words)")
  }
}
