/// The ways in that a descriptor leaves to the surgeon.
extension FactReader {
  /// The ways that stand in brackets behind "any approach": "any approach (ie, open, laparoscopic, robotic)".
  func waysOffered(by title: ArraySlice<UInt8>) -> [Reading.Statement] {
    let words = String(decoding: title, as: UTF8.self)
    let parts = words.split(separator: Self.lead, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1, let end = parts[1].firstIndex(of: ")") else { return [] }
    let ways = parts[1][..<end].split(separator: ",").dropFirst()
    guard ways.count > 1 else { return [] }
    let sentence =
      "The approach may be \(ways.dropLast().joined(separator: ",")) or\(ways.last ?? "")."
    let bytes = Array(sentence.utf8)
    return reader.read(bytes, in: [bytes.indices], about: nil, infersCode: false).statements.filter
    {
      if case .approach = $0.content { $0.scope == .optional } else { false }
    }
  }

  private static let lead = "any approach ("
}
