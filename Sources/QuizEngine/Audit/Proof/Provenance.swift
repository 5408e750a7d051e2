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
    let silent = reasons(in: question.task).count(where: \.isEmpty)
    if silent > 0 { faults.append("\(silent) of the options give no reason") }
    if question.explanation.isEmpty { faults.append("the key is not explained") }
    return faults
  }

  /// What the learner is told about each option or item.
  private static func reasons(in task: Task) -> [String] {
    switch task {
    case .chooseOne(let options), .chooseSeveral(let options): options.map(\.why)
    case .sort(let items, _): items.map(\.why)
    case .type, .code, .write, .order: []
    }
  }
}
