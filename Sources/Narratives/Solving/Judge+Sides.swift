/// The sides of the body on which work is asked for.
extension Judge {
  /// The side of several works taken together.
  func side(of sides: [Laterality?]) -> Laterality? {
    sides.compactMap { $0 }.reduce(nil) { $0?.joined(with: $1) ?? $1 }
  }

  /// Work that was found, held against the sides that are asked for.
  func judgeSide(
    _ required: Act, _ sides: [Laterality?], _ evidence: Evidence
  ) -> Finding {
    // "The other side" is one beside work on the first.
    let isOther = required.laterality == .contralateral
    guard isOther || required.laterality == .bilateral else {
      return (.supported, .plain, evidence)
    }
    return switch side(of: sides) {
    case .bilateral: (.supported, .plain, evidence)
    case .contralateral where isOther: (.supported, .plain, evidence)
    case nil: (.missing, .sideUnknown, evidence)
    default: (.missing, .oneSideOnly, evidence)
    }
  }
}
