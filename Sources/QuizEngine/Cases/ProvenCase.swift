import Basics
import Narratives

/// A note whose finished text the solver has read, with the key it found.
struct ProvenCase: Sendable {
  let key: Procedure
  let note: NoteWriter.Note
  let difficulty: Int
  /// What the note documents.
  let documentation: Documentation
  private let solver: Solver
  private let differences: Differences
  private let judgedKey: Solution.Candidate

  /// A note on a code in which the solver finds that code and no other; `nil` if it finds anything else.
  ///
  /// The rivals are the other codes that are offered: the patient must be one who could have had any. Beside notes that
  /// lack a fact, as many complete ones tell the approach only in the end, so that their opening gives nothing away. A
  /// note that could not serve is not read, which takes longest, and none is told in its place.
  static func random(
    of key: Procedure, among rivals: [Procedure], in catalogue: Catalogue,
    course: CaseFacts.Course = .straight, isForQuery: Bool = false,
    where canServe: (NoteWriter.Note) -> Bool = { _ in true },
    using generator: inout SplitMix64
  ) -> ProvenCase? {
    guard catalogue.isTellable(key),
      !rivals.contains(where: { SizeDoubt.isOpen($0, byCaseOf: key, catalogue.lexicon) })
    else { return nil }
    let difficulty = isForQuery ? 2 : Int.random(in: 1...4, using: &generator)
    let late = isForQuery ? 0.5 : difficulty > 1 ? 0.15 : 0
    let writer = catalogue.writer.among(rivals)
    let isCondensable = catalogue.isCondensable(key)
    for attempt in 0..<attempts {
      var facts = CaseFacts(meeting: key, catalogue.lexicon, using: &generator)
      // What cannot be left out is told after all.
      if attempt < attempts / 2, isCondensable, let short = facts.condensed(catalogue.lexicon) {
        facts = short
      }
      // Where the join would speak for a code that asks for it, the note does without.
      if attempt == 0 { facts = writer.completed(facts, key) }
      facts.course = course
      // What cannot be told so is told plainly.
      facts.tellsApproachLast =
        course == .straight && attempt < attempts / 2 && generator.happens(late)
      var note = writer.note(of: facts, key, difficulty: difficulty, using: &generator)
      guard canServe(note) else { return nil }
      guard let documentation = catalogue.proofreader.proof(that: note.text, documents: key)
      else { continue }
      if let remark = note.booking?.remark(on: documentation, of: key, catalogue.solver) {
        note.remarks.insert(remark, at: 0)
      }
      return ProvenCase(
        key: key, note: note, difficulty: difficulty, documentation: documentation,
        solver: catalogue.solver, differences: catalogue.differences,
        judgedKey: catalogue.solver.judged(key, by: documentation))
    }
    return nil
  }

  /// How often a case is told anew when the solver does not find its key in the text.
  static let attempts = 12

  /// What documents the approach and each act, as it stands in the note: a sentence or two each.
  var toldSentences: [String] { note.toldSentences }

  /// Whether a sentence decides between the key and a code: without it the note supports that code.
  func isDecisive(_ sentence: String, against chosen: Procedure, _ catalogue: Catalogue) -> Bool {
    let rest = note.text.with(sentence, replacedBy: "")
    return catalogue.prover.supports(catalogue.solver.documentation(of: rest), only: chosen)
  }

  /// Why a code is not the key of this case, by the facts that make it wrong.
  ///
  /// Where several facts speak against it, the one that `sentence` of the note tells is named first; what is `explained`
  /// is not quoted once more.
  func why(
    _ procedure: Procedure, by sentence: String = "", besides explained: String = ""
  ) -> String {
    why(judged(procedure), by: sentence, besides: explained)
  }

  /// The same of a code that was held against the note already.
  func why(
    _ candidate: Solution.Candidate, by sentence: String = "", besides explained: String = ""
  ) -> String {
    Refusal(
      candidate: candidate, key: judgedKey, documentation: documentation,
      lexicon: solver.lexicon, differences: differences, told: toldSentences, explained: explained
    ).words(by: sentence)
  }

  /// What speaks against a code of which not all is known, as far as that is certain: what else it asks for can only be
  /// more.
  func contradictions(
    of procedure: Procedure, subject: String, besides explained: String = ""
  ) -> [String] {
    Refusal(
      candidate: judged(procedure), key: judgedKey, documentation: documentation,
      lexicon: solver.lexicon, differences: differences, told: toldSentences, explained: explained
    ).contradictions(of: subject, where: \.isCertain)
  }

  /// What kind of mistake it would be to report a code for this case.
  func mistake(_ procedure: Procedure) -> String {
    Mistake(judged(procedure), key: judgedKey, solver, differences).rawValue
  }

  /// A code held against the note.
  func judged(_ procedure: Procedure) -> Solution.Candidate {
    solver.judged(procedure, by: documentation)
  }

  /// Why the key is right: each criterion with the sentence that documents it, and why what could mislead does not decide.
  var explanation: String {
    let words = told()
    return (["\(key.code) requires \(words)."] + note.remarks).joined(separator: " ")
  }

  /// What is told of the key where it stands among options: the explanation says by which facts it is right.
  var support: String { "The note documents all that \(key.code) requires." }

