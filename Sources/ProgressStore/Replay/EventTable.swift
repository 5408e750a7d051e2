import Scheduling

/// The events of all journals in a form that is small enough for millions of them.
struct EventTable {
  /// One event; the names in it are numbers of the table.
  struct Row: Equatable {
    /// The instant that the line states; later the one that the event counts for.
    var instant: Int64 = 0
    var guessRate = 0.0
    var sequence: UInt32 = 0
    var milliseconds: UInt32 = 0
    var day: Int32 = 0
    /// The learning point, or the place of an event of another kind in `others`.
    var subject: UInt32 = 0
    var code: UInt32 = 0
    /// One more than the code that was taken for the right one; 0 if there is none.
    var mistaken: UInt32 = 0
    /// The place of the line in its file.
    var offset: UInt32 = 0
    var credit: UInt16 = 0
    var kind: UInt16 = 0
    var device: UInt16 = 0
    var file: UInt16 = 0
    /// 0 for an event of another kind than an answer.
    var rating: UInt8 = 0

    /// Whether this is an answer.
    var isAnswer: Bool { rating != 0 }
  }

  var rows: [Row] = []
  /// The events that are not answers.
  private(set) var others: [Event] = []
  /// The sequence numbers of events of kinds that are not known, by device.
  private(set) var unknown: [UInt32: [UInt32]] = [:]
  var points = Interner()
  var codes = Interner()
  var kinds = Interner()
  var devices = Interner()
  /// The day that the last line named.
  var days = DayMemo()
  /// The file that is being read.
  var file: UInt16 = 0

  /// Makes room for the events of a file of that many bytes, so that the rows need not move while they grow.
  mutating func reserve(fileSize: Int) {
    // Room that is not used costs addresses only, no memory.
    rows.reserveCapacity(rows.count + min(fileSize, 1 << 32) / Self.shortLine)
  }

  private static let shortLine = 250

  /// Adds an event whose line begins at `offset`.
  mutating func add(_ event: Event, offset: Int) {
    var row = Row()
    row.instant = event.moment.milliseconds
    row.sequence = event.sequence
    row.day = Int32(clamping: event.day.rawValue)
    row.device = UInt16(clamping: devices.number(event.device.name))
    row.offset = UInt32(clamping: offset)
    row.file = file
    if case .answer(let answer) = event.body {
      row.guessRate = answer.guessRate
      row.milliseconds = answer.milliseconds
      row.subject = points.number(answer.point.rawValue)
      row.code = codes.number(answer.code)
      row.mistaken = answer.mistakenFor.map { codes.number($0) + 1 } ?? 0
      row.credit = UInt16(clamping: Int(answer.credit * 1000))
      row.kind = UInt16(clamping: kinds.number(answer.kind))
      row.rating = UInt8(answer.rating.rawValue)
    } else {
      row.subject = UInt32(others.count)
      others.append(event)
    }
    rows.append(row)
  }
}

extension EventTable: LineTaker {
  mutating func take(_ bytes: [UInt8], _ range: Range<Int>, offset: Int) throws(LineFault)
    -> LineOutcome
  {
    if AnswerScanner.take(bytes, range, offset: offset, into: &self) { return .event }
    let content = try EventLine.read(bytes, range)
    switch content {
    case .event(let event): add(event, offset: offset)
    case .unknownKind(_, let device, let sequence):
      unknown[devices.number(device), default: []].append(sequence)
    case .newer: break
    }
    return content.outcome
  }
}
