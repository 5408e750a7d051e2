import Narratives

/// What sets a rival apart from a code, by what both of them require: held against a case in which just the code's own
/// criteria are met.
struct Distinction {
  private let key: Procedure
  private let rival: Procedure
  private let judged: Solution.Candidate
  private let lexicon: Lexicon

  /// Holds a rival against a case of a code.
  init(of rival: Procedure, from key: Procedure, _ solver: Solver) {
    (self.key, self.rival, lexicon) = (key, rival, solver.lexicon)
    judged = solver.judged(rival, byCaseOf: key)
  }

  /// A sentence or two, of which the first begins with the subject; `nil` where nothing certain is known.
  ///
  /// What contradicts is certain also of a code that was not wholly understood, since what else it asks for can only be
  /// more; what it does not ask for is not.
  func words(subject: String) -> String? {
    let isKnown = key.isUnderstood && rival.isUnderstood
    // Of how much is taken, a name that was not wholly understood may say more.
    var sentences = judged.judgements(.contradicted).filter { isKnown || $0.isCertain }
      .compactMap(parting).prefix(Self.most)
      .enumerated().map { ($0 == 0 ? subject : "It") + " " + $1 + "." }
    guard isKnown else { return sentences.isEmpty ? nil : sentences.joined(separator: " ") }
    let more = told(missing)
    if !more.isEmpty {
      sentences.append(
        (sentences.isEmpty ? "\(subject) also" : "It also") + " requires \(English.list(more)).")
    }
    let less = told(beyond)
    if !less.isEmpty {
      sentences.append(
        (sentences.isEmpty ? subject : "It") + " does not ask for "
          + "\(English.list(less, joint: "or")), which \(key.code) requires.")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// "Requires an open approach, 44204 a laparoscopic approach".
  private func parting(_ judgement: Judgement) -> String? {
    let asked = lexicon.words(for: judgement.criterion)
    let found: String? =
      switch judgement.ground {
      case .otherApproach(let number): lexicon.approachWords(number)
      case .otherState(let number): lexicon.stateWords(number)
      case .otherMeasure(let measured): lexicon.words(for: measured)
      case .otherWork(let act): lexicon.words(for: act)
      default: nil
      }
    if let found { return "requires \(asked), and \(key.code) \(found)" }
    return judgement.ground == .ruledOut
      ? "does not include \(asked), which \(key.code) requires" : nil
  }

  /// What the rival requires and a case of the code does not show.
  private var missing: [Criterion] { judged.judgements(.missing).map(\.criterion) }

  /// What the code requires beyond the rival, save what stands against something that the rival requires.
  private var beyond: [Criterion] {
    let named = judged.judgements(.contradicted)
    return Contrast(key, rival, lexicon: lexicon).required(by: key.code).map(\.criterion)
      .filter { criterion in
        !named.contains { judgement in
          if criterion.isApproach { return judgement.criterion.isApproach }
          if let act = criterion.component {
            return judgement.criterion.works.contains { lexicon.isSameWork($0, act) }
          }
          return criterion.component == nil && judgement.criterion.component == nil
            && !judgement.criterion.isApproach
        }
      }
  }

  /// Criteria without work that goes without saying beside other work of the same code.
  private func told(_ criteria: [Criterion]) -> [String] {
    let said = lexicon.withoutImplied(key.components) + lexicon.withoutImplied(rival.components)
    return lexicon.words(
      forAll: criteria.filter { criterion in criterion.component.map(said.contains) ?? true }
    ).filter { !$0.isEmpty }
  }

  /// Two facts are enough to learn from.
  private static let most = 2
}

extension Judgement {
  /// Whether what speaks against a criterion does so whatever else the code asks for.
  var isCertain: Bool { if case .otherWork = ground { false } else { true } }
}
