/// Walks over the lines of one journal, hands on what is sound, and reports the rest.
struct JournalReader {
  /// The name of the file, as findings show it.
  let name: String
  private(set) var findings: [Finding] = []
  /// The number of all findings; of very many only the first problems and the first notes are kept.
  private(set) var findingCount = 0
  /// The findings that are kept which are no problems.
  private var noteCount = 0
  /// The events that were handed on.
  private(set) var events = 0
  /// The place behind the last line that is whole.
  private(set) var soundLength = 0
  /// Whether the last line is whole but has no line end.
  private(set) var lacksLineEnd = false
  /// The number of the next line.
  private(set) var nextNumber: Int

  /// Begins with the line of that number.
  init(name: String, number: Int = 1) {
    self.name = name
    nextNumber = number
  }

  /// Reads all lines from `offset` on.
  mutating func read(
    _ file: OpenFile, _ files: any FileSystem, from offset: Int = 0,
    into taker: inout some LineTaker
  ) throws(StoreError) {
    var source = LineSource(file, files, from: offset, number: nextNumber)
    soundLength = offset
    while let line = try StoreError.wrap({ () throws(FileFault) in try source.next() }) {
      try read(line, into: &taker)
    }
  }

  /// Reads lines that are in memory.
  mutating func read(_ bytes: [UInt8], into taker: inout some LineTaker) throws(StoreError) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A)
      let line = LineSource.Line(
        bytes: bytes, range: start..<(end ?? bytes.count), offset: start, number: nextNumber,
        isEnded: end != nil, length: (end ?? bytes.count) - start)
      try read(line, into: &taker)
      start = end.map { $0 + 1 } ?? bytes.count
    }
  }

  private mutating func read(_ line: LineSource.Line, into taker: inout some LineTaker)
    throws(StoreError)
  {
    var range = line.range
    if line.offset == 0, line.bytes[range].starts(with: Self.byteOrderMark) {
      range = range.lowerBound + 3..<range.upperBound
    }
    range = EventLine.trimmed(line.bytes, range)
    var isSound = true
    if !range.isEmpty || !line.isEnded {
      do throws(LineFault) {
        if line.length > line.range.count { throw .tooLong(bytes: line.length) }
        let outcome = try taker.take(line.bytes, range, offset: line.offset)
        note(outcome, line)
      } catch {
        isSound = recover(line, range, error, into: &taker)
      }
    }
    if let newer { throw newer }
    lacksLineEnd = isSound && !line.isEnded
    guard isSound || line.isEnded else { return }
    soundLength = line.offset + line.length + (line.isEnded ? 1 : 0)
    nextNumber = line.number + 1
  }

  private mutating func note(_ outcome: LineOutcome, _ line: LineSource.Line) {
    switch outcome {
    case .event: events += 1
    case .unknownKind(let kind):
      report(.unknownKind(file: name, line: line.number, kind: kind))
    case .newer(let version):
      newer = .newerFormat(file: name, line: line.number, version: version)
    }
  }

  /// Saves what a damaged line still holds, and reports it; false if it is a last line that was cut off.
  private mutating func recover(
    _ line: LineSource.Line, _ range: Range<Int>, _ fault: LineFault,
    into taker: inout some LineTaker
  ) -> Bool {
    var saved = 0
    var end = range.lowerBound
    // What stands inside a piece that was taken in is not looked at again.
    for part in Self.parts(line.bytes, range) where part.lowerBound >= end {
      guard let outcome = try? taker.take(line.bytes, part, offset: line.offset) else { continue }
      note(outcome, line)
      saved += 1
      end = part.upperBound
    }
    if saved > 0 {
      report(.joinedLines(file: name, line: line.number, events: saved))
    } else if Self.isMergeMark(line.bytes[range]) {
      report(.mergeMarks(file: name, line: line.number))
    } else if !line.isEnded {
      report(.tornLine(file: name, line: line.number, bytes: line.length))
      return false
    } else {
      report(.damagedLine(file: name, line: line.number, fault: fault))
    }
    return true
  }

  /// Adds a finding.
  mutating func report(_ finding: Finding) {
    findingCount += 1
    if !finding.isProblem { noteCount += 1 }
    // Many notes must not hide a problem, nor many problems the last line, which has to be set aside.
    let kept =
      finding.isProblem ? findings.count - min(noteCount, Self.findingLimit) : noteCount - 1
    if kept < Self.findingLimit || finding.tornLine != nil { findings.append(finding) }
  }

  /// The pieces of a line that may be whole lines: where one damaged byte, or none, stands between `}` and `{`,
  /// or where bytes that are no text stand before `{`.
  private static func parts(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var starts: [Int] = []
    var ends: [Int] = []
    for at in range where bytes[at] == 0x7B {
      let isBehind = at > range.lowerBound && bytes[at - 1] == 0x7D
      let isOneBehind = at - 1 > range.lowerBound && bytes[at - 2] == 0x7D
      // The damaged byte may itself have become a brace, so both ends are tried.
      if isOneBehind { ends.append(at - 1) }
      if isBehind { ends.append(at) }
      if !isBehind, !isOneBehind,
        at == range.lowerBound || bytes[at - 1] >= 0x20 && bytes[at - 1] < 0x7F
      {
        continue
      }
      starts.append(at)
      if starts.count == Self.partLimit { break }
    }
    guard !starts.isEmpty else { return [] }
    if bytes[range.lowerBound] == 0x7B { starts.insert(range.lowerBound, at: 0) }
    ends.append(range.upperBound)
    var parts: [Range<Int>] = []
    for start in starts {
      for end in ends where end > start { parts.append(start..<end) }
    }
    return parts
  }

  private static func isMergeMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { bytes.starts(with: $0.utf8) }
      && bytes.count < 200
  }

  private var newer: StoreError?

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let findingLimit = 100
  private static let partLimit = 12
}
