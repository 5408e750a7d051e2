import Foundation
import Scheduling

@testable import ProgressStore

/// A folder that is there for one test.
final class Scratch {
  let path: String

  init() throws {
    // The disk is kept out of it where that is possible: these tests sync thousands of times.
    let memory = "/dev/shm"
    let root = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    path = root + "/store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The bytes of a file below the folder.
  func bytes(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: path + "/" + name).map(Array.init) ?? []
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
  }
}

extension Program {
  static let test = Program(host: "ward", process: 77, isRunning: { _ in true })
}

extension Timestamp {
  /// 2026-11-21 08:00 in a zone one hour ahead of UTC, some seconds later.
  static func test(_ seconds: Double = 0) -> Timestamp {
    Timestamp(milliseconds: 1_795_244_400_000 + Int64(seconds * 1000), utcOffset: 3600)
  }
}

extension Answer {
  static func test(
    _ point: String = "38571/38572:para-aortic", rating: Rating = .good, credit: Double = 1,
    mistakenFor: String? = nil
  ) -> Answer {
    Answer(
      point: PointID(rawValue: point), kind: "code-the-case", bank: "pelvic-nodes", code: "38571",
      question: "code-the-case/\(point)/7", seed: 0xFEDC_BA98_7654_3210,
      chosen: [mistakenFor ?? "38571"], mistakenFor: mistakenFor, credit: credit, rating: rating,
      guessRate: 0.25, milliseconds: 12_345, confidence: .sure)
  }
}

extension ProgressStore {
  static func test(
    _ scratch: Scratch, for purpose: Purpose = .studying, device: String = "laptop",
    at now: Timestamp = .test(), files: any FileSystem = PosixFiles()
  ) throws -> ProgressStore {
    try open(
      scratch.path, learner: LearnerID("ada"), device: DeviceID(device), now: now, for: purpose,
      program: .test, files: files)
  }
}

extension LearnerState {
  /// What differs between two states, in few words.
  func differences(from other: LearnerState) -> [String] {
    var found: [String] = []
    for id in Set(points.keys).union(other.points.keys) where points[id] != other.points[id] {
      found.append(
        "\(id): \(points[id].map { "\($0)" } ?? "-") / \(other.points[id].map { "\($0)" } ?? "-")")
    }
    if codes != other.codes { found.append("codes \(codes) / \(other.codes)") }
    if confusions != other.confusions { found.append("confusions") }
    if days != other.days { found.append("days \(days) / \(other.days)") }
    if times != other.times { found.append("times") }
    if profile != other.profile { found.append("profile") }
    if recent != other.recent {
      found.append("recent \(recent.map(\.event.id)) / \(other.recent.map(\.event.id))")
    }
    if answers != other.answers { found.append("answers \(answers) / \(other.answers)") }
    if devices != other.devices { found.append("devices \(devices) / \(other.devices)") }
    if newestSetting != other.newestSetting { found.append("newestSetting") }
    return found
  }
}
