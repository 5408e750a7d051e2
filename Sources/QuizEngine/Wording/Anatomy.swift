import Narratives

/// What a scenario must know of the body: where a structure lies, and who has it.
struct Anatomy {
  let lexicon: Lexicon

  enum Region: Sendable {
    case abdomen, chest, neck, breast, joint, elsewhere
  }

  enum Sex: Sendable {
    case female, male
  }

  /// The region of the first structure whose place is known.
  func region(of structures: [ConceptNumber]) -> Region {
    for structure in structures {
      for whole in wholes(of: structure).sorted() {
        switch lexicon.id(whole) {
        case "abdomen", "pelvis", "retroperitoneum", "groin", "abdominal-wall": return .abdomen
        case "thorax", "mediastinum", "pleural-cavity": return .chest
        case "neck": return .neck
        case "breast", "axilla": return .breast
        case "joint": return .joint
        default: continue
        }
      }
    }
    return .elsewhere
  }

  /// Whether a structure lies in the pelvis.
  func isPelvic(_ structure: ConceptNumber) -> Bool {
    lexicon.concept("pelvis").map { wholes(of: structure).contains($0) } ?? false
  }

  /// The sex that some structures imply; `nil` where both have them.
  func sex(for structures: [ConceptNumber]) -> Sex? {
    let all = structures.flatMap { Array(wholes(of: $0)) }
    if belongs(all, to: "female-structure") { return .female }
    return belongs(all, to: "male-structure") ? .male : nil
  }

  private func belongs(_ structures: [ConceptNumber], to group: String) -> Bool {
    guard let number = lexicon.concept(group) else { return false }
    return structures.contains { lexicon.isKind($0, of: number) }
  }

  /// A structure, everything broader, and the wholes it is part of.
  private func wholes(of structure: ConceptNumber) -> Set<ConceptNumber> {
    var found: Set<ConceptNumber> = []
    var open = [structure]
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += lexicon.ancestors(of: next).filter { !found.contains($0) }
      open += lexicon[next].wholes
    }
    return found
  }
}