  /// Why those of some codes are not right for which something speaks: the note documents all that they ask for, tells of a
  /// recurrence that the key does not ask for, or of work that was planned and not done.
  func traps(among offered: [Procedure], besides told: String) -> String {
    let own = judgedKey.judgements(.supported).map(\.criterion.content)
    func isOfStrayState(_ judgement: Judgement) -> Bool {
      guard case .state = judgement.criterion.content else { return false }
      return judgement.status == .supported && !own.contains(judgement.criterion.content)
    }
    let left = offered.filter { $0.code != key.code && !told.holds("\($0.code) ") }.map(judged)
    let smaller = left.filter { $0.judgements.allSatisfy { $0.status == .supported } }
    let strayed = left.filter { $0.judgements.contains(where: isOfStrayState) }
    let planned = left.filter { $0.judgements.contains { $0.ground == .denied } }
    let traps = smaller.prefix(1) + strayed.prefix(1)
    return (traps.isEmpty ? planned.prefix(1) : traps).map { " " + why($0, besides: told) }.joined()
  }

  /// What the key asks for, each thing with the sentence that documents it.
  private func told(besides quoted: String = "") -> String {
    StatementWords.ofHernias(
      Refusal.told(
        judgedKey.judgements, solver.lexicon, from: toldSentences, besides: quoted),
      on: [key], solver.lexicon)
  }

  /// The work that the note documents, without quotes; `nil` where a code of which not all is known asks for some of it too.
  func work(besides other: Procedure) -> String? {
    let isShared = key.components.contains { own in
      other.components.contains { solver.lexicon.isSameWork($0, own) }
    }
    let works = judgedKey.judgements.map(\.criterion)
    let words = zip(works, solver.lexicon.words(forAll: works))
      .filter { $0.component != nil && !$1.isEmpty }.map(\.1)
    return isShared || words.isEmpty ? nil : WorkList.words(words)
  }

  /// The same for a claim that fails, without what the reason against it has quoted already.
  func explanation(behind reason: String) -> String {
    ([reason, "What the note supports is \(key.code): \(told(besides: reason))."] + note.remarks)
      .joined(separator: " ")
  }

  /// A verdict with why the code that the key is most easily taken for is not right, where that is not the one that was
  /// judged and can be said without a quote that was given already.
  func behind(_ verdict: String, nearest: Procedure?, besides judged: Procedure) -> String {
    guard let nearest, nearest.code != judged.code else { return verdict }
    let reason = why(nearest, besides: verdict)
    let quotes = reason.split(separator: "“").dropFirst().map { String($0.prefix { $0 != "”" }) }
    return quotes.contains(where: verdict.holds) ? verdict : verdict + " " + reason
  }

  /// The narrative's sentences for what the key requires and the others do not.
  func citations(against others: [Procedure]) -> [Citation] {
    differences.citations(of: key, against: others)
  }
}

extension Citation {
  /// The sentences of a narrative that state some criteria, those of the first ones; none whose criteria another one
  /// states as well.
  static func of(
    _ criteria: [Criterion], in procedure: Procedure, _ lexicon: Lexicon, most: Int = 2
  ) -> [Citation] {
    var sentences: [String] = []
    for criterion in criteria where !sentences.contains(criterion.evidence.sentence) {
      sentences.append(criterion.evidence.sentence)
    }
    // "CPT code X involves an open repair of …" says the name once more.
    let plain = sentences.map(plainWords)
    sentences = sentences.indices.filter { place in
      !sentences.indices.contains { other in
        place != other && plain[place].hasSuffix(plain[other])
          && sentences[place].holds(procedure.code.rawValue)
      }
    }.map { sentences[$0] }
    let borne = sentences.map { sentence in
      Set(criteria.indices.filter { states(sentence, criteria[$0], procedure.reading, lexicon) })
    }
    let own = sentences.indices.filter { place in
      !sentences.indices.contains { other in
        other != place && borne[place].isSubset(of: borne[other])
          && (borne[place].count < borne[other].count || other < place)
      }
    }
    let told = own.map { plainName(sentences[$0], of: procedure) }
    // What speaks of a list or a step that is not shown is quoted only where nothing else is.
    let whole = told.filter { !PageWords.pointsBack($0) }
    return (whole.isEmpty ? told : whole).prefix(most)
      .map { Citation(code: procedure.code, sentence: $0) }
  }

  /// The name of a code for a sentence that does no more than lead up to it: "this post is about code X, removal of …".
  private static func plainName(_ sentence: String, of procedure: Procedure) -> String {
    let name = DescribeTheCode.source(of: procedure.narrative)
    let leadsUp =
      sentence.holds(procedure.code.rawValue)
      && plainWords(sentence).hasSuffix(plainWords(name))
    return leadsUp ? name : sentence
  }

  private static func plainWords(_ sentence: String) -> String {
    (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence).lowercased()
  }

  /// Whether a sentence states a criterion, as its evidence or beside other work.
  private static func states(
    _ sentence: String, _ criterion: Criterion, _ reading: Reading, _ lexicon: Lexicon
  ) -> Bool {
    if criterion.evidence.sentence == sentence { return true }
    return reading.statements.contains { statement in
      guard statement.scope == .performed,
        reading.sentences[statement.sentence].evidence.sentence == sentence
      else { return false }
      switch statement.content {
      case .act(let act): return criterion.works.contains { lexicon.isSameWork($0, act) }
      case .approach(let way):
        return criterion.approaches.contains { lexicon.isKind(lexicon.meant(by: way), of: $0) }
      default: return false
      }
    }
  }
}
