import Narratives

/// Whether everything a question claims can be traced to where it came from.
enum Provenance {
  /// What cannot be traced.
  static func faults(of item: AuditItem, in catalogue: Catalogue) -> [String] {
    guard case .generated(let question) = item.source else { return [] }
    var faults: [String] = []
    if question.evidence.isEmpty { faults.append("no sentence of a narrative is cited") }
    for citation in question.evidence {
      guard let narrative = catalogue.procedure(citation.code)?.narrative else {
        faults.append("\(citation.code) is cited and is in no bank")
        continue
      }
      let names = [narrative.title, narrative.descriptor]
      if !narrative.prose.contains(citation.sentence), !names.contains(citation.sentence) {
        faults.append("a sentence cited from \(citation.code) does not stand in its narrative")
      }
    }
    let silent = item.options.count { $0.why.isEmpty }
    if silent > 0 { faults.append("\(silent) of the options give no reason") }
    if question.explanation.isEmpty { faults.append("the key is not explained") }
    return faults
  }
}
