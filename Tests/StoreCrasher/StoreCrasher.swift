import ProgressStore
import Scheduling

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Studies without end, and prints the name of every event as soon as it is promised to be on disk.
///
/// Tests start it, kill it, and look at what is left. Words: the progress folder, the first second of its clock.
@main
struct StoreCrasher {
  static func main() throws {
    let words = CommandLine.arguments
    let start = 1_795_244_400_000 + (Int64(words[2]) ?? 0) * 1000
    func moment(_ step: Int64) -> Timestamp { Timestamp(milliseconds: start + step, utcOffset: 0) }
    let store = try ProgressStore.open(
      words[1], learner: LearnerID("ada"), device: DeviceID("laptop"), now: moment(0),
      for: .studying, program: .current)
    var last: EventID?
    for step in 1...Int64(900_000) {
      let event = try store.append(body(step, &last), at: moment(step))
      say("\(event.device) \(event.sequence) \(event.moment.milliseconds)\n")
      if step % 50 == 0 { store.close() }
      if step % 50 == 0 { return }
    }
  }

  private static func body(_ step: Int64, _ last: inout EventID?) -> Event.Body {
    if step % 5 == 0, let id = last { return .undo(id) }
    return .answer(
      Answer(
        point: PointID(rawValue: "p\(step % 7)"), kind: "code-the-case", bank: "pelvic-nodes",
        code: "38571", question: "q", seed: UInt64(step), chosen: ["38571"], credit: 1,
        rating: .good, guessRate: 0.25, milliseconds: 4000))
  }

  /// Prints past all buffers, so that what was said stays said when the program is killed.
  private static func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(1, $0.baseAddress, $0.count) }
  }
}
