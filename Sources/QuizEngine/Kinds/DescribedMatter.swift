import Narratives

/// What the description of a code tells of the matter: whether it says what is worked on, and by which way in.
struct DescribedMatter {
  private let procedure: Procedure
  private let told: String
  private let lexicon: Lexicon

  /// Looks at the words that describe a code.
  init(_ words: String, of procedure: Procedure, _ lexicon: Lexicon) {
    (self.procedure, self.lexicon) = (procedure, lexicon)
    told = words.lowercased()
  }

  /// Whether the words name what the code works on, or work whose name says it: "first repair, under 3 cm, reducible" is
  /// said of any hernia.
  var namesStructure: Bool {
    let structures = procedure.components.flatMap { [$0.target] + $0.sites }
      .filter { !lexicon[$0].isGeneral }
    return structures.isEmpty
      || Self.workNames.contains(where: told.holds)
      || structures.contains { structure in
        ([structure] + lexicon.ancestors(of: structure) + lexicon[structure].wholes)
          .filter { !lexicon[$0].isGeneral }.contains(where: isNamed)
      }
  }

  private func isNamed(_ structure: ConceptNumber) -> Bool {
    lexicon[structure].synonyms.contains { told.holds(Self.noun(of: $0)) }
      || lexicon.wordsForWork(on: structure).contains {
        lexicon[$0].synonyms.contains { told.holds($0.lowercased()) }
      }
  }

  /// The last word of a name, without the ending of its plural.
  private static func noun(of name: String) -> String {
    let last = name.split(separator: " ").last.map { $0.lowercased() } ?? name
    return last.count > 4 && last.hasSuffix("s") ? String(last.dropLast()) : last
  }

  /// Endings of words that name work together with what it is done to.
  private static let workNames = ["ectom", "otomy", "ostomy", "plasty", "rrhaph"]

  /// The way in that the code requires, as a noun phrase, where the words leave it untold and the text of the code speaks
  /// of another one, so that it decides.
  var untoldWay: String? {
    guard let own = procedure.approach, !tellsWay(own), speaksOfOther(than: own) else { return nil }
    return lexicon.approachWords(own)
  }

  private func tellsWay(_ own: ConceptNumber) -> Bool {
    Self.wayWords.contains(where: told.holds)
      || ([own] + lexicon.ancestors(of: own)).contains { way in
        lexicon[way].synonyms.contains { told.holds($0.lowercased()) }
      }
  }

  /// A name with any of these says how the work is reached.
  private static let wayWords = ["through", "incision", "scop", "by way of"]

  private func speaksOfOther(than own: ConceptNumber) -> Bool {
    procedure.reading.statements.contains { statement in
      guard case .approach(let way) = statement.content else { return false }
      return !lexicon.isKind(way, of: own) && !lexicon.isKind(own, of: way)
    }
  }
}
