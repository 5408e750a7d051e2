import Basics
import Narratives

/// A note, a code that a first coder chose, and the sentence that speaks against that code.
///
/// All options are true sentences of the note that tell of its work. One alone speaks against the chosen code: it
/// contradicts what that code asks for, or without it the note would support that code. The others document what the
/// chosen code asks for too; sentences that decide nothing are not offered, for they could never be the key.
/// Difficulty: that of the note.
enum DecisiveDetail {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard request.codes.count == 2 else { return nil }
    let codes = request.codes.shuffled(using: &generator)
    let contrast = Contrast(codes[0], codes[1], lexicon: lexicon)
    guard
      let (key, chosen) = [(codes[0], codes[1]), (codes[1], codes[0])].first(where: {
        isTold($0, against: $1, contrast, lexicon)
          && Told.canTellNeeded(by: $1, inCaseOf: $0, catalogue)
      })
    else { return nil }
    for _ in 0..<attempts {
      let drawn = ProvenCase.random(
        of: key, among: [chosen], in: catalogue, where: { canServe($0, request) },
        using: &generator)
      guard let proven = drawn, let told = Told(proven, against: chosen, catalogue) else {
        continue
      }
      // Where two sentences that say the same of both codes are not to be had, another note has them no sooner.
      guard told.needed.count > 1 else { return nil }
      let needed = told.needed.shuffled(using: &generator)
      let sets = told.candidates.shuffled(using: &generator).lazy.compactMap { right in
        distractors(of: right, among: needed, for: request).map { (right: right, wrong: $0) }
      }
      guard let (right, wrong) = sets.first,
        // To read the note without each sentence costs most, and comes last.
        told.contradicts
          || proven.isDecisive(right, against: chosen, catalogue)
            && !wrong.contains(where: { proven.isDecisive($0, against: chosen, catalogue) })
      else { continue }
      return question(request, proven, told, right, ([right] + wrong).shuffled(using: &generator))
    }
    return nil
  }

  private static let attempts = 4

  /// Whether some sentence of a note has enough others of its length beside it, whatever they say.
  private static func canServe(_ note: NoteWriter.Note, _ request: QuestionRequest) -> Bool {
    let told = note.toldSentences.filter { !$0.isEmpty }
    return told.contains { right in
      distractors(of: right, among: told.filter { $0 != right }, for: request) != nil
    }
  }

  /// Two or three sentences of about the length of the key: it is as often the shortest of them all as the longest.
  private static func distractors(
    of right: String, among needed: [String], for request: QuestionRequest
  ) -> [String]? {
    let alike = needed.filter { areAlike($0, right) }
    let shorter = alike.filter { $0.utf8.count < right.utf8.count }
    let longer = alike.filter { $0.utf8.count >= right.utf8.count }
    for count in [3, 2] {
      let place = request.place(of: count + 1)
      if shorter.count >= place, longer.count >= count - place {
        return Array(shorter.prefix(place) + longer.prefix(count - place))
      }
    }
    return nil
  }

  /// Whether neither of two sentences is half as long again as the other.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.utf8.count, other.utf8.count)
    return 2 * max(one, other) <= 3 * min(one, other)
  }

  private static func question(
    _ request: QuestionRequest, _ proven: ProvenCase, _ told: Told, _ right: String,
    _ sentences: [String]
  ) -> Question {
    let (key, chosen) = (proven.key, told.chosen)
    return Question(
      request, kind: .decisiveDetail, code: key.code, difficulty: proven.difficulty,
      stem: """
        \(proven.note.text)

        A first coder chose \(chosen.code). Which of these sentences speaks against it?
        """,
      task: .chooseOne(
        sentences.map { sentence in
          Option(
            text: "“\(sentence)”", isRight: sentence == right,
            why: sentence == right
              ? "This speaks against \(chosen.code)." : told.use(of: sentence))
        }),
      hint: "Recall what \(chosen.code) requires, and hold each sentence against it.",
      explanation: proven.behind(
        proven.explanation(behind: proven.why(chosen, by: right)),
        nearest: request.catalogue.nearest(to: key), besides: chosen),
      evidence: proven.citations(against: [chosen]))
  }

  /// Whether cases of one of two codes can be told in which two things or more document what the other one asks for, and in
  /// which nothing else seems to speak against it: of other pairs no note serves.
  static func canBeTold(of codes: [Procedure], _ catalogue: Catalogue) -> Bool {
    guard codes.count == 2 else { return false }
    return [(codes[0], codes[1]), (codes[1], codes[0])].contains { key, chosen in
      Told.canTellNeeded(by: chosen, inCaseOf: key, catalogue)
    }
  }

  /// Whether a case of one of the codes speaks against the other and shares enough work with it.
  static func canAsk(
    _ one: Procedure, _ other: Procedure, _ contrast: Contrast, _ lexicon: Lexicon
  ) -> Bool {
    isTold(one, against: other, contrast, lexicon) || isTold(other, against: one, contrast, lexicon)
  }

  /// Whether a case of the key documents two things that the chosen code asks for too, and something else.
  private static func isTold(
    _ key: Procedure, against chosen: Procedure, _ contrast: Contrast, _ lexicon: Lexicon
  ) -> Bool {
    let unmet = contrast.required(by: chosen.code)
    let told = chosen.criteria.filter { $0.component != nil || $0.isApproach }
    let shared = told.count { criterion in
      !unmet.contains { missing in
        if missing.criterion == criterion { return true }
        guard let act = criterion.component, let other = missing.criterion.component else {
          return false
        }
        return lexicon.isOneSort(act, other)
      }
    }
    return shared > 1
      && (unmet.contains(where: \.isContradicted) || !contrast.required(by: key.code).isEmpty)
  }
}

