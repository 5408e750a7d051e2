import Scheduling

@testable import ProgressStore

/// What libFuzzer calls with ever new bytes; anything wrong ends the program, and libFuzzer keeps the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  fuzzJSON(bytes)
  fuzzLine(bytes)
  fuzzJournal(bytes)
  _ = StateCache(bytes)
  _ = try? ImportedHistory(bytes, .csv, utcOffset: 0)
  _ = try? ImportedHistory(bytes, .ankiRevlog, utcOffset: 0)
  return 0
}

/// Passing over a value and reading it agree, and what was read can be written and read again.
private func fuzzJSON(_ bytes: [UInt8]) {
  var reader = JSONCursor(bytes, in: 0..<bytes.count)
  var skipper = JSONCursor(bytes, in: 0..<bytes.count)
  let value = try? reader.value()
  precondition((value != nil) == ((try? skipper.skipValue()) != nil), "reading and skipping differ")
  guard let value else { return }
  precondition(reader.at == skipper.at, "reading and skipping end at different places")
  let text = Array(value.compactText.utf8)
  var again = JSONCursor(text, in: 0..<text.count)
  precondition((try? again.value()) == value, "writing and reading differ")
}

/// The short and the long way of reading agree on a line with a right check sum.
private func fuzzLine(_ bytes: [UInt8]) {
  guard let end = bytes.lastRange(ofMark: Array("\"crc\":\"".utf8)), bytes.count - end >= 8 else {
    return
  }
  var line = bytes
  line.replaceSubrange(end..<end + 8, with: EventLine.blankSum)
  let sum = EventLine.sum(line, 0..<line.count, digitsAt: end)
  line.replaceSubrange(end..<end + 8, with: EventLine.hexadecimal(sum))
  var short = EventTable()
  let isTaken = AnswerScanner.take(line, 0..<line.count, offset: 0, into: &short)
  guard case .event(let event)? = try? EventLine.read(line, 0..<line.count) else {
    precondition(!isTaken, "the short way takes what the long way refuses")
    return
  }
  if isTaken {
    var long = EventTable()
    long.add(event, offset: 0)
    precondition(long.rows == short.rows, "the two ways read different things")
  }
  let written = EventLine.bytes(event)
  guard case .event(let again)? = try? EventLine.read(written, 0..<written.count) else {
    preconditionFailure("what was read cannot be written")
  }
  precondition(again == event, "writing and reading differ")
}

/// A journal of any bytes is read to its end.
private func fuzzJournal(_ bytes: [UInt8]) {
  var reader = JournalReader(name: "fuzz")
  var collector = EventCollector()
  try? reader.read(bytes, into: &collector)
  precondition(reader.soundLength <= bytes.count)
  _ = LearnerState.replaying(collector.events, at: Timestamp(milliseconds: 1_795_244_400_000))
}

extension [UInt8] {
  /// The place behind the last occurrence of a mark.
  fileprivate func lastRange(ofMark mark: [UInt8]) -> Int? {
    indices.reversed().first { self[$0...].starts(with: mark) }.map { $0 + mark.count }
  }
}
