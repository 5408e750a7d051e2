/// Words of acts that say nothing of what the surgeon does: of bodies, of laboratories, of exercises, of what is feared.
extension SentenceReader {
  /// Whether the sentence asks something.
  var isQuestion: Bool {
    guard let last = tokens.last else { return false }
    return text[last.start..<min(last.end + 1, text.count)].contains(UInt8(ascii: "?"))
  }

  /// Whether an act that a text about a code tells is none of the work.
  func isMistaken(_ act: SentenceAct, _ breaks: [ClauseBreak]) -> Bool {
    guard isAboutCode, case .act(let action) = act.deed else { return false }
    if isFearedWork(act.position) { return true }
    let start = (0..<act.position).last { breaks[$0] == .strong } ?? 0
    let before = tokens[
      elements[start].tokens.lowerBound..<elements[act.position].tokens.lowerBound]
    if before.suffix(2).contains(where: { Self.failings.contains($0.word) }) { return true }
    // "Exercises that strengthen the muscle".
    if before.contains(where: { Self.training.contains($0.word) }) { return true }
    if lexicon.isA("inspection", action) {
      return before.contains { Self.laboratory.contains($0.word) } || isByLaboratory(act.position)
        || elements[act.position].form == .noun && before.contains { $0.word == Self.pathology }
    }
    return lexicon.isA("division", action) && isAnatomy(act.position)
      || lexicon.isA("drainage", action) && isOfFlow(act.position, from: start)
  }

  /// "The nodes of the armpit drain the breast": what flows there by itself.
  private func isOfFlow(_ position: Int, from start: Int) -> Bool {
    guard elements[position].form == .finite,
      let subject = elements[start..<position].lazy.compactMap(\.concept).first(where: {
        lexicon[$0].kind == .structure
      })
    else { return false }
    let isPassive = elements[start..<position].contains { element in
      element.concept.map { lexicon[$0].function == .be } ?? false
    }
    return !isPassive
      && (lexicon.isNodeGroup(subject) || lexicon.isA("vein", subject)
        || lexicon.isA("lymph-vessel", subject))
  }

  /// "The risk of separation of the cuff", "to prevent the formation of a scar".
  private func isFearedWork(_ position: Int) -> Bool {
    guard elements[position].form == .noun else { return false }
    let start = elements[position].tokens.lowerBound
    let before = tokens[max(0, start - 3)..<start]
    let mark = before.lastIndex { $0.kind != .word }
    return before[(mark.map { $0 + 1 } ?? before.startIndex)...].contains {
      Self.feared.contains($0.word)
    }
  }

  /// "The knee is divided into three compartments": how it is made.
  private func isAnatomy(_ position: Int) -> Bool {
    let next = elements[position].tokens.upperBound
    return next < tokens.count && tokens[next].word == Self.into
      && elements[position].form == .participle
      && tokens[next...].contains { Self.parts.contains($0.word) }
  }

  /// "Examined by the pathologist", "examined under the microscope".
  private func isByLaboratory(_ position: Int) -> Bool {
    let next = elements[position].tokens.upperBound
    return tokens[next..<min(next + 4, tokens.count)].contains {
      Self.laboratory.contains($0.word)
    }
  }

  private static let into = Word("into")
  private static let parts: WordSet =
    "compartment compartments lobe lobes region regions zone zones level levels thirds quadrants"
  private static let pathology = Word("pathology")
  private static let feared: WordSet = "risk risks prevent prevents preventing prevention"
  private static let failings: WordSet = "inability unable"
  private static let training: WordSet = "exercise exercises therapy physiotherapy rehabilitation"
  private static let laboratory: WordSet =
    "pathologist pathologists histology histologic pathologic laboratory microscope function levels number"
}
