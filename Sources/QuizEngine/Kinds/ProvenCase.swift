import Basics
import Narratives

/// A note whose finished text the solver has read, with the key it found.
struct ProvenCase {
  let key: Procedure
  let note: NoteWriter.Note
  let difficulty: Int
  let solution: Solution

  /// A note on a code in which the solver finds that code and no other; `nil` if it finds anything else.
  ///
  /// The rivals are the other codes that are offered: the patient must be one who could have had any.
  static func random(
    of key: Procedure, among rivals: [Procedure], in catalogue: Catalogue,
    course: CaseFacts.Course = .straight, using generator: inout SplitMix64
  ) -> ProvenCase? {
    guard catalogue.writer.canTell(key) else { return nil }
    let difficulty = Int.random(in: 1...4, using: &generator)
    var facts = CaseFacts(meeting: key)
    facts.course = course
    let writer = catalogue.writer.among(rivals)
    for _ in 0..<attempts {
      let note = writer.note(of: facts, key, difficulty: difficulty, using: &generator)
      let solution = catalogue.solver.solve(note.text)
      guard solution.code == key.code, !CopyGuard.shares(note.text, key.narrative.prose) else {
        continue
      }
      return ProvenCase(key: key, note: note, difficulty: difficulty, solution: solution)
    }
    return nil
  }

  /// How often a case is told anew when the solver does not find its key in the text.
  static let attempts = 12

  /// What documents the approach and each act, as it stands in the note: a sentence or two each.
  var toldSentences: [String] { [note.accessSentence] + note.actSentences }

  /// Whether a sentence decides between the key and a code: without it the note supports that code.
  func isDecisive(_ sentence: String, against chosen: Procedure, _ catalogue: Catalogue) -> Bool {
    let rest = note.text.with(sentence, replacedBy: "")
    return catalogue.solver.solve(rest).code == chosen.code
  }

  /// Why a code is not the key of this case, by the fact that makes it wrong.
  ///
  /// Where several facts speak against it, the one that `sentence` of the note tells is named.
  func why(_ code: ProcedureCode, _ lexicon: Lexicon, by sentence: String = "") -> String {
    guard let candidate = solution.candidates.first(where: { $0.code == code }) else {
      return "Nothing that \(code) asks for is documented."
    }
    let contradicted = candidate.judgements(.contradicted)
    let told = contradicted.first { $0.evidence.map { sentence.holds($0.sentence) } ?? false }
    if let wrong = told ?? contradicted.first {
      return "\(code) asks for \(lexicon.words(for: wrong.criterion)); the note documents otherwise"
        + quoted(wrong.evidence)
    }
    if let missing = candidate.judgements(.missing).first {
      return
        "\(code) asks for \(lexicon.words(for: missing.criterion)), which the note does not document."
    }
    let left = key.components.filter { act in
      !candidate.procedure.components.contains { asked in
        // "Sampling of retroperitoneal nodes" does not leave the para-aortic ones out.
        lexicon.family(of: asked.action) == lexicon.family(of: act.action)
          && lexicon.isKind(act.target, of: asked.target)
      }
    }
    let words = English.list(left.map(lexicon.words))
    return words.isEmpty
      ? "\(code) is contained in \(key.code), which is more complete."
      : "\(code) leaves out the \(words), which the note documents."
  }

  /// Why the key is right, criterion by criterion.
  func explanation(_ lexicon: Lexicon) -> String {
    let words = key.criteria.map { lexicon.words(for: $0) }
    return
      "\(key.code) asks for \(English.list(words)). The note documents all of it and nothing against it."
  }

  /// The narrative's sentences for what the key requires and the others do not.
  func citations(against others: [Procedure], _ lexicon: Lexicon) -> [Citation] {
    let differing = others.flatMap {
      Contrast(key, $0, lexicon: lexicon).required(by: key.code).map(\.criterion)
    }
    var sentences: [String] = []
    for criterion in differing + key.criteria where sentences.count < 2 {
      if !sentences.contains(criterion.evidence.sentence) {
        sentences.append(criterion.evidence.sentence)
      }
    }
    return sentences.map { Citation(code: key.code, sentence: $0) }
  }

  private func quoted(_ evidence: Evidence?) -> String {
    evidence.map { ": “\($0.sentence)”" } ?? "."
  }
}
