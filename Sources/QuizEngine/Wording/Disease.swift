import Narratives

/// A disease as a surgeon names it, with the organ it sits in.
struct Disease: Sendable {
  let name: String
  /// The id of the organ in the lexicon; `nil` for a disease of the whole region.
  let organ: String?
  let region: Anatomy.Region
  let isMalignant: Bool

  static let unknown = Disease("symptomatic disease, confirmed on imaging", nil, .elsewhere, false)

  private init(
    _ name: String, _ organ: String?, _ region: Anatomy.Region, _ isMalignant: Bool = true
  ) {
    self.name = name
    self.organ = organ
    self.region = region
    self.isMalignant = isMalignant
  }

  /// Whether it may be the reason for an operation on some structures.
  ///
  /// Where the text of the code says in which organs the disease sits, no other disease fits.
  func fits(
    _ worked: [ConceptNumber], _ procedure: Procedure, _ sex: Anatomy.Sex, _ anatomy: Anatomy
  ) -> Bool {
    let lexicon = anatomy.lexicon
    guard region == anatomy.region(of: worked),
      isMalignant == (procedure.mentions("malignancy", lexicon) || worksOnNodes(worked, lexicon))
    else { return false }
    if let organ, let number = lexicon.concept(organ), let only = anatomy.sex(for: [number]),
      only != sex
    {
      return false
    }
    let organs = Self.all.compactMap(\.organ).filter { organ in
      lexicon.concept(organ).map(worked.contains) ?? false
    }
    return organs.isEmpty || organ.map(organs.contains) ?? false
  }

  /// Nodes are taken out for malignant disease, also where a text takes that for granted.
  private func worksOnNodes(_ worked: [ConceptNumber], _ lexicon: Lexicon) -> Bool {
    guard let nodes = lexicon.concept("lymph-node") else { return false }
    return worked.contains { lexicon.isKind($0, of: nodes) }
  }

  static let all: [Disease] = [
    Disease("endometrial carcinoma", "uterus", .abdomen),
    Disease("endometrial adenocarcinoma", "uterus", .abdomen),
    Disease("uterine carcinosarcoma", "uterus", .abdomen),
    Disease("squamous carcinoma of the cervix", "cervix", .abdomen),
    Disease("cervical adenocarcinoma", "cervix", .abdomen),
    Disease("serous ovarian carcinoma", "ovary", .abdomen),
    Disease("clear cell carcinoma of the ovary", "ovary", .abdomen),
    Disease("carcinoma of the fallopian tube", "fallopian-tube", .abdomen),
    Disease("primary peritoneal carcinoma", "peritoneum", .abdomen),
    Disease("urothelial carcinoma of the bladder", "bladder", .abdomen),
    Disease("muscle-invasive bladder cancer", "bladder", .abdomen),
    Disease("prostatic adenocarcinoma, high risk", "prostate", .abdomen),
    Disease("adenocarcinoma of the prostate, Gleason 8", "prostate", .abdomen),
    Disease("penile squamous carcinoma", "penis", .abdomen),
    Disease("symptomatic disease, confirmed on imaging", nil, .abdomen, false),
    Disease("adenocarcinoma of the lung", "lung", .chest),
    Disease("squamous carcinoma of the lung", "lung", .chest),
    Disease("indeterminate nodule on chest CT", nil, .chest, false),
    Disease("persistent air leak", nil, .chest, false),
    Disease("papillary thyroid carcinoma", "thyroid", .neck),
    Disease("follicular thyroid carcinoma", "thyroid", .neck),
    Disease("squamous carcinoma of the tongue", nil, .neck),
    Disease("symptomatic goiter", "thyroid", .neck, false),
    Disease("indeterminate nodule on ultrasound", nil, .neck, false),
    Disease("invasive ductal carcinoma", "breast", .breast),
    Disease("invasive lobular carcinoma", "breast", .breast),
    Disease("mass on breast imaging", "breast", .breast, false),
    Disease("mechanical symptoms after a twisting injury", nil, .joint, false),
    Disease("chronic joint pain", nil, .joint, false),
    Disease("biopsy-proven carcinoma", nil, .elsewhere), unknown,
  ]
}
