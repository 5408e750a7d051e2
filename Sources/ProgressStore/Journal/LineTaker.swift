/// Takes in the lines of a journal one by one.
protocol LineTaker {
  /// Takes in a line that is sealed and whole, or says why it is not.
  mutating func take(_ bytes: [UInt8], _ range: Range<Int>, offset: Int) throws(LineFault)
    -> LineOutcome

  /// Makes room for the events of so many bytes.
  mutating func reserve(fileSize: Int)
}

extension LineTaker {
  mutating func reserve(fileSize: Int) {}
}

/// What a sound line was.
enum LineOutcome: Equatable {
  case event
  case unknownKind(String)
  case newer(version: Int)
}

extension EventLine.Content {
  /// What a walk over lines must know of it.
  var outcome: LineOutcome {
    switch self {
    case .event: .event
    case .unknownKind(let kind, _, _): .unknownKind(kind)
    case .newer(let version): .newer(version: version)
    }
  }
}

/// Collects events as whole values.
struct EventCollector: LineTaker {
  private(set) var events: [Event] = []

  mutating func take(_ bytes: [UInt8], _ range: Range<Int>, offset: Int) throws(LineFault)
    -> LineOutcome
  {
    let content = try EventLine.read(bytes, range)
    if case .event(let event) = content { events.append(event) }
    return content.outcome
  }
}
