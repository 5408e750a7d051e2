import Narratives

/// How far two hands that wrote down the facts of the same texts agree: no reader can be expected to agree more with one
/// of them than they do with each other.
enum AgreementTable {
  /// Prints a line for each aspect of the texts that a second hand has read; its facts stand in `CODE.second.tsv`.
  static func run(_ folder: String, _ lexicon: Lexicon) throws {
    let pairs = try GoldPart.allCases.flatMap { try $0.secondReadings(in: folder) }
      .map { (facts($0.first, lexicon), facts($0.second, lexicon)) }
    print("read by two hands: \(pairs.count) narratives")
    print("".padded(to: 26) + "first  second precision recall F1       modality")
    for aspect in Aspect.allCases {
      var tally = Tally()
      for (first, second) in pairs {
        let own = first.filter { $0.key.aspect == aspect }
        tally.gold += own.count
        tally.found += second.keys.count { $0.aspect == aspect }
        tally.both += own.keys.count { second[$0] != nil }
        tally.sameModality += own.count { second[$0.key] == $0.value }
      }
      print(tally.line(aspect.rawValue))
    }
  }

  private static func facts(_ text: GoldText, _ lexicon: Lexicon) -> [FactKey: Modality] {
    Dictionary(text.facts(lexicon).map { ($0.key, $0.modality) }) { first, _ in first }
  }
}
