import Narratives

/// What the page of a code itself says of another one.
enum PageWords {
  /// The sentence with which the page of one of two codes tells them apart, as a quote with its source; `nil` where
  /// neither page names the other code.
  static func telling(_ key: Procedure, from rival: Procedure) -> String? {
    let pages = [(key, rival.code), (rival, key.code)]
    return pages.lazy.compactMap { page, other in
      sentence(of: page, naming: other).map { "The text of \(page.code) says: “\($0)”" }
    }.first
  }

  /// The sentence with which the page of a code tells it from the code whose number is next to it: code books number the
  /// variants of an operation one after the other.
  static func apart(_ procedure: Procedure) -> String? {
    guard let number = Int(procedure.code.rawValue) else { return nil }
    let told = sentences(of: procedure).compactMap { sentence in
      codes(in: sentence).compactMap { Int($0.rawValue) }.map { abs($0 - number) }
        .filter { $0 > 0 }.min().map { (sentence: sentence, distance: $0) }
    }
    return told.filter { told in !addition.contains { told.sentence.holds($0) } }
      .min { $0.distance < $1.distance }
      .map { "The text of \(procedure.code) says: “\($0.sentence)”" }
  }

  /// What is reported besides tells a code from nothing.
  private static let addition = [
    "add", "next to", "besides", "alongside", "separate", "as well", "also", "in turn", "together",
  ]

  /// What one code requires and the page of another one rules out, with the sentence; `nil` where there is no such work.
  ///
  /// What a page rules out is certain also of a code that was not wholly understood.
  static func ruledOut(
    by page: Procedure, requiredBy rival: Procedure, _ lexicon: Lexicon
  ) -> String? {
    let plain = page.exclusions.lazy.filter { exclusion in
      // Only a sentence that says so plainly can be quoted for it.
      denials.contains { exclusion.evidence.sentence.holds($0) }
    }
    let found = plain.compactMap { exclusion -> (Criterion, Criterion)? in
      rival.criteria.first { criterion in
        criterion.works.contains { work in
          exclusion.works.contains {
            lexicon.family(of: $0.action) == lexicon.family(of: work.action)
              && lexicon.isKind(work.target, of: $0.target)
          }
        }
      }.map { ($0, exclusion) }
    }.first
    return found.map { criterion, exclusion in
      "\(rival.code) requires \(lexicon.words(for: criterion)), which \(page.code) does not include: "
        + "“\(exclusion.evidence.sentence)”"
    }
  }

  private static let denials = [
    " not ", " no ", "No ", "without", "Without", " nor ", "either ", "xclude", "never",
  ]

  private static func sentence(of page: Procedure, naming other: ProcedureCode) -> String? {
    // To look for the number first is cheap, and most pages do not have it.
    guard page.narrative.prose.holds(other.rawValue) else { return nil }
    return sentences(of: page).first { codes(in: $0).contains(other) }
  }

  /// The sentences of the prose that can stand for themselves.
  private static func sentences(of page: Procedure) -> some Sequence<String> {
    page.reading.sentences.lazy.map(\.evidence.sentence).filter { sentence in
      lengths.contains(sentence.utf8.count) && sentence.last == "."
        && sentence.first?.isUppercase ?? false
        && !pointers.contains(where: sentence.hasPrefix)
    }
  }

  private static func codes(in sentence: String) -> [ProcedureCode] {
    sentence.utf8.split { !(0x30...0x39).contains($0) }.filter { $0.count == 5 }
      .compactMap { ProcedureCode(rawValue: String(decoding: $0, as: UTF8.self)) }
  }

  /// A sentence that begins so speaks of what was told before it.
  private static let pointers = [
    "It ", "They ", "These ", "Those ", "This step", "This part", "Here ",
  ]

  /// Shorter ones are cut off before they say anything, longer ones say too much.
  private static let lengths = 40...320
}
