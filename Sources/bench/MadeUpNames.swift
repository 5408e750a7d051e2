/// Names of procedures for large made-up banks, each of another procedure: a way in, some work, a structure, and what
/// else is done.
enum MadeUpNames {
  private static let approaches = ["Laparoscopic", "Open", "Thoracoscopic", "Endoscopic"]
  private static let acts = [
    "excision", "resection", "repair", "drainage", "exploration", "incision", "ligation",
    "fixation", "reconstruction", "release",
  ]
  private static let structures = [
    "gallbladder", "common bile duct", "liver", "spleen", "pancreas", "stomach", "duodenum",
    "jejunum", "ileum", "cecum", "sigmoid colon", "rectum", "appendix", "diaphragm", "kidney",
    "ureter", "urinary bladder", "urethra", "prostate", "seminal vesicle", "testis", "uterus",
    "cervix", "ovary", "fallopian tube", "vagina", "lung", "pleura", "trachea", "pericardium",
    "thymus", "esophagus", "thyroid gland", "parathyroid gland", "adrenal gland", "breast",
    "medial meniscus", "anterior cruciate ligament", "patella", "omentum",
  ]
  private static let additions = [
    "", "with biopsy of the peritoneum", "with pelvic lymph node sampling",
    "with removal of a foreign body", "with insertion of a drain", "with frozen section",
    "with release of adhesions",
  ]

  /// The name with a number; 11,200 of them differ.
  static func name(_ number: Int) -> String {
    var rest = number
    func next(_ words: [String]) -> String {
      defer { rest /= words.count }
      return words[rest % words.count]
    }
    let (structure, act, approach) = (next(structures), next(acts), next(approaches))
    let addition = next(additions)
    return "\(approach) \(act) of the \(structure)" + (addition.isEmpty ? "" : " " + addition)
  }
}
