/// Sizes, weights and numbers of things.
extension Judge {
  /// How a note stands to a size, a weight or a number.
  func judgeMeasure(_ required: Measured) -> Finding {
    var found = note.measures.filter { isMeasure($0.value, of: required) }
    // Of several numbers of the same thing, the largest is that of all of them.
    if required.span.dimension == .count {
      found = found.max { $0.value.span.least < $1.value.span.least }.map { [$0] } ?? []
    }
    // What was weighed in the end outweighs what had been estimated.
    if required.span.dimension == .weight {
      found =
        found.max { $0.evidence.range.lowerBound < $1.evidence.range.lowerBound }.map { [$0] } ?? []
    }
    // "Repair of a 4 cm hernia (as booked) … the ring measured 2 cm": the body outweighs the heading.
    let measured = found.filter { !note.isHeaded($0.evidence) }
    if !measured.isEmpty { found = measured }
    if let fitting = found.first(where: { $0.value.span.isWithin(required.span) }) {
      return (.supported, measured.isEmpty ? .headed : .plain, fitting.evidence)
    }
    guard let other = found.first else {
      return required.span.dimension == .count
        ? judgeNumber(required) : (.missing, .plain, nil)
    }
    return other.value.span.isDisjoint(from: required.span) && !measured.isEmpty
      ? (.contradicted, .otherMeasure(other.value), other.evidence)
      : (.missing, .plain, other.evidence)
  }

  /// Whether a documented measure may be that of what a code asks for: "the defect", "the specimen" are what the note is
  /// about, but many things have a length.
  private func isMeasure(_ found: Measured, of required: Measured) -> Bool {
    guard found.span.dimension == required.span.dimension else { return false }
    guard let thing = found.thing else { return found.span.dimension == .weight }
    if found.span.dimension == .count {
      return required.thing.map { lexicon.isKind(thing, of: $0) || lexicon.isKind($0, of: thing) }
        ?? false
    }
    // A sheet of mesh is larger than the gap that it covers.
    if let wanted = required.thing, lexicon.isDevice(thing) != lexicon.isDevice(wanted) {
      return false
    }
    guard let wanted = required.thing, !lexicon[thing].isGeneral, !lexicon[wanted].isGeneral else {
      return true
    }
    return lexicon.isKind(thing, of: wanted) || lexicon.isKind(wanted, of: thing)
  }

  /// A finding, turned where a criterion asks for one structure and more than one kind of it were worked on.
  func onlyOne(_ criterion: Criterion, _ finding: Finding) -> Finding {
    guard criterion.isExclusive, finding.status == .supported, let work = criterion.component
    else { return finding }
    let acts = note.acts.filter {
      $0.value.target != work.target && lexicon.isKind($0.value.target, of: work.target)
        && lexicon.family(of: $0.value.action) == lexicon.family(of: work.action)
    }
    guard Set(acts.map(\.value.target)).count > 1, let last = acts.last else { return finding }
    return (.contradicted, .moreThanOne, last.evidence)
  }

  /// How many things were worked on where a note gives no number: as many as it names, and one where it names none apart.
  private func judgeNumber(_ required: Measured) -> Finding {
    guard let thing = required.thing else { return (.missing, .plain, nil) }
    let acts = note.acts.filter { lexicon.isKind($0.value.target, of: thing) }
    let named = Set(acts.map(\.value.target)).subtracting([thing])
    let isOne = required.span.exact?.size == 1
    if named.count > 1 {
      guard isOne else { return (.missing, .plain, nil) }
      return (.contradicted, .moreThanOne, acts.last?.evidence)
    }
    guard isOne, let first = acts.first else { return (.missing, .plain, nil) }
    return (.supported, .plain, first.evidence)
  }
}
