import Narratives

/// When kinds of work are done, on which side, and which are not told of: `prelude`, `never`, `early`, `late`, `ahead`,
/// `main`, `complete`, `both`, `right` and `quiet` of the words for scenes.
struct WorkManners: Sendable {
  private typealias Entry = (action: ConceptNumber, structures: [ConceptNumber])

  /// What is done on the way to the work, and alone makes no operation out of a text that does more.
  private(set) var preludes: Set<ConceptNumber> = []
  /// What opens nothing, so that nothing bleeds behind it and nothing follows on it.
  private var quiet: [ConceptNumber] = []
  /// Work that nobody does: to tell of it would tell a misreading.
  private var impossible: [Entry] = []
  /// Work that comes before all other; of any structure where none is named.
  private var early: [Entry] = []
  /// Work that comes before the way in.
  private var ahead: [Entry] = []
  /// Work that comes behind all other.
  private var late: [Entry] = []
  /// What an operation is done for: none is planned and left out while the rest is done.
  private var main: [Entry] = []
  /// Work that makes the removal of a part whole.
  private var complete: [Entry] = []
  /// Work that nobody does on one side alone.
  private var both: [Entry] = []

  /// Structures that the body has on the right alone.
  private var right: [ConceptNumber] = []

  /// Takes a line of the file in.
  mutating func add(_ topic: String, keys: [ConceptNumber], structures: [ConceptNumber]) {
    let entries: [Entry] = keys.map { (action: $0, structures: structures) }
    switch topic {
    case "prelude": preludes.formUnion(structures)
    case "quiet": quiet += structures
    case "never": impossible += entries
    case "right": right += structures
    case "early": early += entries
    case "late": late += entries
    case "main": main += entries
    case "complete": complete += entries
    case "both": both += entries
    default: ahead += entries
    }
  }

  /// Whether some work is such as nobody does ("removal of the groin").
  func isImpossible(_ act: Act, _ lexicon: Lexicon) -> Bool {
    impossible.contains { entry in
      lexicon.family(of: act.action) == entry.action
        && entry.structures.contains { lexicon.isKind(act.target, of: $0) }
    }
  }

  /// Whether some work is done before all other.
  func isEarly(_ act: Act, _ lexicon: Lexicon) -> Bool { holds(act, early, lexicon) }

  /// Whether some work is done behind all other.
  func isLate(_ act: Act, _ lexicon: Lexicon) -> Bool { holds(act, late, lexicon) }

  /// Whether some work is what an operation is done for.
  func isMain(_ act: Act, _ lexicon: Lexicon) -> Bool { holds(act, main, lexicon) }

  /// Whether some work makes the removal of a part of its structure whole: the ends of the bowel are joined.
  func isCompleting(_ act: Act, _ lexicon: Lexicon) -> Bool { holds(act, complete, lexicon) }

  /// Whether some work is done before the way in.
  func isAhead(_ act: Act, _ lexicon: Lexicon) -> Bool { holds(act, ahead, lexicon) }

  /// Whether some work is done on both sides or not at all.
  func isOfBoth(_ act: Act, _ lexicon: Lexicon) -> Bool { holds(act, both, lexicon) }

  /// Whether some work can be done on the right alone: only there a lung has three lobes.
  func isOfRight(_ act: Act, _ lexicon: Lexicon) -> Bool {
    right.contains { lexicon.isKind(act.target, of: $0) }
  }

  /// Whether some work opens nothing: it is looked, washed or marked.
  func isQuiet(_ act: Act, _ lexicon: Lexicon) -> Bool {
    quiet.contains { lexicon.isKind(act.action, of: $0) }
  }

  private func holds(_ act: Act, _ entries: [Entry], _ lexicon: Lexicon) -> Bool {
    entries.contains { entry in
      lexicon.isKind(act.action, of: entry.action)
        && (entry.structures.isEmpty
          || entry.structures.contains { lexicon.isKind(act.target, of: $0) })
    }
  }
}
