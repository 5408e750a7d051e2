import TestSupport
import Testing

@testable import Commands

struct FaultyCall: CustomTestStringConvertible, Sendable {
  let words: [String]
  let status: ProgramStatus
  let message: String
  var testDescription: String { words.joined(separator: " ") }

  init(_ line: String, _ status: ProgramStatus, _ message: String) {
    words = line.split(separator: " ").map(String.init)
    self.status = status
    self.message = message
  }
}

private let faultyCalls = [
  FaultyCall("stduy", .usage, "unknown command 'stduy'. Did you mean 'study'?"),
  FaultyCall("study --lmit 3", .usage, "unknown option '--lmit'. Did you mean '--limit'?"),
  FaultyCall(
    "study --limit 0", .usage,
    "invalid value '0' for '--limit <N>': expected a whole number from 1 up"),
  FaultyCall(
    "study --learner ../../etc", .usage,
    "the learner name '../../etc' cannot be the name of a folder: expected 1 to 64 letters, digits, "
      + "'-', '_', '.', '@' or spaces, with a letter or digit first and last; choose another name"),
  FaultyCall("study --bank nowhere", .inputOutput, "no bank at 'nowhere': there is no such folder"),
  FaultyCall(
    "bank check no.gift", .inputOutput, "no bank at 'no.gift': there is no such file or folder"),
  FaultyCall(
    "study --bank Package.swift", .data,
    "'Package.swift' is a file; a bank is a folder with 'bank.json' and 'narratives/' in it"),
  FaultyCall("lookup", .usage, "missing argument <CODE|WORDS>"),
  FaultyCall("lookup 38575", .failed, "no bank has code 38575. Did you mean '38570'?"),
  FaultyCall("lookup 99999", .failed, "no bank has code 99999: 'banks' lists the codes there are"),
  FaultyCall(
    "lookup zebra stripes", .failed,
    "no narrative holds 'zebra stripes': try fewer or other words"),
  FaultyCall("undo", .failed, "there is no answer to take back"),
  FaultyCall(
    "history --limit 1000", .usage,
    "invalid value '1000' for '--limit <N>': expected a whole number from 1 to 64"),
  FaultyCall("version extra", .usage, "unexpected argument 'extra'"),
]

struct ProgramStatusTests {
  @Test(arguments: faultyCalls)
  func everyFaultHasItsStatusAndItsSentence(_ call: FaultyCall) throws {
    let scripted = try ScriptedWorld()
    scripted.width = 10_000
    #expect(Program.run(call.words, in: scripted.world) == call.status)
    #expect(scripted.errors == "coderounds: error: \(call.message)\n")
    #expect(scripted.output.isEmpty)
  }

  @Test func aFileWhereTheProgressFolderShouldBeIsAnInputOutputError() throws {
    let scripted = try ScriptedWorld()
    try scripted.folder.write("in the way", to: "Progress")
    #expect(scripted.run("study", typing: ["c"]) == .inputOutput)
    #expect(scripted.errors.contains("/Progress"))
    #expect(try scripted.folder.text(of: "Progress") == "in the way")
  }

  @Test func anEmptyBankIsToldApartFromAMissingOne() throws {
    let scripted = try ScriptedWorld()
    try scripted.folder.write("{\"title\": \"Empty\"}", to: "empty/bank.json")
    #expect(scripted.run("study", "--bank", scripted.folder.path + "/empty") == .data)
    #expect(scripted.errors.contains("the bank is empty"))
    #expect(scripted.errors.contains("nothing in bank 'empty' can be used"))
  }

  @Test func theNumbersAreThoseOfSysexits() {
    let statuses: [ProgramStatus] = [.done, .failed, .usage, .data, .inputOutput, .interrupted]
    #expect(statuses.map(\.rawValue) == [0, 1, 64, 65, 74, 130])
  }
}
