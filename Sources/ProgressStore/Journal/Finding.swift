/// What was found in the journals apart from events; reading goes on after each of them.
package enum Finding: Equatable, Sendable {
  /// A line that is not an event; all others are kept.
  case damagedLine(file: String, line: Int, fault: LineFault)
  /// The last line was not written to its end.
  case tornLine(file: String, line: Int, bytes: Int)
  /// The torn last line was moved to a file in `rescue`.
  case setAside(file: String, line: Int, rescue: String)
  /// The end of a line was damaged, and both lines were kept.
  case joinedLines(file: String, line: Int, events: Int)
  /// A packed backup is damaged; what could be unpacked is read.
  case damagedBackup(file: String)
  /// Marks that git left; the lines between them are read.
  case mergeMarks(file: String, line: Int)
  /// An event of a kind that this version does not know.
  case unknownKind(file: String, line: Int, kind: String)
  /// A copy that a synchronising tool made; its events are read too.
  case conflictCopy(file: String, of: String)
  /// An event is later than the clock.
  case fromTheFuture(device: String, events: Int, latest: String)
  /// The clock is behind the newest answer of this device.
  case clockBehind(milliseconds: Int64)
  /// Another program studies with the same journal; this one has a journal of its own.
  case secondProgram(owner: String, journal: String)
  /// A program ended without closing its journal.
  case takenOver(owner: String, journal: String)
}

extension Finding: CustomStringConvertible {
  package var description: String {
    switch self {
    case .damagedLine(let file, let line, let fault):
      "\(Quoted(file).bare):\(line): error: damaged line: \(fault); all other lines are kept"
    case .tornLine(let file, let line, let bytes):
      "\(Quoted(file).bare):\(line): warning: the last line was not written to its end (\(bytes) bytes); "
        + "all lines before it are kept"
    case .setAside(let file, let line, let rescue):
      "\(Quoted(file).bare):\(line): warning: the last line was not written to its end; it was moved to "
        + "\(Quoted(rescue)), and all lines before it are kept"
    case .joinedLines(let file, let line, let events):
      "\(Quoted(file).bare):\(line): warning: \(events) events on one line, the line end between them is "
        + "damaged; all of them are kept"
    case .damagedBackup(let file):
      "\(Quoted(file).bare): error: the backup is damaged; what could still be unpacked is read"
    case .mergeMarks(let file, let line):
      "\(Quoted(file).bare):\(line): warning: a mark of a git merge; the lines of both sides are kept"
    case .unknownKind(let file, let line, let kind):
      "\(Quoted(file).bare):\(line): note: an event of the kind \(Quoted(kind)), which this version does not "
        + "know; it is kept and not used"
    case .conflictCopy(let file, let original):
      "\(Quoted(file).bare): note: a copy of \(Quoted(original)), as synchronising tools make it; its events "
        + "are read too"
    case .fromTheFuture(let device, let events, let latest):
      "warning: \(events) \(events == 1 ? "event" : "events") of the device \(Quoted(device)) "
        + "\(events == 1 ? "is" : "are") later than the clock of this machine, the latest at \(latest); "
        + "\(events == 1 ? "it counts" : "they count") for the time of the event before; "
        + "check the date and time of both machines"
    case .clockBehind(let milliseconds):
      "warning: the clock of this machine is \(Self.span(milliseconds)) behind your last answer; "
        + "answers keep their order; check the date and time"
    case .secondProgram(let owner, let journal):
      "note: \(owner) is studying with the same journal; this program writes to \(Quoted(journal))"
    case .takenOver(let owner, let journal):
      "note: \(owner) ended without closing \(Quoted(journal)); it was taken over"
    }
  }

  /// Whether something is wrong, and not only worth a word.
  package var isProblem: Bool {
    switch self {
    case .damagedLine, .tornLine, .joinedLines, .damagedBackup, .mergeMarks, .setAside: true
    case .unknownKind, .conflictCopy, .fromTheFuture, .clockBehind, .secondProgram, .takenOver:
      false
    }
  }

  /// Whether a part of a journal cannot be read, so that the learner has to be told again and again.
  package var isDamage: Bool {
    switch self {
    case .damagedLine, .joinedLines, .mergeMarks: true
    default: false
    }
  }

  /// The file and the line that it is about, where it is about one.
  package var place: (file: String, line: Int)? {
    switch self {
    case .damagedLine(let file, let line, _), .tornLine(let file, let line, _),
      .setAside(let file, let line, _), .joinedLines(let file, let line, _),
      .mergeMarks(let file, let line), .unknownKind(let file, let line, _):
      (file, line)
    case .damagedBackup, .conflictCopy, .fromTheFuture, .clockBehind, .secondProgram, .takenOver:
      nil
    }
  }

  private static func span(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    switch minutes {
    case ..<120: return "\(minutes) minutes"
    case ..<2880: return "\(minutes / 60) hours"
    default: return "\(minutes / 1440) days"
    }
  }
}
