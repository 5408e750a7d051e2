import Basics
import Narratives

/// Two notes and two codes, and which of the codes each note supports.
///
/// Each note is drawn for itself from either code, so that each of the four answers is right equally often. Two codes to
/// which no third is near are so asked with options too. Difficulty: that of the harder note.
enum CodeTwoNotes {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let codes = request.codes
    guard codes.count == 2, codes.allSatisfy(catalogue.isTellable) else { return nil }
    let answers = codes.flatMap { first in codes.map { [first, $0] } }
    let key = answers[request.otherPlace(of: answers.count)]
    guard let cases = cases(of: key, among: codes, catalogue, using: &generator) else { return nil }
    let first = reasons(of: cases[0], among: codes)
    let explanation = numbered([
      first, reasons(of: cases[1], among: codes, besides: first),
    ])
    let options = answers.shuffled(using: &generator).map { answer in
      let isRight = answer.map(\.code) == key.map(\.code)
      return Option(
        text: numbered(answer.map { "\($0.code)." }), isRight: isRight,
        why: isRight
          ? "Each note documents all that its code requires." : mistakes(of: answer, cases))
    }
    let names = English.list(codes.map(\.code.rawValue).sorted())
    return Question(
      request, kind: .codeTwoNotes, code: key[0].code,
      difficulty: cases.map(\.difficulty).max() ?? 1,
      stem: stem(cases.map(\.note.text))
        + "Which of the codes \(names) does each of these notes support?",
      task: .chooseOne(options),
      hint: "Code each note by itself: both may support the same code. "
        + CodeTheCase.hint(codes, catalogue.lexicon),
      explanation: explanation, evidence: citations(cases, against: codes))
  }

  /// The notes of a question, as they stand in its stem.
  static func notes(in stem: String) -> [String] {
    stem.split(separator: "\n\n").dropLast().map { paragraph in
      paragraph.split(separator: "\n").dropFirst().joined(separator: "\n")
    }
  }

  private static func stem(_ notes: [String]) -> String {
    notes.enumerated().map { "Note \($0 + 1)\n\($1)\n\n" }.joined()
  }

  /// A proven note on each of two codes, the same or not; two notes of the same words ask nothing, and of two on one code
  /// those are taken that have least in common.
  private static func cases(
    of key: [Procedure], among codes: [Procedure], _ catalogue: Catalogue,
    using generator: inout SplitMix64
  ) -> [ProvenCase]? {
    guard
      let first = ProvenCase.random(of: key[0], among: codes, in: catalogue, using: &generator)
    else { return nil }
    let told = Set(sentences(of: first.note))
    var best: (proven: ProvenCase, shared: Int)?
    for _ in 0..<(key[0].code == key[1].code ? attempts : 1) where best?.shared != 0 {
      var shared = 0
      let second = ProvenCase.random(
        of: key[1], among: codes, in: catalogue,
        where: { note in
          shared = sentences(of: note).count(where: told.contains)
          return best.map { shared < $0.shared } ?? true
        }, using: &generator)
      if let second { best = (second, shared) }
    }
    guard let second = best?.proven, second.note.text != first.note.text else { return nil }
    return [first, second]
  }

  private static let attempts = 5

  /// The sentences of a note, whatever side they tell of, and the age of the patient.
  private static func sentences(of note: NoteWriter.Note) -> [String] {
    let text = note.text
    let sides = [" right", " left"].reduce(text) { $0.with($1, replacedBy: "") }
    let age = text.utf8.drop { !isDigit($0) }.prefix(while: isDigit)
    let told = sides.utf8.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\n") }
    return (told.map { $0.drop { $0 == UInt8(ascii: " ") } } + [age]).map { String(Substring($0)) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Why a note supports its code, and not the other one; a reason that was told of the other note is not told again.
  private static func reasons(
    of proven: ProvenCase, among codes: [Procedure], besides told: String = ""
  ) -> String {
    let own = proven.explanation
    let others = codes.filter { $0.code != proven.key.code }
    let reasons = others.map { proven.why($0, besides: own) }.filter { !told.holds($0) }
    return ([own] + reasons).joined(separator: " ")
  }

  /// What an answer gets wrong in each of the notes.
  private static func mistakes(of answer: [Procedure], _ cases: [ProvenCase]) -> String {
    zip(answer, cases).enumerated().compactMap { place, pair in
      let (told, proven) = pair
      return told.code == proven.key.code ? nil : "Note \(place + 1): \(proven.why(told))"
    }.joined(separator: " ")
  }

  private static func numbered(_ texts: [String]) -> String {
    texts.enumerated().map { "Note \($0 + 1): \($1)" }.joined(separator: " ")
  }

  private static func citations(
    _ cases: [ProvenCase], against codes: [Procedure]
  ) -> [Citation] {
    cases.flatMap { proven in
      proven.citations(against: codes.filter { $0.code != proven.key.code })
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
