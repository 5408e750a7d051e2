import Narratives

/// What a scenario must know of the body: where a structure lies, and who has it.
struct Anatomy: Sendable {
  let lexicon: Lexicon
  /// Each disease with its organ in the lexicon and the only sex that has that organ.
  let diseases: [(disease: Disease, organ: ConceptNumber?, sex: Sex?)]
  private let places: [ConceptNumber: Place]
  private let pelvis: ConceptNumber?
  private let female: ConceptNumber?
  private let male: ConceptNumber?

  enum Region: Sendable {
    case abdomen, chest, neck, breast, joint, elsewhere
  }

  private struct Place: Sendable {
    let region: Region?
    let isPelvic: Bool
    let sex: Sex?
  }

  /// Looks up once where some structures lie, because every note asks it.
  init(lexicon: Lexicon, structures: some Sequence<ConceptNumber>) {
    self.lexicon = lexicon
    pelvis = lexicon.concept("pelvis")
    female = lexicon.concept("female-structure")
    male = lexicon.concept("male-structure")
    let bare = Anatomy(bare: lexicon)
    var places: [ConceptNumber: Place] = [:]
    for structure in structures where places[structure] == nil {
      places[structure] = bare.place(of: structure)
    }
    self.places = places
    diseases = Disease.all.map { disease in
      let organ = disease.organ.flatMap(lexicon.concept)
      return (disease, organ, organ.flatMap { bare.place(of: $0).sex })
    }
  }

  private init(bare lexicon: Lexicon) {
    self.lexicon = lexicon
    pelvis = lexicon.concept("pelvis")
    female = lexicon.concept("female-structure")
    male = lexicon.concept("male-structure")
    (places, diseases) = ([:], [])
  }

  enum Sex: Sendable {
    case female, male
  }

  /// The region of the first structure whose place is known.
  func region(of structures: [ConceptNumber]) -> Region {
    structures.lazy.compactMap { place(of: $0).region }.first ?? .elsewhere
  }

  /// Whether a structure lies in the pelvis.
  func isPelvic(_ structure: ConceptNumber) -> Bool { place(of: structure).isPelvic }

  /// The sex that some structures imply; `nil` where both have them.
  func sex(for structures: [ConceptNumber]) -> Sex? {
    let sexes = structures.lazy.compactMap { place(of: $0).sex }
    return sexes.contains(.female) ? .female : sexes.first
  }

  private func place(of structure: ConceptNumber) -> Place {
    if let known = places[structure] { return known }
    let wholes = wholes(of: structure)
    func belongs(to group: ConceptNumber?) -> Bool {
      group.map { group in wholes.contains { lexicon.isKind($0, of: group) } } ?? false
    }
    return Place(
      region: wholes.sorted().lazy.compactMap { Self.regions[lexicon.id($0)] }.first,
      isPelvic: pelvis.map(wholes.contains) ?? false,
      sex: belongs(to: female) ? .female : belongs(to: male) ? .male : nil)
  }

  private static let regions: [String: Region] = [
    "abdomen": .abdomen, "pelvis": .abdomen, "retroperitoneum": .abdomen, "groin": .abdomen,
    "abdominal-wall": .abdomen, "thorax": .chest, "mediastinum": .chest, "pleural-cavity": .chest,
    "neck": .neck, "breast": .breast, "axilla": .breast, "joint": .joint,
  ]

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
