/// What is looked at through a scope that a name tells of.
extension DescriptorWords {
  /// The structures that a look through a scope shows, that which it is for first: "colonoscopy", but not
  /// "colonoscopic removal".
  func views(in text: String) -> [ConceptNumber] {
    elements(text).lazy.compactMap { element -> [ConceptNumber]? in
      guard let number = element.concept, isLook(number), !lexicon[number].targets.isEmpty else {
        return nil
      }
      return Array(lexicon[number].targets)
    }.first ?? []
  }

  private func isLook(_ number: ConceptNumber) -> Bool {
    switch lexicon[number].kind {
    case .approach: true
    case .procedure:
      lexicon[number].action == lexicon.concept("inspection")
        && lexicon[number].synonyms
          .contains { !$0.contains(" ") }
    default: false
    }
  }

  /// An act of which the name leaves open on what it is done, on what is looked at: "colonoscopy with biopsy".
  func onViews(_ text: String, _ views: [ConceptNumber]) -> String {
    guard !views.isEmpty, isBareAct(text), !text.lowercased().contains(" of ") else { return text }
    let names = views.map { "the " + lexicon[$0].label }.joined(separator: " or ")
    guard let end = text.utf8Index(of: ",") ?? text.utf8Index(of: " by ") else {
      return "\(text) of \(names)"
    }
    return "\(text[..<end]) of \(names)\(text[end...])"
  }

  /// The work that a look alone is.
  func look(at views: [ConceptNumber]) -> String? {
    views.first.map { "inspection of the \(lexicon[$0].label)" }
  }

  /// The joint that a way in which is named alone leads to: "arthroscopy, shoulder".
  func place(entered text: String) -> String? {
    let elements = elements(text)
    guard elements.contains(where: { kind($0) == .approach }), !hasAct(elements) else { return nil }
    let joints = elements.filter { kind($0) == .structure }.compactMap(\.concept)
      .filter { lexicon.isA("joint", $0) }
    return joints.first.map { lexicon[$0].label }
  }

  /// Whether what is worked on is a growth, which a structure named behind it is the place of: "lesion, ear canal".
  func isGrowth(in core: String, at place: String) -> Bool {
    let worked = elements(core).last { kind($0) == .structure }?.concept
    let places = elements(place).filter { kind($0) == .structure }.compactMap(\.concept)
    guard let worked, !places.isEmpty, !hasAct(place) else { return false }
    func isGrowth(_ structure: ConceptNumber) -> Bool {
      lexicon.isLesion(structure) || lexicon[structure].isVague
    }
    return isGrowth(worked) && !places.contains(where: isGrowth)
  }
}
