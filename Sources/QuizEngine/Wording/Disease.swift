import Narratives

/// A disease as a surgeon names it, with the organ it sits in and the ages at which it is seen.
struct Disease: Sendable {
  let name: String
  /// The id of the organ in the lexicon; `nil` for a disease of the whole region.
  let organ: String?
  let region: Anatomy.Region
  let ages: ClosedRange<Int>
  let isMalignant: Bool
  /// Where the organ does not say it already: the only sex that is asked about.
  let sex: Anatomy.Sex?

  private init(
    _ name: String, _ organ: String?, _ region: Anatomy.Region, _ ages: ClosedRange<Int>,
    isMalignant: Bool = true, sex: Anatomy.Sex? = nil
  ) {
    self.name = name
    self.organ = organ
    self.region = region
    self.ages = ages
    self.isMalignant = isMalignant
    self.sex = sex
  }

  static let unknown = Disease(
    "symptomatic disease confirmed on imaging", nil, .elsewhere, 30...80, isMalignant: false)

  static let all: [Disease] = [
    Disease("grade 3 endometrial carcinoma", "uterus", .abdomen, 48...79),
    Disease("endometrial adenocarcinoma", "uterus", .abdomen, 45...80),
    Disease("serous endometrial carcinoma", "uterus", .abdomen, 55...80),
    Disease("uterine carcinosarcoma", "uterus", .abdomen, 55...80),
    Disease("squamous carcinoma of the cervix", "cervix", .abdomen, 32...68),
    Disease("cervical adenocarcinoma", "cervix", .abdomen, 32...65),
    Disease("serous ovarian carcinoma", "ovary", .abdomen, 45...78),
    Disease("clear cell carcinoma of the ovary", "ovary", .abdomen, 42...72),
    Disease("endometrioid ovarian carcinoma", "ovary", .abdomen, 42...74),
    Disease("carcinoma of the fallopian tube", "fallopian-tube", .abdomen, 50...76),
    Disease("primary peritoneal carcinoma", "peritoneum", .abdomen, 55...80, sex: .female),
    Disease("urothelial carcinoma of the bladder", "bladder", .abdomen, 55...82),
    Disease("muscle-invasive bladder cancer", "bladder", .abdomen, 55...80),
    Disease("high-risk prostatic adenocarcinoma", "prostate", .abdomen, 52...76),
    Disease("Gleason 8 adenocarcinoma of the prostate", "prostate", .abdomen, 52...76),
    Disease(
      "symptomatic disease confirmed on imaging", nil, .abdomen, 30...80, isMalignant: false),
    Disease("adenocarcinoma of the lung", "lung", .chest, 50...80),
    Disease("squamous carcinoma of the lung", "lung", .chest, 52...80),
    Disease("indeterminate nodule on chest CT", nil, .chest, 40...80, isMalignant: false),
    Disease("persistent air leak", nil, .chest, 20...70, isMalignant: false),
    Disease("papillary thyroid carcinoma", "thyroid", .neck, 25...75),
    Disease("follicular thyroid carcinoma", "thyroid", .neck, 35...75),
    Disease("squamous carcinoma of the tongue", nil, .neck, 45...80),
    Disease("symptomatic goiter", "thyroid", .neck, 30...80, isMalignant: false),
    Disease("indeterminate nodule on ultrasound", nil, .neck, 30...75, isMalignant: false),
    Disease("invasive ductal carcinoma", "breast", .breast, 38...82, sex: .female),
    Disease("invasive lobular carcinoma", "breast", .breast, 42...80, sex: .female),
    Disease(
      "mass on breast imaging", "breast", .breast, 30...75, isMalignant: false, sex: .female),
    Disease(
      "mechanical symptoms after a twisting injury", nil, .joint, 18...55, isMalignant: false),
    Disease("chronic joint pain", nil, .joint, 45...80, isMalignant: false),
    Disease("biopsy-proven carcinoma", nil, .elsewhere, 45...80), unknown,
  ]
}
