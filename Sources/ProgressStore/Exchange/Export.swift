import Scheduling

/// Writes every answer as one row, for a spreadsheet or another program.
package struct Export {
  /// The form of the rows.
  package enum Format: String, CaseIterable, Sendable {
    case csv, json
  }

  /// The names of the columns, in their order; `Progress/README.md` says what they hold.
  package static let columns = [
    "time", "offset", "day", "device", "seq", "point", "kind", "bank", "code", "question", "seed",
    "chosen", "mistaken", "credit", "rating", "guess", "ms", "confidence", "undone",
  ]

  /// Hands all answers to `write`, piece by piece, and gives their number.
  package static func run(
    _ root: String, learner: LearnerID, as format: Format, now: Timestamp,
    files: any FileSystem = PosixFiles(), _ write: (String) -> Void
  ) throws(StoreError) -> Int {
    let folder = LearnerFolder(root: root, learner: learner)
    try folder.check(files)
    var table = EventTable()
    var walk = JournalWalk(files)
    try walk.read(folder, into: &table)
    let undone = Replay(table, present: Present(instant: now.milliseconds, day: now.studyDay()))
      .undoneEvents
    table = EventTable()
    return try withoutActuallyEscaping(write) { write in
      var rows = ExportRows(undone: undone, format: format, write: write)
      rows.begin()
      var second = JournalWalk(files)
      let result: Result<Void, StoreError>
      do throws(StoreError) {
        try second.read(folder, into: &rows)
        result = .success(())
      } catch {
        result = .failure(error)
      }
      rows.end()
      return result.map { rows.count }
    }.get()
  }
}

extension Export {
  /// Writes all answers to a new file that only the learner may read, and gives their number.
  package static func run(
    _ root: String, learner: LearnerID, as format: Format, now: Timestamp, to path: String,
    files: any FileSystem = PosixFiles()
  ) throws(StoreError) -> Int {
    let file = try StoreError.wrap { () throws(FileFault) in try files.open(path, .create) }
    defer { files.close(file) }
    var fault: FileFault?
    var waiting: [UInt8] = []
    func flush() {
      do throws(FileFault) { try files.writeAll(waiting, to: file) } catch { fault = error }
      waiting = []
    }
    let count = try run(root, learner: learner, as: format, now: now, files: files) { text in
      waiting += text.utf8
      if fault == nil, waiting.count > 1 << 20 { flush() }
    }
    if fault == nil { flush() }
    do throws(FileFault) {
      if let fault { throw fault }
      try files.sync(file)
    } catch {
      // Half a table would look like a whole one, and stand in the way of the next attempt.
      try? files.remove(path)
      throw .file(error)
    }
    return count
  }
}

/// Makes a row of every answer that it has not met before.
private struct ExportRows: LineTaker {
  let undone: Set<EventID>
  let format: Export.Format
  let write: (String) -> Void
  private var met: Set<EventID> = []
  private(set) var count = 0

  init(undone: Set<EventID>, format: Export.Format, write: @escaping (String) -> Void) {
    self.undone = undone
    self.format = format
    self.write = write
  }

  func begin() { write(format == .csv ? CSV.row(Export.columns) : "[") }

  func end() { if format == .json { write(count > 0 ? "\n]\n" : "]\n") } }

  mutating func take(_ bytes: [UInt8], _ range: Range<Int>, offset: Int) throws(LineFault)
    -> LineOutcome
  {
    let content = try EventLine.read(bytes, range)
    guard case .event(let event) = content, case .answer(let answer) = event.body,
      met.insert(event.id).inserted
    else { return content.outcome }
    let isUndone = undone.contains(event.id)
    switch format {
    case .csv: write(CSV.row(Self.cells(event, answer, isUndone)))
    case .json:
      write(count > 0 ? ",\n" : "\n")
      write(JSON.object(Self.members(event, answer, isUndone)).compactText)
    }
    count += 1
    return .event
  }

  private static func members(_ event: Event, _ answer: Answer, _ isUndone: Bool) -> [JSON.Member] {
    let values: [JSON] = [
      .string(TimeText.text(milliseconds: event.moment.milliseconds)),
      .string(TimeText.text(utcOffset: event.moment.utcOffset)), .string(TimeText.text(event.day)),
      .string(event.device.name), .int(event.sequence), .string(answer.point.rawValue),
      .string(answer.kind), .string(answer.bank), .string(answer.code), .string(answer.question),
      .string(String(answer.seed)), .array(answer.chosen.map(JSON.string)),
      answer.mistakenFor.map(JSON.string) ?? .null, .double(answer.credit),
      .string(answer.rating.name), .double(answer.guessRate), .int(answer.milliseconds),
      answer.confidence.map { .string($0.rawValue) } ?? .null, .bool(isUndone),
    ]
    return zip(Export.columns, values).map { JSON.Member($0, $1) }
  }

  private static func cells(_ event: Event, _ answer: Answer, _ isUndone: Bool) -> [String] {
    members(event, answer, isUndone).map { member in
      switch member.value {
      case .string(let text), .number(let text): text
      case .bool(let truth): truth ? "yes" : "no"
      case .array: answer.chosen.count == 1 ? answer.chosen[0] : member.value.compactText
      case .null, .object: ""
      }
    }
  }
}
