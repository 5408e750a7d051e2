import Basics
import Narratives

/// What a code reports, in the words of its own text: one right description among those of codes that are near it.
///
/// It rests on no reading: also a code that was not wholly understood can be asked so. No case of such a code is told, for
/// it may ask for more than is known. Difficulty: 1, and 2 where all codes share the way in.
enum DescribeTheCode {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    guard let draw = request.family.draw(.describeTheCode, for: request) else { return nil }
    let code = draw.key.code
    let known = draw.codes.compactMap { procedure in
      words(of: procedure, in: request.catalogue).map { (code: procedure.code, words: $0) }
    }
    guard known.count == draw.codes.count, let key = known.first(where: { $0.code == code }),
      areApart(known.map(\.words))
    else { return nil }
    let explanation = explanation(
      draw.key, draw.codes.filter { $0.code != code },
      (key.words, known.filter { $0.code != code }.map(\.words)), request.catalogue.solver)
    let options = known.shuffled(using: &generator).map { known in
      Option(
        text: known.words, code: known.code, isRight: known.code == code,
        why: known.code == code
          ? "This is what \(code) reports."
          : why(
            draw.codes.first { $0.code == known.code } ?? draw.key, draw.key,
            (known.words, key.words), request.catalogue.solver))
    }
    var question = Question(
      request, kind: .describeTheCode, code: code,
      difficulty: Set(draw.codes.map(\.approach)).count == 1 ? 2 : 1,
      stem: "", task: .chooseOne(options),
      hint:
        "Look for what sets them apart: the way in, the structure, how much of it, and what is done besides.",
      explanation: explanation,
      evidence: draw.codes.map { procedure in
        Citation(code: procedure.code, sentence: source(of: procedure.narrative))
      })
    for stem in stems(code) {
      question.stem = stem
      if question.isFair { break }
    }
    return question
  }

  /// What another description is of, and what sets its code apart from the right one.
  private static func why(
    _ other: Procedure, _ right: Procedure, _ words: (own: String, right: String),
    _ solver: Solver
  ) -> String {
    let distinction = Distinction(of: other, from: right, solver)
    if let apart = distinction.words(subject: "It") ?? distinction.certainWords(subject: "It") {
      return "This is \(other.code). \(apart)"
    }
    if let clause = Descriptions.clause(
      of: words.own, besides: [words.right], on: [right.narrative])
    {
      return "This is \(other.code), as the words “\(clause)” show."
    }
    if let page = PageWords.telling(right, from: other) { return "This is \(other.code). \(page)" }
    if let parting = Descriptions(words.right, against: words.own).parting {
      return
        "This is \(other.code). It \(parting.with("this says", replacedBy: "\(right.code) says"))."
    }
    return Descriptions.clause(of: words.right, besides: [words.own], on: [other.narrative])
      .map { "This is \(other.code). It does not say “\($0)”, as \(right.code) does." }
      ?? "This is \(other.code)."
  }

  /// What the right code alone asks for, else what it asks for and in what the others part from it, else which clause no
  /// other description has, which clauses the others have instead, and what its page says of them, else all of it.
  private static func explanation(
    _ right: Procedure, _ others: [Procedure], _ words: (own: String, others: [String]),
    _ solver: Solver
  ) -> String {
    let code = right.code
    let asked = required(right, beyond: others, solver.lexicon)
    if !asked.isEmpty { return "Of these, only \(code) requires \(WorkList.words(asked))." }
    let known = others.map {
      let distinction = Distinction(of: $0, from: right, solver)
      return distinction.words(subject: "\($0.code)")
        ?? distinction.certainWords(subject: "\($0.code)")
    }
    if known.contains(where: { $0 != nil }) {
      // Of a code of which no fact sets it apart its own words tell in what it does.
      let partings = zip(known, zip(others, words.others)).compactMap { parting, other in
        parting
          ?? Descriptions.clause(of: other.1, besides: [words.own], on: [right.narrative]).map {
            "\(other.0.code) differs by “\($0)”."
          }
      }
      return ([requirement(of: right, solver.lexicon)] + partings).joined(separator: " ")
    }
    let clauses = zip(others, words.others).compactMap { other, text in
      Descriptions.clause(of: text, besides: [words.own], on: [right.narrative]).map {
        "\(other.code) with “\($0)”"
      }
    }
    let clause = Descriptions.clause(
      of: words.own, besides: words.others, on: others.map(\.narrative)
    ).map { own in
      "\(code) is the one with “\(own)”"
        + (clauses.isEmpty ? "." : "; what sets the others apart: \(English.list(clauses)).")
    }
    let page = others.lazy.compactMap { PageWords.telling(right, from: $0) }.first
    let told =
      [clause].compactMap { $0 } + untoldWay(right, words.own, solver.lexicon)
      + [page].compactMap { $0 }
    if told.isEmpty {
      let words = zip(others, words.others).compactMap { other, text in
        Descriptions(words.own, against: text).parting.map {
          "\(other.code) \($0.with("this says", replacedBy: "\(code) says"))."
        }
      }
      if !words.isEmpty { return words.joined(separator: " ") }
    }
    return told.isEmpty ? "\(code): \(words.own)." : told.joined(separator: " ")
  }

  /// The way in of a code whose description does not tell it, as a sentence.
  static func untoldWay(_ procedure: Procedure, _ words: String, _ lexicon: Lexicon) -> [String] {
    DescribedMatter(words, of: procedure, lexicon).untoldWay
      .map { ["\(procedure.code) is done by \($0)."] } ?? []
  }

  /// What a code that was understood asks for, as a sentence.
  static func requirement(of procedure: Procedure, _ lexicon: Lexicon) -> String {
    let told = lexicon.withoutImplied(procedure.components)
    let asked = lexicon.words(
      forAll: procedure.criteria.filter { $0.component.map(told.contains) ?? true })
    return "\(procedure.code) requires \(WorkList.words(asked.filter { !$0.isEmpty }))."
  }

  /// What a code requires and a case of none of some others shows; nothing where either was not understood.
  static func required(
    _ procedure: Procedure, beyond others: [Procedure], _ lexicon: Lexicon
  ) -> [String] {
    guard procedure.isUnderstood, others.allSatisfy(\.isUnderstood) else { return [] }
    let beyond = others.map {
      Contrast(procedure, $0, lexicon: lexicon).required(by: procedure.code).map(\.criterion)
    }
    guard !beyond.isEmpty else { return [] }
    // What the name of another has a word of, that may require too.
    let silences = others.map { Silence(of: $0, lexicon) }
    let own = procedure.criteria.filter { criterion in
      beyond.allSatisfy { $0.contains(criterion) }
        && (criterion.component == nil || silences.allSatisfy { $0.covers(criterion) })
        && (!criterion.isApproach || others.allSatisfy { isByOtherWay($0, procedure, lexicon) })
    }
    return lexicon.words(forAll: own).filter { !$0.isEmpty }
  }

  /// Whether two codes are known to be done by ways in of which neither is a kind of the other.
  private static func isByOtherWay(
    _ one: Procedure, _ other: Procedure, _ lexicon: Lexicon
  ) -> Bool {
    guard let way = one.approach, let own = other.approach else { return false }
    return !lexicon.isKind(way, of: own) && !lexicon.isKind(own, of: way)
  }

  /// The ways of asking for a code, the same first each time: in another one the same would be asked again.
  ///
  /// The next is for codes in whose descriptions a word of the first comes back.
  private static func stems(_ code: ProcedureCode) -> [String] {
    let all = [
      "Which of these does \(code) report?", "What does \(code) stand for?",
      "Which description belongs to \(code)?",
    ]
    var generator = SplitMix64(seed: FNV1a.hash(code.rawValue.utf8))
    let first = Int.random(in: all.indices, using: &generator)
    return Array(all[first...] + all[..<first])
  }

  /// What a code of a catalogue is in the words of its text, worked out once.
  static func words(of procedure: Procedure, in catalogue: Catalogue) -> String? {
    catalogue.descriptions.value(of: procedure.code) { words(of: procedure, catalogue.lexicon) }
  }

  /// What a code is in the words of its text; `nil` where these name no work: "This open operation" is said of any.
  static func words(of procedure: Procedure, _ lexicon: Lexicon) -> String? {
    let isRead = procedure.leftOver != [source(of: procedure.narrative)]
    let saysWhat = isRead && namesOrgan(procedure) || namesMatter(procedure, lexicon)
    guard saysWhat, let words = words(of: procedure.narrative),
      DescribedMatter(words, of: procedure, lexicon).namesStructure
    else { return nil }
    return words
  }

  /// Whether a name of which no work was read still says what is done to what: "open surgical correction of a recurrent
  /// inguinal hernia" names a structure, and a way or a sort of work.
  private static func namesMatter(_ procedure: Procedure, _ lexicon: Lexicon) -> Bool {
    let named = procedure.named.compactMap { term in
      if case .concept(let number) = term { lexicon[number] } else { nil }
    }
    return !isFragment(procedure.narrative)
      && named.contains { $0.kind == .structure && !$0.isGeneral }
      && named.contains { [.action, .procedure, .approach, .purpose].contains($0.kind) }
  }

  /// Whether words that are no descriptor name some work and what it is done to; "code for the operation when it is
  /// performed through an incision" is said of any.
  private static func namesOrgan(_ procedure: Procedure) -> Bool {
    guard procedure.narrative.descriptor?.isEmpty ?? true else { return true }
    let isWork = procedure.named.contains { if case .work = $0 { true } else { false } }
    return isWork && !isFragment(procedure.narrative)
  }

  /// What sets a code apart of which nothing more than its words is known.
  static func otherWork(_ code: ProcedureCode, _ words: String) -> String {
    "\(code) stands for “\(words)”."
  }

  /// What a code is in the words of its text, without its number; `nil` where no words say it by themselves.
  static func words(of narrative: Narrative) -> String? {
    let told = source(of: narrative)
    guard isOfCode(told, narrative), !PageWords.isBroken(told) else { return nil }
    let plain = withoutNumber(told, narrative.code.rawValue)
    // A number that is left is that of this code or of another: it would tell more than the words do.
    let numbers = plain.split { !$0.isNumber }
    // "The highest of the three codes for …" says where it stands among others, and not what it is.
    guard !numbers.contains(where: { $0.count > 4 }), lengths.contains(plain.utf8.count),
      !plain.holds(" codes ")
    else { return nil }
    return English.sentence(plain.hasSuffix(".") ? String(plain.dropLast()) : plain)
  }

  /// The official descriptor, else the title.
  static func source(of narrative: Narrative) -> String {
    narrative.descriptor.flatMap { $0.isEmpty ? nil : $0 } ?? narrative.title
  }

  /// The sets of codes whose descriptions are about as long as one another.
  static func areAlike(in family: [Procedure]) -> ([Int]) -> Bool {
    let sizes = family.map { source(of: $0.narrative).utf8.count }
    return { set in
      let sum = set.reduce(0) { $0 + sizes[$1] }
      return set.allSatisfy { one in
        // Neither half as long again as the others are on the average, nor so much shorter.
        let (own, others) = (sizes[one] * (set.count - 1), sum - sizes[one])
        return lengths.contains(sizes[one]) && 2 * own <= 3 * others && 2 * others <= 3 * own
      }
    }
  }

  private static let lengths = 12...280

  /// Whether words that open the prose are told of the code: an introduction may speak of anything.
  private static func isOfCode(_ told: String, _ narrative: Narrative) -> Bool {
    guard narrative.descriptor?.isEmpty ?? true else { return true }
    let prose = narrative.prose
    let bytes = prose.utf8
    let end = zip(bytes.indices, bytes.indices.dropFirst()).first { here, next in
      bytes[here] == UInt8(ascii: ".") && bytes[next] == UInt8(ascii: " ")
    }
    let first = String(prose[..<(end?.0 ?? prose.endIndex)])
    guard first.lowercased().holds(told.lowercased()) else { return true }
    // What is left of "Code X is for a removal" or of "in code X a scope is passed" names nothing.
    let opening = told.prefix { $0 != " " }.lowercased()
    return first.holds(narrative.code.rawValue) && !opening.hasSuffix("ed")
      && !["for", "when", "that", "to", "with", "by"].contains(opening)
  }

  /// "In the procedure reported with code X, a lobe is removed" without the code.
  private static func withoutNumber(_ told: String, _ number: String) -> String {
    if let book = books.first(where: told.hasPrefix) { return String(told.dropFirst(book.count)) }
    guard let place = told.firstRange(of: number) else { return told }
    if let comma = told.firstRange(of: ", "), told.hasPrefix("In "),
      place.upperBound <= comma.lowerBound
    {
      return String(told[comma.upperBound...])
    }
    return told
  }

  /// How the opening of a page leads up to the work.
  private static let books = [
    "Code of the Current Procedural Terminology for the ",
    "Code of the Current Procedural Terminology for ", "CPT code for the ", "CPT code for ",
    "Procedure code for the ", "Procedure code for ",
  ]

  /// Whether none of some descriptions is part of another one, or the same.
  private static func areApart(_ all: [String]) -> Bool {
    Set(all.map { $0.lowercased() }).count == all.count
  }
}
