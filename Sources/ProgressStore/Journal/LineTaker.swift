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

/// Collects events as whole values.
struct EventCollector: LineTaker {
  private(set) var events: [Event] = []

  mutating func take(_ bytes: [UInt8], _ range: Range<Int>, offset: Int) throws(LineFault)
    -> LineOutcome
  {
    switch try EventLine.read(bytes, range) {
    case .event(let event):
      events.append(event)
      return .event
    case .unknownKind(let kind): return .unknownKind(kind)
    case .newer(let version): return .newer(version: version)
    }
  }
}
