import Narratives

/// What some codes require, allow and rule out, side by side.
struct ContrastTable {
  /// What one code says about one thing.
  struct Stance: Equatable {
    /// How firmly it says so.
    enum Force: String {
      case required, optional, conditional, excluded
      case notStated = "not stated"
    }

    let force: Force
    let words: String
    let sentence: String?
  }

  /// One thing, with what each code says about it.
  struct Row: Equatable {
    let title: String
    /// In the order of the codes.
    let stances: [Stance]

    /// Whether all codes say the same.
    var isShared: Bool {
      stances.allSatisfy { $0.force == stances.first?.force && $0.words == stances.first?.words }
    }
  }

  let procedures: [Procedure]
  let rows: [Row]

  init(_ procedures: [Procedure], lexicon: Lexicon) {
    self.procedures = procedures
    let tables = procedures.map { Self.stances(of: $0, lexicon) }
    var keys: [Key] = []
    for table in tables {
      for entry in table where !keys.contains(entry.key) { keys.append(entry.key) }
    }
    rows = keys.map { key in
      Row(
        title: key.title(in: lexicon),
        stances: tables.map { table in
          table.first { $0.key == key }?.stance
            ?? Stance(force: .notStated, words: "", sentence: nil)
        })
    }
  }

  /// The rows in which the codes differ, those first that every code decides.
  var differences: [Row] {
    let rows = rows.filter { !$0.isShared }
    let decided = rows.filter { $0.stances.allSatisfy { $0.force != .notStated } }
    return decided + rows.filter { $0.stances.contains { $0.force == .notStated } }
  }

  /// What a row is about: the same work on the same structure is one thing, whatever its extent.
  private enum Key: Hashable {
    case approach
    case state
    case ages
    case measure(name: String)
    case work(family: ConceptNumber, target: ConceptNumber)

    func title(in lexicon: Lexicon) -> String {
      switch self {
      case .approach: "approach"
      case .state: "state of the disease"
      case .ages: "age of the patient"
      case .measure(let name): name
      case .work(let family, let target):
        "\(lexicon.id(family)) of the \(lexicon.words(for: target))"
      }
    }
  }

  private static func stances(
    of procedure: Procedure, _ lexicon: Lexicon
  ) -> [(key: Key, stance: Stance)] {
    let required = procedure.criteria.map { criterion in
      let (key, words): (Key, String) =
        switch criterion.content {
        case .approach(let number): (.approach, lexicon.id(number))
        case .component(let act): (key(of: act, lexicon), lexicon.words(for: act))
        case .state(let number): (.state, lexicon.id(number))
        case .ages(let span): (.ages, span.words)
        case .measure(let measured):
          (.measure(name: lexicon.name(of: measured)), measured.span.words)
        }
      return (
        key, Stance(force: .required, words: words, sentence: criterion.evidence.sentence)
      )
    }
    let others = procedure.provisions.compactMap { provision -> (Key, Stance)? in
      let force = Stance.Force(rawValue: provision.modality.rawValue) ?? .excluded
      let (key, words): (Key, String) =
        switch provision.content {
        case .act(let act): (key(of: act, lexicon), lexicon.words(for: act))
        case .approach(let number): (.approach, lexicon.id(number))
        }
      return (key, Stance(force: force, words: words, sentence: provision.evidence.sentence))
    }
    return required + others
  }

  private static func key(of act: Act, _ lexicon: Lexicon) -> Key {
    .work(family: lexicon.family(of: act.action), target: act.target)
  }
}
