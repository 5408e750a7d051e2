/// The way in that a code asks for.
extension ProcedureReader {
  /// Whether a text leaves the way in to the surgeon: "any approach", "may be done open or by laparoscopy".
  func leavesWayOpen(_ name: String, _ source: [Stated], _ all: [Stated]) -> Bool {
    if name.lowercased().utf8Index(of: "any approach") != nil { return true }
    let isNamed = source.contains { stated in
      if case .approach = stated.statement.content {
        stated.statement.scope == .performed
      } else {
        false
      }
    }
    guard !isNamed else { return false }
    if all.contains(where: {
      $0.evidence.sentence.lowercased().utf8Index(of: "any approach") != nil
    }) {
      return true
    }
    var choices: [Int: [ConceptNumber]] = [:]
    for stated in all where stated.statement.scope == .optional {
      guard case .approach(let way) = stated.statement.content else { continue }
      choices[stated.statement.sentence, default: []].append(lexicon.meant(by: way))
    }
    return choices.values.contains(where: lexicon.offersOpenAndScoped)
  }

  func approach(
    in source: [Stated], _ named: [Stated], _ defining: [Stated], else all: [Stated],
    _ choice: EvidenceChoice
  ) -> Criterion? {
    func performed(
      _ statements: [Stated], evenInPassing: Bool, evenIfAssisting: Bool = true
    ) -> Criterion? {
      for stated in statements where stated.statement.scope == .performed {
        guard case .approach(let named) = stated.statement.content,
          evenInPassing || !lexicon[named].isAside,
          evenIfAssisting || !lexicon[named].isAssisting
        else { continue }
        let way = lexicon.meant(
          by: exact(scope(beside: stated, named, statements), among: statements))
        return Criterion(
          content: .approach(way),
          evidence: choice.sentence(forWay: named, else: stated.evidence),
          alternatives: otherWays(than: stated.statement, in: statements).map { .approach($0) })
      }
      return nil
    }
    // A robot in passing is one of the ways to hold the instruments.
    return performed(source, evenInPassing: true)
      ?? performed(named, evenInPassing: true, evenIfAssisting: false)
      ?? performed(defining, evenInPassing: true, evenIfAssisting: false)
      ?? performed(all, evenInPassing: false, evenIfAssisting: false)
      ?? performed(defining, evenInPassing: true)
      ?? performed(all, evenInPassing: false) ?? performed(all, evenInPassing: true)
  }

  /// "Radical retropubic removal performed laparoscopically": the scope, where a sentence tells a route and a scope.
  private func scope(
    beside stated: Stated, _ named: ConceptNumber, _ statements: [Stated]
  ) -> ConceptNumber {
    guard lexicon.isOpen(named), !stated.evidence.sentence.lowercased().contains("open") else {
      return named
    }
    for other in statements where other.statement.sentence == stated.statement.sentence {
      guard other.statement.scope == .performed, other.statement.choice == nil,
        case .approach(let way) = other.statement.content, !lexicon.isOpen(way),
        !lexicon[way].isAside, !lexicon[way].isAssisting
      else { continue }
      return way
    }
    return named
  }

  /// "Open removal through a retropubic approach": the way that is told most exactly.
  private func exact(_ named: ConceptNumber, among statements: [Stated]) -> ConceptNumber {
    statements.reduce(named) { way, stated in
      guard stated.statement.scope == .performed, stated.statement.choice == nil,
        case .approach(let other) = stated.statement.content, !lexicon[other].isAside,
        !lexicon[other].isAssisting
      else { return way }
      return lexicon.isKind(other, of: way) ? other : way
    }
  }

  /// The ways in that a name puts beside one: "by a vaginal or a transanal approach".
  private func otherWays(
    than named: Reading.Statement, in statements: [Stated]
  ) -> [ConceptNumber] {
    guard let choice = named.choice, case .approach(let own) = named.content else { return [] }
    var ways = [lexicon.meant(by: own)]
    for stated in statements where stated.statement.choice?.number == choice.number {
      guard case .approach(let other) = stated.statement.content else { continue }
      let way = lexicon.meant(by: other)
      if !ways.contains(way) { ways.append(way) }
    }
    return Array(ways.dropFirst())
  }
}
