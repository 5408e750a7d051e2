import Scheduling

/// Takes in a history of answers that another program wrote; doing it twice changes nothing.
package struct Import: Equatable, Sendable {
  /// The rows that hold an answer.
  package let answers: Int
  /// Those of them that were not here yet.
  package let new: Int
  /// Rows without an answer, for example of cards that were moved by hand.
  package let skipped: Int

  /// The form of a file.
  package enum Format: String, CaseIterable, Sendable {
    /// The table `revlog` of an Anki collection, with the names of its columns in the first line.
    case ankiRevlog = "anki-revlog"
    /// What `Export` writes; only the columns `time` and `point`, and one of `rating` and `credit`, must be there.
    case csv
  }

  /// Writes the answers of a file that are not here yet to the journals of a learner.
  package init(
    _ bytes: [UInt8], as format: Format, into root: String, learner: LearnerID, device: DeviceID,
    now: Timestamp, program: Program, files: any FileSystem = PosixFiles()
  ) throws(StoreError) {
    let folder = LearnerFolder(root: root, learner: learner)
    try folder.check(files)
    let history = try ImportedHistory(bytes, format, utcOffset: now.utcOffset)
    answers = history.answers.count
    skipped = history.skipped
    var known = AnswerSet()
    var walk = JournalWalk(files)
    try walk.read(folder, into: &known)
    var fresh: [ImportedHistory.Row] = []
    for row in history.answers where known.insert(row.moment.milliseconds, row.answer.point) {
      fresh.append(row)
    }
    new = fresh.count
    try Merge.write(Self.lines(fresh, format), folder, device, program, files)
  }

  /// The bytes of a file that is to be taken in.
  package static func contents(of path: String, files: any FileSystem = PosixFiles())
    throws(StoreError) -> [UInt8]
  {
    let bytes = try StoreError.wrap { () throws(FileFault) in try files.contents(path) }
    guard let bytes else { throw .nothingToImport(path: path) }
    return bytes
  }

  /// The lines of answers, in the order of their times, by a device that is named after what they say.
  ///
  /// So two machines that take in the same file write the same events.
  private static func lines(_ rows: [ImportedHistory.Row], _ format: Format) -> [[UInt8]] {
    let sorted = rows.enumerated().sorted { left, right in
      (left.element.moment.milliseconds, left.offset)
        < (right.element.moment.milliseconds, right.offset)
    }.map(\.element)
    var crc = CRC32C()
    for row in sorted {
      let text = Array("\(row.moment.milliseconds) \(row.answer.point)\n".utf8)
      crc.update(text, 0..<text.count)
    }
    let name = String(decoding: EventLine.hexadecimal(crc.value), as: UTF8.self)
    let device = DeviceID(hostName: "import-\(name)")
    func line(_ index: Int, _ row: ImportedHistory.Row, _ body: Event.Body) -> [UInt8] {
      EventLine.bytes(
        Event(
          device: device, sequence: UInt32(index + 1), moment: row.moment, day: row.day,
          body: body))
    }
    var lines = sorted.enumerated().map { line($0, $1, .answer($1.answer)) }
    if let last = sorted.last {
      let note = Event.ImportNote(source: format.rawValue, answers: sorted.count)
      lines.append(line(sorted.count, last, .imported(note)))
    }
    return lines
  }
}

/// Knows at which instants which points were answered.
private struct AnswerSet: LineTaker {
  private struct Key: Hashable {
    let instant: Int64
    let point: PointID
  }

  private var keys: Set<Key> = []

  /// True if the answer was not met before.
  mutating func insert(_ instant: Int64, _ point: PointID) -> Bool {
    keys.insert(Key(instant: instant, point: point)).inserted
  }

  mutating func take(_ bytes: [UInt8], _ range: Range<Int>, offset: Int) throws(LineFault)
    -> LineOutcome
  {
    let content = try EventLine.read(bytes, range)
    if case .event(let event) = content, case .answer(let answer) = event.body {
      _ = insert(event.moment.milliseconds, answer.point)
    }
    return content.outcome
  }
}
