import CommandLineParsing
import Scheduling

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Options that mean the same in the commands about memory.
enum MemoryOptions {
  /// The model of memory.
  static let model = ValueOption(
    "--model", "NAME", ValueReader<MemoryModel.Name>.choice,
    "The memory model; by default the one you study with.")
  /// The weights of the model.
  static let weights = ValueOption(
    "--weights", "FILE", .file,
    "A file with the weights as a JSON list, or as 'fit --json' prints them.")
  /// The recall at which a point is due.
  static let retention = ValueOption(
    "--retention", "R", .number(0.01...0.9999), "The recall at which a point is asked again.")

  /// The model that a command line names; nil if it names none.
  static func model(_ given: Arguments) throws -> MemoryModel? {
    guard let path = given[weights] else { return given[model].map(MemoryModel.standard) }
    let list = try weights(at: path)
    let name = given[model] ?? (list.count == 34 ? .fsrs7 : .fsrs6)
    do {
      return try MemoryModel(name, weights: list)
    } catch {
      throw CommandFailure(.data, "\(path): \(error)")
    }
  }

  private static func weights(at path: String) throws(CommandFailure) -> [Double] {
    struct Fitted: Decodable { let weights: [Double] }
    let data = Data(try bytes(at: path))
    let decoder = JSONDecoder()
    if let list = try? decoder.decode([Double].self, from: data) { return list }
    if let fitted = try? decoder.decode(Fitted.self, from: data) { return fitted.weights }
    throw CommandFailure(
      .data,
      "\(path): found no list of weights; expected JSON such as [0.2, 1.3, …] or {\"weights\": […]}"
    )
  }

  /// The bytes of a file that a command line names.
  static func bytes(at path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw CommandFailure(
        .inputOutput, "cannot read '\(path)'; check that it exists and is a file")
    }
  }
}