/// The sentences of a note that tell of its work, sorted by what they say of a code that was chosen.
private struct Told {
  /// Those that speak against it, or would, where nothing contradicts it: they tell what the key asks for beyond it.
  let candidates: [String]
  /// Whether the candidates contradict it.
  let contradicts: Bool
  /// Those that document what it asks for.
  let needed: [String]
  private let supporting: [Judgement]
  let chosen: Procedure
  private let lexicon: Lexicon

  init?(_ proven: ProvenCase, against chosen: Procedure, _ catalogue: Catalogue) {
    let candidate = proven.judged(chosen)
    func sentences(_ status: Judgement.Status) -> [String] {
      candidate.judgements(status).compactMap { $0.evidence?.sentence }
    }
    (self.chosen, lexicon) = (chosen, catalogue.lexicon)
    supporting = candidate.judgements(.supported)
    let (contradicting, needed) = (sentences(.contradicted), sentences(.supported))
    let told = proven.toldSentences.filter { !$0.isEmpty }
    // Where the chosen code asks for more work of a sort, a sentence on that sort may seem to speak against it too.
    let open = candidate.judgements.filter { $0.status != .supported }
      .compactMap(\.criterion.component)
    // So may one that tells what the key asks for and the chosen code does not.
    let beyond = Contrast(proven.key, chosen, lexicon: catalogue.lexicon)
      .required(by: proven.key.code).map(\.criterion)
    let own = proven.judged(proven.key).judgements(.supported)
      .filter { beyond.contains($0.criterion) }.compactMap { $0.evidence?.sentence }
    let against = contradicting.isEmpty ? own : contradicting
    let speaking = told.filter { against.contains(where: $0.holds) }
    (candidates, contradicts) = (speaking, !contradicting.isEmpty)
    let doubtful =
      supporting.filter { judgement in
        judgement.criterion.component.map { act in
          open.contains { catalogue.lexicon.isOneSort($0, act) }
        } ?? false
      }.compactMap { $0.evidence?.sentence } + own
    self.needed = told.filter { sentence in
      !speaking.contains(sentence) && needed.contains(where: sentence.holds)
        && !doubtful.contains(where: sentence.holds)
    }
    guard !candidates.isEmpty, !self.needed.isEmpty else { return nil }
  }

  /// Whether a case of a code tells two things at least that the chosen one asks for, beside all that could speak against it.
  static func canTellNeeded(
    by chosen: Procedure, inCaseOf key: Procedure, _ catalogue: Catalogue
  ) -> Bool {
    let candidate = catalogue.solver.judged(chosen, byCaseOf: key)
    let open = candidate.judgements.filter { $0.status != .supported }.map(\.criterion)
    let doubtful = (open + catalogue.differences.required(by: key, beyond: chosen))
      .compactMap(\.component)
    return candidate.judgements(.supported).map(\.criterion).count { criterion in
      guard let act = criterion.component else { return criterion.isApproach }
      return !doubtful.contains { catalogue.lexicon.isOneSort($0, act) }
    } > 1
  }

  /// What of the chosen code a sentence documents.
  func use(of sentence: String) -> String {
    let words = supporting.filter { $0.evidence.map { sentence.holds($0.sentence) } ?? false }
      .map { lexicon.words(for: $0.criterion) }
    return "\(chosen.code) requires this too: \(WorkList.words(words))."
  }
}

extension Lexicon {
  /// Whether some work could be taken for other work: of one family, and of removals, on related structures.
  fileprivate func isOneSort(_ one: Act, _ other: Act) -> Bool {
    guard family(of: one.action) == family(of: other.action) else { return false }
    return !isRemoval(one.action) || isKind(one.target, of: other.target)
      || isKind(other.target, of: one.target) || self[one.target].wholes.contains(other.target)
      || self[other.target].wholes.contains(one.target)
  }
}
