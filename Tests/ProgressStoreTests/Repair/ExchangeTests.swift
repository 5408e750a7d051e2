import Foundation
import Scheduling
import Testing

@testable import ProgressStore

@Suite struct ExchangeTests {
  private func export(_ scratch: Scratch, _ format: Export.Format) throws -> String {
    var text = ""
    _ = try Export.run(scratch.path, learner: LearnerID("ada"), as: format, now: .test(1e6)) {
      text += $0
    }
    return text
  }

  private func take(_ text: String, _ format: Import.Format, _ scratch: Scratch) throws -> Import {
    try Import(
      Array(text.utf8), as: format, into: scratch.path, learner: LearnerID("ada"),
      device: DeviceID("desk"), now: .test(1e6), program: .test)
  }

  @Test func everyAnswerIsOneRowAndFormulasAreDefused() throws {
    let scratch = try Scratch()
    let store = try ProgressStore.test(scratch)
    var answer = Answer.test("=1+2")
    answer.chosen = ["@SUM(A1), \"x\"", "-5"]
    try store.append(.answer(answer), at: .test(1))
    let second = try store.append(.answer(.test("b")), at: .test(2))
    try store.append(.undo(second.id), at: .test(3))
    let rows = try export(scratch, .csv).components(separatedBy: "\r\n")
    #expect(
      rows == [
        "time,offset,day,device,seq,point,kind,bank,code,question,seed,chosen,mistaken,credit,rating,"
          + "guess,ms,confidence,undone",
        "2026-11-21T07:00:01.000Z,'+01:00,2026-11-21,laptop,1,'=1+2,code-the-case,pelvic-nodes,38571,"
          + "code-the-case/=1+2/7,18364758544493064720,"
          + "\"[\"\"@SUM(A1), \\\"\"x\\\"\"\"\",\"\"-5\"\"]\",,1,good,0.25,12345,sure,no",
        "2026-11-21T07:00:02.000Z,'+01:00,2026-11-21,laptop,2,b,code-the-case,pelvic-nodes,38571,"
          + "code-the-case/b/7,18364758544493064720,38571,,1,good,0.25,12345,sure,yes",
        "",
      ])
    let objects = try JSONSerialization.jsonObject(with: Data(try export(scratch, .json).utf8))
    #expect((objects as? [[String: Any]])?.map { $0["point"] as? String } == ["=1+2", "b"])
  }

  @Test(arguments: [
    ("=1", "'=1"), ("@A1", "'@A1"), ("+a", "'+a"), ("-a", "'-a"), ("-5", "-5"), ("+1.5", "+1.5"),
    ("\t=1", "\"'\t=1\""), ("\n=1", "\"'\n=1\""), ("\u{FF1D}1", "'\u{FF1D}1"), ("a=1", "a=1"),
    ("'x", "'x"),
  ])
  func aCellIsNeverAFormulaAndComesBackAsItWas(text: String, cell: String) throws {
    #expect(CSV.row([text]) == cell + "\r\n")
    let rows = try CSV.rows("head\n" + CSV.row([text]))
    #expect(rows.last.map { CSV.plain($0.cells[0]) } == text)
  }

  @Test func aTableThatCannotBeWrittenToItsEndIsNotLeftBehind() throws {
    let scratch = try Scratch()
    try scratch.write(
      JournalReaderTests.journal(JournalReaderTests.events(5)), to: "ada/journal/laptop.jsonl")
    let files = FaultyFiles()
    files.setSync(failing: true)
    let path = scratch.path + "/answers.csv"
    #expect(throws: StoreError.file(FileFault(.sync, path, code: EIO))) {
      try Export.run(
        scratch.path, learner: LearnerID("ada"), as: .csv, now: .test(1e6), to: path, files: files)
    }
    #expect(scratch.names("") == ["ada"])
  }

  @Test func whatWasExportedCanBeTakenInAndTwiceIsOnce() throws {
    let scratch = try Scratch()
    let events = JournalReaderTests.events(60)
    try scratch.write(JournalReaderTests.journal(events), to: "ada/journal/laptop.jsonl")
    let table = try export(scratch, .csv)
    let other = try Scratch()
    let first = try take(table, .csv, other)
    let answers = events.count { if case .answer = $0.body { true } else { false } }
    #expect((first.answers, first.new, first.skipped) == (answers, answers, 0))
    #expect(try take(table, .csv, scratch).new == 0)
    #expect(try take(table, .csv, other).new == 0)
    let state = try ProgressStore.test(other, for: .reading, at: .test(1e6)).state
    let original = try ProgressStore.test(scratch, for: .reading, at: .test(1e6)).state
    #expect(state.codes == original.codes)
    #expect(state.confusions == original.confusions)
    #expect(state.points.compactMapValues(\.history) == original.points.compactMapValues(\.history))
  }

  @Test func aHistoryOfAnkiIsTakenIn() throws {
    let scratch = try Scratch()
    let table = """
      id,cid,usn,ease,ivl,lastIvl,factor,time,type
      1700036823472,15885,-1,3,-600,-60,0,4200,0
      1700037469663,15885,-1,1,1,-600,2500,3100,0
      1700037635678,2109,-1,0,1,1,2500,0,4
      """
    let first = try take(table, .ankiRevlog, scratch)
    #expect((first.answers, first.new, first.skipped) == (2, 2, 1))
    #expect(try take(table, .ankiRevlog, scratch).new == 0)
    let state = try ProgressStore.test(scratch, for: .reading, at: .test(1e6)).state
    let history = state.points[PointID(rawValue: "anki:15885")]?.history
    #expect(history?.answers == 2)
    #expect(history?.lapses == 1)
  }

  @Test(arguments: [
    (
      "", Import.Format.csv,
      "line 1: the file is empty: expected a line with the names of the columns first"
    ),
    (
      "time,rating\n2026-11-21T07:00:00Z,good\n", .csv,
      "line 1: there is no column 'point'; found 'time', 'rating'"
    ),
    ("a,b\n", .csv, "line 1: there is no column 'time'; found 'a', 'b'"),
    ("a,b\n", .ankiRevlog, "line 1: there is no column 'id'; found 'a', 'b'"),
    ("time,point\n", .csv, "line 1: there is no column 'rating'; found 'time', 'point'"),
    (
      "time,point,credit,rating\n2026-11-21T07:00:00Z,a,,\n", .csv,
      "line 2: the column 'rating' has '': expected a value, here or under 'credit'"
    ),
    (
      "time,point,rating\nyesterday,a,good\n", .csv,
      "line 2: the column 'time' has 'yesterday': expected an instant such as 2026-11-21T07:15:30.250Z"
    ),
    (
      "time,point,rating\n2026-11-21T07:00:00Z,a,fine\n", .csv,
      "line 2: the column 'rating' has 'fine': expected again, hard, good, easy or 1 to 4"
    ),
    (
      "time,point,rating\n\"open,a,good\n", .csv,
      "line 2: a quoted field is never closed: a quote inside a field is written twice"
    ),
    (
      "time,point,rating,day\n2026-11-21T07:00:00Z,a,good,soon\n", .csv,
      "line 2: the column 'day' has 'soon': expected a date such as 2026-11-21"
    ),
    ("id,cid,ease\n1,2\n", .ankiRevlog, "line 2: 2 fields, and the first line names 3 columns"),
    (
      "id,cid,ease\n1,2,9\n", .ankiRevlog,
      "line 2: the column 'ease' has '9': expected a number from 0 to 4"
    ),
  ])
  func wrongTablesAreNamedByLineAndNothingIsTakenIn(
    text: String, format: Import.Format, message: String
  ) throws {
    let scratch = try Scratch()
    let error = #expect(throws: StoreError.self) { try take(text, format, scratch) }
    #expect(error?.description == message + "; nothing was taken in")
    #expect(scratch.names("ada") == [])
  }

  @Test func allRowsThatCannotBeReadAreNamedAtOnce() throws {
    let scratch = try Scratch()
    let error = #expect(throws: StoreError.self) {
      try take(
        "time,point,rating\n2026-11-21T07:00:00Z,a,good\nx,a,good\n\n2026-11-21T07:00:00Z,a\n",
        .csv,
        scratch)
    }
    #expect(
      error?.description == """
        2 lines cannot be read; nothing was taken in
        line 3: the column 'time' has 'x': expected an instant such as 2026-11-21T07:15:30.250Z
        line 5: 2 fields, and the first line names 3 columns
        """)
    let many = "time,point,rating\n" + String(repeating: "x,a,good\n", count: 25)
    let long = #expect(throws: StoreError.self) { try take(many, .csv, scratch) }
    #expect(long?.description.hasSuffix("Z\nand 5 more") == true)
    #expect(scratch.names("ada") == [])
  }

  @Test func theStudyDayOfARowIsTheOneItNames() throws {
    let scratch = try Scratch()
    _ = try take(
      "time,point,rating,day\n2026-11-21T04:30:00Z,a,good,2026-11-20\n", .csv, scratch)
    let state = try ProgressStore.test(scratch, for: .reading, at: .test(1e6)).state
    #expect(state.days.keys.map(\.dateText) == ["2026-11-20"])
  }
}
