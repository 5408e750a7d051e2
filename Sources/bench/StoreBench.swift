import Foundation
import ProgressStore
import Scheduling

/// Measures the progress store.
enum StoreBench {
  static func run(_ words: [String]) throws {
    switch words.first {
    case "make": try make(words[1], events: Int(words[2]) ?? 0, points: Int(words[3]) ?? 0)
    case "open": try open(words[1])
    default: print("?")
    }
  }

  static func make(_ root: String, events: Int, points: Int) throws {
    var random = Xorshift(state: 1)
    let folder = root + "/ada/journal"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: folder + "/laptop.jsonl", contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/laptop.jsonl"))
    var bytes: [UInt8] = []
    let device = try DeviceID("laptop")
    for index in 0..<events {
      let point = Int(random.next() % UInt64(points))
      let code = 38_500 + point % 500
      let right = random.next() % 5 != 0
      let chosen = right ? code : 38_500 + Int(random.next() % 500)
      let moment = Timestamp(
        milliseconds: 1_600_000_000_000 + Int64(index) * 150_000_000_000 / Int64(events),
        utcOffset: 3600)
      let answer = Answer(
        point: PointID(rawValue: "\(code)/\(code + 1):extent-\(point)"), kind: "code-the-case",
        bank: "pelvic-nodes", code: "\(code)", question: "code-the-case-\(point)-\(index % 97)",
        seed: random.next(), chosen: ["\(chosen)"], mistakenFor: right ? nil : "\(chosen)",
        credit: right ? 1 : 0, rating: right ? .good : .again, guessRate: 0.25,
        milliseconds: UInt32(3000 + random.next() % 30_000))
      let event = Event(
        device: device, sequence: UInt32(index + 1), moment: moment, day: moment.studyDay(),
        body: .answer(answer))
      bytes += event.line
      bytes.append(0x0A)
      if bytes.count > 1 << 22 || index == events - 1 {
        try file.write(contentsOf: Data(bytes))
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.close()
  }

  static func open(_ root: String) throws {
    let clock = ContinuousClock()
    let now = Timestamp(milliseconds: 1_795_244_400_000, utcOffset: 3600)
    var count = 0
    let time = try clock.measure {
      let store = try ProgressStore.open(
        root, learner: LearnerID("ada"), device: DeviceID("laptop"), now: now, for: .reading,
        program: .current)
      count = store.state.points.count
      print(store.findings)
    }
    print("open", time, count)
  }
}

struct Xorshift {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
