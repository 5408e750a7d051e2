import Foundation
import ProgressStore
import Scheduling

/// Journals of any size to measure with.
enum StoreLog {
  /// Writes the journal of one learner on one device, and gives its size in bytes.
  static func make(_ root: String, events: Int, points: Int) throws -> Int {
    var random = Xorshift(state: 88_172_645_463_325_252)
    let folder = root + "/ada/journal"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: folder + "/laptop.jsonl", contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/laptop.jsonl"))
    var bytes: [UInt8] = []
    var total = 0
    let device = try DeviceID("laptop")
    for index in 0..<events {
      let point = Int(random.next() % UInt64(points))
      let code = 38_500 + point % 500
      let isRight = random.next() % 5 != 0
      // A code is taken for one of its neighbours, and seldom for any other.
      let chosen = isRight ? code : code + 1 + Int(random.next() % 6)
      let moment = Timestamp(
        milliseconds: 1_600_000_000_000 + Int64(index) * 190_000_000_000 / Int64(events),
        utcOffset: 3600)
      let answer = answer(
        point: point, code: code, isRight: isRight, chosen: chosen, seed: random.next())
      let event = Event(
        device: device, sequence: UInt32(index + 1), moment: moment, day: moment.studyDay(),
        body: .answer(answer))
      bytes += event.line
      bytes.append(0x0A)
      if bytes.count > 1 << 22 || index == events - 1 {
        total += bytes.count
        try file.write(contentsOf: Data(bytes))
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.close()
    return total
  }

  /// An answer as long as real ones are.
  static func answer(point: Int, code: Int, isRight: Bool, chosen: Int, seed: UInt64) -> Answer {
    let name = "contrast:\(code)~\(20_000 + point)"
    return Answer(
      point: PointID(rawValue: name), kind: "code-the-case", bank: "pelvic-nodes", code: "\(code)",
      question: "\(name)/code-the-case/\(seed)", seed: seed, chosen: ["\(chosen)"],
      mistakenFor: isRight ? nil : "\(chosen)", credit: isRight ? 1 : 0,
      rating: isRight ? .good : .again, guessRate: 0.25, milliseconds: UInt32(3000 + seed % 30_000))
  }
}

/// A generator of numbers that looks the same on every machine (Marsaglia 2003).
struct Xorshift {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
