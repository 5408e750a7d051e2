/// What a name in whole sentences says, cut where one work ends and the next begins.
///
/// "An open biopsy in which a part of a lesion is removed", "removal of the gallbladder together with an exploration of
/// the duct": commas are no more than commas here, and each clause is read as prose.
struct ProseClauses {
  private(set) var clauses: [PlainClauses.Clause] = []

  /// `nil` where the name is no prose but puts its words as descriptors do.
  init?(_ name: String, lexicon: Lexicon) {
    let words = DescriptorWords(lexicon: lexicon)
    guard !name.contains(";"), Self.isProse(name) else { return nil }
    let text = DescriptorParts(name).parts.map(\.text).joined(separator: ", ")
    clauses = words.works(of: text).map { work in
      PlainClauses.Clause(alternatives: words.alternatives(work))
    }
  }

  /// Whether it has a verb or speaks of what was named before.
  private static func isProse(_ name: String) -> Bool {
    name.split(separator: " ").contains { verbs.contains(Word($0)) }
  }

  private static let verbs: WordSet = "is are was were has have which that whose whom who"
}

extension DescriptorWords {
  /// A text cut before the words that begin another work, without these words.
  func works(of text: String) -> [String] {
    var works: [String] = []
    var rest = text
    while let (front, back) = nextCut(in: rest) {
      works.append(front)
      rest = back
    }
    return works + [rest]
  }

  /// The first place where a work follows upon another.
  private func nextCut(in text: String) -> (String, String)? {
    let cuts = Self.cuts.compactMap { cut -> (String, String)? in
      guard let start = text.utf8Index(of: cut) else { return nil }
      let front = Self.bare(String(text[..<start]))
      let back = String(text[start...].dropFirst(cut.count))
      return front.isEmpty || !hasAct(back) ? nil : (front, back)
    }
    return cuts.min { $0.0.utf8.count < $1.0.utf8.count }
  }

  /// Without the comma or the "and" before the next work.
  private static func bare(_ text: String) -> String {
    var text = text
    while let last = text.last, last == "," || last == " " { text.removeLast() }
    return text.hasSuffix(", and") ? String(text.dropLast(5)) : text
  }

  private static let cuts =
    silentJoints + [" in which ", " by way of which ", " during which ", " through which ", ": "]
}
