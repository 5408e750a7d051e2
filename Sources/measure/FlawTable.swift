import QuizEngine

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Prints how well the flaws found in items agree with those that a reviewer found.
enum FlawTable {
  /// Prints one table for each file of labelled items; with `--errors` every disagreement as well.
  static func run(_ words: [String]) {
    let listsErrors = words.contains("--errors")
    let files = words.filter { $0 != "--errors" }
    let folder = "Tests/QuizEngineTests/Fixtures/Items/"
    for path in files.isEmpty
      ? ["first", "second", "third", "fourth"].map({ folder + $0 + ".txt" }) : files
    {
      guard let data = FileManager.default.contents(atPath: path) else {
        print("\(path): not here")
        continue
      }
      let items = LabelledItem.read(String(decoding: data, as: UTF8.self))
      print(
        padded("\(path), \(items.count) items", to: 66)
          + "  both  rule  reviewer  precision  recall")
      let scores = FlawScore.of(items)
      for rule in FlawRule.all {
        guard let score = scores[rule.name] else { continue }
        print(line("\(rule.name) (\(rule.tier.rawValue))", score))
      }
      for tier in FlawTier.allCases {
        let names = FlawRule.all.filter { $0.tier == tier }.map(\.name)
        let sum = names.compactMap { scores[$0] }.reduce(FlawScore(), +)
        print(line("all \(tier.rawValue)", sum) + "  F1 \(cell(sum.f1))")
      }
      if listsErrors { items.forEach(listErrors) }
      print("")
    }
  }

  private static func listErrors(_ labelled: LabelledItem) {
    let found = Set(labelled.item.flaws.map(\.rule))
    for rule in found.symmetricDifference(labelled.flaws).sorted() {
      print(
        "  \(found.contains(rule) ? "rule only" : "reviewer only"): \(rule): \(labelled.item.stem)")
    }
  }

  private static func line(_ name: String, _ score: FlawScore) -> String {
    let counts = [(score.both, 6), (score.ruleOnly, 6), (score.reviewerOnly, 10)].map {
      number, width in
      leading(String(number), to: width)
    }
    return padded("  " + name, to: 66) + counts.joined() + leading(cell(score.precision), to: 11)
      + leading(cell(score.recall), to: 8)
  }

  private static func cell(_ share: Double?) -> String {
    guard let share else { return "-" }
    let percent = Int((share * 100).rounded())
    return percent == 100 ? "1.00" : "0." + (percent < 10 ? "0" : "") + "\(percent)"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func leading(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
