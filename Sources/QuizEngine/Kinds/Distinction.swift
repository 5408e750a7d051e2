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
  /// Of a code that was not wholly understood nobody knows which of its facts sets it apart: its own words say that better.
  func words(subject: String) -> String? {
    guard key.isUnderstood, rival.isUnderstood else { return nil }
    let beyond = beyond
    let missing = judged.judgements(.missing).map(\.criterion)
    let pairs = missing.compactMap { asked in
      (beyond.first { isSameWork($0, asked) } ?? beyond.first { isSameSort($0, asked) })
        .map { (asked: asked, own: $0) }
    }
    let (silence, own) = (Silence(of: rival, lexicon), Silence(of: key, lexicon))
    let more = told(
      missing.filter { asked in
        !pairs.contains { $0.asked == asked } && (asked.component == nil || own.covers(asked))
          && !isNumberOfTold(asked, pairs.map(\.asked))
      })
    // What the rival rules out is told as the code asks for it, once.
    let ruledOut = worksRuledOut
    let less = lack(
      beyond.filter { own in
        !pairs.contains { $0.own == own } && !ruledOut.contains(own) && silence.covers(own)
          && !isNumberOfTold(own, pairs.map(\.asked))
      })
    let isOfOneAlone = judged.judgements(.contradicted).contains {
      $0.ground == .moreThanOne && $0.criterion.component != nil
    }
    let opposed = judged.judgements(.contradicted).filter { judgement in
      // That there is one is said with the work on it.
      !(isOfOneAlone && judgement.ground == .moreThanOne && judgement.criterion.component == nil)
        && (judgement.ground != .ruledOut
          || !ruledOut.contains { isHeld($0, by: judgement.criterion) })
    }
    let excluded = told(ruledOut)
    let exclusion =
      excluded.isEmpty
      ? []
      : ["does not include \(WorkList.words(excluded, joint: "or")), which \(key.code) requires"]
    let partings =
      (opposed.compactMap(parting) + exclusion).prefix(Self.most)
      + pairs.compactMap { parting($0.asked, $0.own) }
    var sentences = partings.enumerated().map { place, parting in
      // A second thing that it requires is required as well; "it" could be either of the two codes.
      subject + (place > 0 && parting.isDemand && partings[0].isDemand ? " also" : "")
        + " \(parting)."
    }
    if !more.isEmpty {
      // Only a code that asks for all that the other one does asks for something as well.
      let isMore = sentences.isEmpty ? less == nil : partings.contains(where: \.isDemand)
      sentences.append(
        subject + (isMore ? " also" : "") + " requires \(WorkList.words(more)).")
    }
    if let less { sentences.append("\(subject) \(less).") }
    return sentences.isEmpty
      ? nil
      : StatementWords.ofHernias(sentences.joined(separator: " "), on: [key, rival], lexicon)
  }

  /// What is certain of a rival of which not all was understood: another way in, and what its name has no word of.
  ///
  /// Sentences of which the first begins with the subject; `nil` where there is nothing.
  func certainWords(subject: String) -> String? {
    guard key.isUnderstood else { return nil }
    let ways = judged.judgements(.contradicted).filter { $0.criterion.isApproach }
      .compactMap(parting)
    let silence = Silence(of: rival, lexicon)
    let implied = lexicon.withoutImplied(key.components)
    let unasked = key.criteria.filter { own in
      own.component.map(implied.contains) ?? false && silence.covers(own)
        && !rival.components.contains { work in own.works.contains { lexicon.isSameWork($0, work) }
        }
    }
    let sentences = (ways + [lack(unasked)].compactMap { $0 }).map { "\(subject) \($0)." }
    return sentences.isEmpty
      ? nil
      : StatementWords.ofHernias(sentences.joined(separator: " "), on: [key, rival], lexicon)
  }

  /// What the code requires of that which the rival rules out.
  private var worksRuledOut: [Criterion] {
    let silence = Silence(of: rival, lexicon)
    let excluded = judged.judgements(.contradicted).filter { $0.ground == .ruledOut }
      .map(\.criterion).filter(silence.covers)
    return key.criteria.filter { own in excluded.contains { isHeld(own, by: $0) } }
  }

  /// Whether all work that a criterion asks for is a kind of that of another one.
  private func isHeld(_ criterion: Criterion, by other: Criterion) -> Bool {
    !criterion.works.isEmpty
      && criterion.works.allSatisfy { work in
        other.works.contains { wide in
          lexicon.family(of: wide.action) == lexicon.family(of: work.action)
            && lexicon.isKind(work.target, of: wide.target)
            && (!lexicon.breadth(of: wide).isStated
              || lexicon.breadth(of: wide) == lexicon.breadth(of: work))
        }
      }
  }

  /// Whether it says how many there are of what other work was set against already: who asks for two lobes does not ask for
  /// one alone.
  private func isNumberOfTold(_ criterion: Criterion, _ told: [Criterion]) -> Bool {
    guard let measure = criterion.measure, measure.span.dimension == .count,
      let thing = measure.thing
    else { return false }
    return (judged.judgements(.contradicted).map(\.criterion) + told).contains { criterion in
      criterion.works.contains { lexicon.areAkin($0.target, thing) }
    }
  }

  /// The same work, of which two codes ask for different amounts or on different sides.
  private func parting(_ asked: Criterion, _ own: Criterion) -> String? {
    let isOfAmount = zip(asked.works, own.works).contains {
      lexicon.breadth(of: $0) != lexicon.breadth(of: $1)
    }
    let words = [asked, own].map {
      isOfAmount ? lexicon.amountWords(forAny: $0.works) : lexicon.words(for: $0)
    }
    return words[0] == words[1] ? nil : "requires \(words[0]), and \(key.code) \(words[1])"
  }

  /// Whether two criteria ask for the same on two structures of one kind, the repair of one hernia or of another, or for the
  /// removal of an organ and of a part of it.
  private func isSameSort(_ one: Criterion, _ other: Criterion) -> Bool {
    guard let work = one.component, let asked = other.component else { return false }
    // To repair what the other takes out is the difference itself.
    if work.target == asked.target { return true }
    if lexicon.isRemoval(work.action), lexicon.isRemoval(asked.action) {
      return !lexicon.isSampling(work.action) && !lexicon.isSampling(asked.action)
        && !lexicon.isNodeGroup(work.target) && !lexicon.isNodeGroup(asked.target)
        && lexicon.areAkin(work.target, asked.target)
        && !isOfManyPlaces(work.target) && !isOfManyPlaces(asked.target)
    }
    guard work.action == asked.action else { return false }
    return lexicon[work.target].parents.contains { lexicon[asked.target].parents.contains($0) }
  }

  /// Whether a lesion may sit in any of several organs: to take it is not to take one of them in another amount.
  private func isOfManyPlaces(_ structure: ConceptNumber) -> Bool {
    lexicon.isLesion(structure) && lexicon[structure].wholes.count > 1
  }

  private func isSameWork(_ one: Criterion, _ other: Criterion) -> Bool {
    one.works.contains { work in other.works.contains { lexicon.isSameWork(work, $0) } }
  }

  /// "Requires an open approach, 44204 a laparoscopic approach".
  private func parting(_ judgement: Judgement) -> String? {
    var asked = lexicon.words(for: judgement.criterion)
    if case .otherWork = judgement.ground {
      asked = lexicon.amountWords(forAny: judgement.criterion.works)
    }
    if judgement.ground == .moreThanOne, judgement.criterion.component == nil {
      asked = "work on \(asked)"
    }
    let found: String? =
      switch judgement.ground {
      case .otherApproach(let number): lexicon.approachWords(number)
      case .otherState(let number): lexicon.stateWords(number)
      case .otherMeasure(let measured): lexicon.words(for: measured)
      case .moreThanOne: judgement.criterion.component == nil ? "on both" : "of both"
      // Of several works of which any will do the code wants any of them.
      case .otherWork(let act):
        lexicon.amountWords(forAny: key.criteria.map(\.works).first { $0.contains(act) } ?? [act])
      default: nil
      }
    if let found { return "requires \(asked), and \(key.code) \(found)" }
    return judgement.ground == .ruledOut && Silence(of: rival, lexicon).covers(judgement.criterion)
      ? "does not include \(asked), which \(key.code) requires" : nil
  }

  /// What the code requires beyond the rival, save what stands against something that the rival requires.
  private var beyond: [Criterion] {
    let named = judged.judgements(.contradicted)
    return Contrast(key, rival, lexicon: lexicon).required(by: key.code).map(\.criterion)
      .filter { criterion in
        !named.contains { judgement in
          if criterion.isApproach { return judgement.criterion.isApproach }
          // What was set against a work of the rival is not told once more.
          if case .otherWork(let act) = judgement.ground,
            criterion.works.contains(where: { lexicon.isSameWork($0, act) })
          {
            return true
          }
          if let act = criterion.component {
            return judgement.criterion.works.contains { lexicon.isSameWork($0, act) }
          }
          return criterion.component == nil && judgement.criterion.component == nil
            && !judgement.criterion.isApproach
        }
      }
  }

  /// That the rival does not include what the code requires; what its text speaks of now and then it does not require, nor
  /// a state or an age, and of a work that both require it leaves nothing out.
  private func lack(_ criteria: [Criterion]) -> String? {
    let own = criteria.filter { criterion in
      !criterion.works.contains { work in
        rival.components.contains { lexicon.isSameWork($0, work) }
      }
    }
    let words = told(own)
    guard !words.isEmpty else { return nil }
    let mentioned = rival.provisions.filter { $0.modality != .excluded }.compactMap(\.act)
    let isWork = own.allSatisfy { criterion in
      criterion.component != nil
        && !criterion.works.contains { work in
          mentioned.contains { lexicon.isSameWork($0, work) }
        }
    }
    return "does not \(isWork ? "include" : "require") "
      + "\(WorkList.words(words, joint: "or")), which \(key.code) requires"
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
  /// Whether what speaks against a criterion of a code that was not wholly understood does so all the same: that some
  /// work is required may have been misread ("taken or left"), the way in and what the text rules out hardly.
  var isCertain: Bool {
    switch ground {
    case .otherApproach, .otherState, .otherAge, .otherMeasure, .ruledOut: true
    default: false
    }
  }
}

extension String {
  /// Whether it says what a code requires.
  fileprivate var isDemand: Bool { hasPrefix("requires ") }
}
