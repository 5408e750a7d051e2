import Scheduling

/// The events of all journals in a form that is small enough for millions of them.
struct EventTable {
  /// One event; the names in it are numbers of the table.
  struct Row: Equatable {
    /// The instant that the line states; later the one that the event counts for.
    var instant: Int64
    var guessRate: Double
    var sequence: UInt32
    var milliseconds: UInt32
    var day: Int32
    /// The learning point, or the place of an event of another kind in `others`.
    var subject: UInt32
    var code: UInt32
    /// One more than the code that was taken for the right one; 0 if there is none.
    var mistaken: UInt32
    /// The place of the line in its file.
    var offset: UInt32
    var credit: UInt16
    var kind: UInt16
    var device: UInt16
    var file: UInt16
    /// 0 for an event of another kind than an answer.
    var rating: UInt8

    /// Whether this is an answer.
    var isAnswer: Bool { rating != 0 }
  }

  var rows: [Row] = []
  /// The events that are not answers.
  private(set) var others: [Event] = []
  var points = Interner()
  var codes = Interner()
  var kinds = Interner()
  var devices = Interner()
  /// The file that is being read.
  var file: UInt16 = 0

  /// Adds an event whose line begins at `offset`.
  mutating func add(_ event: Event, offset: Int) {
    var row = Row(
      instant: event.moment.milliseconds, guessRate: 0, sequence: event.sequence, milliseconds: 0,
      day: Int32(clamping: event.day.rawValue), subject: 0, code: 0, mistaken: 0,
      offset: UInt32(clamping: offset), credit: 0, kind: 0,
      device: UInt16(clamping: devices.number(event.device.name)), file: file, rating: 0)
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
    switch try EventLine.read(bytes, range) {
    case .event(let event):
      add(event, offset: offset)
      return .event
    case .unknownKind(let kind): return .unknownKind(kind)
    case .newer(let version): return .newer(version: version)
    }
  }
}
