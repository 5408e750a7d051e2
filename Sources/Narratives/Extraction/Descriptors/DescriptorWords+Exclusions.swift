/// Lists of what a descriptor rules out.
extension DescriptorWords {
  /// Whether the last thing that a part says is what is not done, with no end of a list yet.
  func endsInExclusion(_ part: String) -> Bool {
    let text = " " + part.lowercased()
    guard let start = Self.exclusions.compactMap({ text.utf8Index(of: $0) }).max() else {
      return false
    }
    let rest = text[start...].replacing(" with or without ", with: " ")
    return !rest.contains(" or ") && !rest.contains(" with ")
  }

  /// "Device or dorsal slit", "or fistulization".
  func endsList(_ part: String) -> Bool {
    part.hasPrefix("or ") || part.utf8Index(of: " or ") != nil
  }

  /// Whether a part has no word before it that begins something of its own.
  func mayBeMember(_ part: String) -> Bool {
    let text = part.lowercased()
    return !["with ", "without ", "including ", "includes ", "by ", "for "].contains {
      text.hasPrefix($0)
    }
      && !isAmount(part) && sign(of: part) != .whenPerformed && sign(of: part) != .idle
  }

  private static let exclusions = [" without ", " other than ", " not requiring "]
}
