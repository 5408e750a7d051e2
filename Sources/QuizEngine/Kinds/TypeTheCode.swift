import Basics
import Narratives

/// An operative note and no options: the code is typed.
///
/// Its explanation also says why the code beside it is not right. Difficulty: as in "code the case", one step up, because nothing can be recognised.
enum TypeTheCode {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    // Of a code of which no case can be told, the other one of the pair is asked instead.
    let tellable = request.codes.filter(catalogue.isTellable)
    guard !tellable.isEmpty else { return nil }
    let key = tellable[request.place(of: tellable.count)]
    guard
      let proven = ProvenCase.random(
        of: key, among: request.codes, in: catalogue, using: &generator)
    else { return nil }
    let lexicon = catalogue.lexicon
    let others = request.family.members.filter { $0.code != key.code }
    // Those of which a page speaks beside the other's are the likeliest.
    let (named, unnamed) = rivals(of: key, request).reduce(into: ([Procedure](), [Procedure]())) {
      if catalogue.differences.telling(key, from: $1) == nil {
        $0.1.append($1)
      } else {
        $0.0.append($1)
      }
    }
    let rivals = named + unnamed
    let explanation = proven.explanation
    var reasons: [String] = []
    for rival in rivals {
      let told = ([explanation] + reasons).joined(separator: " ")
      if let reason = why(rival, proven, catalogue, besides: told) { reasons.append(reason) }
    }
    if reasons.isEmpty {
      // Of the rival nothing is known that could be said: then of another one.
      reasons += others.lazy.filter { request.family.isNear($0.code, key.code) }
        .compactMap { why($0, proven, catalogue, besides: explanation) }.prefix(1)
    }
    if !rivals.contains(where: { isClose($0, to: key, lexicon) }) {
      // Of a code without a near neighbor in the bank its page names those that it is mistaken for.
      let told = reasons.joined(separator: " ")
      reasons += [catalogue.differences.apart(key)].compactMap { $0 }.filter { !told.holds($0) }
    }
    let task = generator.pick(
      [
        "Type the code for this operation.", "Type the one code that this note supports.",
        "Which code reports this operation? Type it.", "Give the code for the work in this note.",
      ], else: "")
    return Question(
      request, kind: .typeTheCode, code: key.code, difficulty: min(4, proven.difficulty + 1),
      stem: proven.note.text + "\n\n" + task,
      task: .code(
        key.code,
        nearMisses: others.map {
          NearMiss(
            text: $0.code.rawValue, why: why($0, proven, catalogue) ?? "\($0.code) is another code."
          )
        }),
      hint: CodeTheCase.hint(request.family.members, lexicon),
      explanation: ([explanation] + reasons).joined(separator: " "),
      evidence: proven.citations(against: rivals))
  }

  /// The codes that the explanation speaks of: the one that has most in common with the key, and the one that is asked
  /// about, where a coder could take it for the key; a far one only where there is no other.
  private static func rivals(of key: Procedure, _ request: QuestionRequest) -> [Procedure] {
    let asked = request.codes.filter { $0.code != key.code }
    // What is done by another way in and is other work too is far, however near it comes among those that were understood.
    let nearest = (request.catalogue.nearest(to: key).map { [$0] } ?? []).filter {
      !isFar($0, from: key, request.catalogue.lexicon)
    }
    // To rule a far one out as well teaches nothing.
    let near = asked.filter {
      request.family.isNear($0.code, key.code)
        && (nearest.isEmpty || !isFar($0, from: key, request.catalogue.lexicon))
    }
    let rivals = nearest + near.filter { other in !nearest.contains { $0.code == other.code } }
    if rivals.contains(where: { isClose($0, to: key, request.catalogue.lexicon) }) { return rivals }
    // Where none comes near of those that were understood, one of the others does of which a page speaks beside the other's.
    let named = request.family.members.first { other in
      !other.isUnderstood && other.code != key.code
        && !rivals.contains { $0.code == other.code }
        && CodeDescription(other, in: request.catalogue) != nil
        && request.catalogue.differences.telling(key, from: other) != nil
    }
    let all = [named].compactMap { $0 } + rivals
    return all.isEmpty ? asked : all
  }

  /// Whether two codes were understood and share half of what they ask for.
  private static func isClose(
    _ one: Procedure, to other: Procedure, _ lexicon: Lexicon
  ) -> Bool {
    one.isUnderstood && other.isUnderstood
      && 2 * Contrast(one, other, lexicon: lexicon).differences.count
        <= one.criteria.count + other.criteria.count
  }

  /// Whether both the way in and the work of two codes speak against each other, of one that was not wholly understood the way
  /// in alone.
  private static func isFar(
    _ one: Procedure, from other: Procedure, _ lexicon: Lexicon
  ) -> Bool {
    let against = Contrast(one, other, lexicon: lexicon).required(by: one.code)
      .filter(\.isContradicted).map(\.criterion)
    return against.contains(where: \.isApproach)
      && (against.contains { $0.component != nil } || !one.isUnderstood)
  }

  /// Why a code is not right: of one that was not wholly understood, what its own words say that it is, for what was
  /// understood of it may be the least of it, what of the note speaks against it, and what the pages say of the two.
  private static func why(
    _ procedure: Procedure, _ proven: ProvenCase, _ catalogue: Catalogue,
    besides explained: String = ""
  ) -> String? {
    func page() -> [String] {
      let told = catalogue.differences.telling(proven.key, from: procedure)
      return [told].compactMap { $0 }.filter { !explained.holds($0) }
    }
    guard !procedure.isUnderstood else {
      // Where nothing of the note speaks against a code, its page says best where the two part.
      let candidate = proven.judged(procedure)
      let told = [proven.why(candidate, besides: explained)]
      return (candidate.isContradicted ? told : told + page()).joined(separator: " ")
    }
    let words = CodeDescription(procedure, in: catalogue)?.words
    let opening = words.map { [DescribeTheCode.otherWork(procedure.code, $0)] } ?? []
    let against = proven.contradictions(
      of: procedure, subject: words == nil ? "\(procedure.code)" : "It", besides: explained)
    let pages = page()
    // What its own page rules out decides, however little of the rest was understood.
    let ruledOut =
      against.isEmpty && pages.isEmpty
      ? PageWords.ruledOut(
        by: procedure, requiredBy: proven.key, besides: explained, catalogue.lexicon)
      : nil
    // Where no page speaks of the two, what its name has no word of is told.
    let unasked =
      against.isEmpty && pages.isEmpty && ruledOut == nil
      ? Distinction(of: procedure, from: proven.key, catalogue.solver)
        .certainWords(subject: words == nil ? "\(procedure.code)" : "It") : nil
    let told = opening + against + pages + [ruledOut, unasked].compactMap { $0 }
    // Where the page alone says what the code is, what was done instead is told beside it.
    if told.count == 1, let words, let work = proven.work(besides: procedure) {
      return DescribeTheCode.otherWork(procedure.code, words).dropLast()
        + "; the note documents \(work)."
    }
    return told.isEmpty ? nil : told.joined(separator: " ")
  }
}
