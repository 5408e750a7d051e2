import Basics
import Narratives
import QuestionBanks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Makes a large bank: varied texts out of the sentences of real narratives, under names and codes of their own.
enum ManyNarratives {
  /// Writes a bank of so many narratives; says how many bytes of prose it has.
  static func write(_ count: Int, to path: String) throws -> Int {
    try FileManager.default.createDirectory(
      atPath: path + "/narratives", withIntermediateDirectories: true)
    try Data(#"{"title": "Many narratives"}"#.utf8).write(to: URL(filePath: path + "/bank.json"))
    let models = try models()
    var chance = SplitMix64(seed: 1)
    var bytes = 0
    for number in 0..<count {
      let model = models[Int(chance.next() % UInt64(models.count))]
      let other = models[Int(chance.next() % UInt64(models.count))]
      // A quarter of the sentences comes from another text, so that no two codes are quite the same.
      let sentences = model.map { sentence in
        chance.next() % 4 == 0
          ? other[Int(chance.next() % UInt64(other.count))] : sentence
      }
      guard let code = ProcedureCode(rawValue: "\(10_000 + number)") else { continue }
      let name = MadeUpNames.name(number)
      let opening = "The procedure described by CPT code \(code) is \(name.lowercased())."
      let prose = ([opening] + sentences).joined(separator: " ")
      bytes += prose.utf8.count
      let narrative = Narrative(code: code, title: name, source: "benchmark", prose: prose)
      try Data(NarrativeFile.text(of: narrative).utf8).write(
        to: URL(filePath: "\(path)/narratives/\(code).md"))
    }
    return bytes
  }

  /// The sentences of all models, a paragraph for each.
  static func prose() throws -> String {
    try models().map { $0.joined(separator: " ") + "\n\n" }.joined()
  }

  private static func models() throws -> [[String]] {
    let folders =
      ["QuestionBanks/pelvic-nodes/narratives"]
      + ["development", "validation"].map {
        "Tests/NarrativesTests/Fixtures/Gold/\($0)/narratives"
      }
    return try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .filter { $0.hasSuffix(".md") }
        .compactMap { file in
          let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
          let parts = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n\n", maxSplits: 1)
          let hasHeader = parts.first?.hasPrefix("Code:") ?? false
          let prose =
            hasHeader ? parts.last ?? "" : Substring(String(decoding: bytes, as: UTF8.self))
          let sentences = prose.replacing("\n", with: " ").split(separator: ". ")
            .map { $0.hasSuffix(".") ? String($0) : $0 + "." }
          return sentences.isEmpty ? nil : sentences
        }
    }
  }
}
