/// Adjectives of organs: "renal" is said of a vein, a stone or an operation, and only of the last does it name the kidney.
extension ElementReader {
  /// Reads each as its structure where it stands before what is done or found there, else as a word of no entry.
  func settleAdjectives(_ elements: inout [Element]) {
    var settled: Set<Int> = []
    for index in elements.indices.reversed() {
      guard let number = elements[index].concept, lexicon[number].kind == .adjective else {
        continue
      }
      if let structure = lexicon[number].targets.first, standsBeforeWork(index, elements, settled) {
        settled.insert(index)
        elements[index].content = .concept(structure, .noun)
      } else {
        elements[index].content = .word(.plain)
      }
    }
  }

  /// "Hepatic biopsy", "a hepatic cyst or abscess", "hepatic and splenic repair".
  private func standsBeforeWork(
    _ index: Int, _ elements: [Element], _ settled: Set<Int>
  ) -> Bool {
    var isJoined = false
    for position in elements.indices[(index + 1)...].prefix(Self.reach) {
      if settled.contains(position) { return true }
      let next = elements[position]
      switch next.content {
      case .concept(let number, let form):
        let concept = lexicon[number]
        switch concept.kind {
        // Behind an adjective "repair" is no verb; a "drain" is a thing.
        case .action: return form == .noun || form == .finite && next.noun == nil
        case .structure where concept.isVague || concept.isGeneral: return true
        case .extent: continue
        // "Hepatic or gallbladder biopsy": the other is named by its noun.
        case .structure where isJoined: continue
        default:
          guard [.and, .or].contains(concept.function) else { return false }
          isJoined = true
        }
      case .mark(.comma): isJoined = true
      default: return false
      }
    }
    return false
  }

  private static let reach = 5

  /// "A vaginal or transanal approach": the noun is said once, of two ways in.
  func settleWays(_ elements: inout [Element], _ tokens: [Token]) {
    guard elements.count > 2 else { return }
    for index in elements.indices.dropFirst(2) {
      guard let way = elements[index].concept, lexicon[way].kind == .approach,
        let noun = tokens[elements[index].tokens].last,
        elements[index - 1].concept.map({ lexicon[$0].function == .or }) ?? false
      else { continue }
      let words = tokens[elements[index - 2].tokens].map(\.word) + [noun.word]
      guard let other = lexicon.phrases.exact(words), lexicon[other.concept].kind == .approach
      else { continue }
      elements[index - 2].content = .concept(other.concept, other.form)
    }
  }
}
