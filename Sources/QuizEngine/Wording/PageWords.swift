import Narratives

/// What the page of a code itself says of another one.
enum PageWords {
  /// The sentence with which the page of one of two codes tells them apart, as a quote with its source; `nil` where
  /// neither page names the other code.
  static func telling(_ key: Procedure, from rival: Procedure) -> String? {
    let pages = [(key, rival.code), (rival, key.code)]
    return pages.lazy.compactMap { page, other in
      sentence(of: page, naming: other).map { quoted($0, of: page.code) }
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
    return told.filter { told in !(addition + policies).contains { told.sentence.holds($0) } }
      .min { $0.distance < $1.distance }
      .map { quoted($0.sentence, of: procedure.code) }
  }

  /// A sentence with its source, without the words that join it to the one before it.
  private static func quoted(_ sentence: String, of code: ProcedureCode) -> String {
    let joint = joints.first { sentence.hasPrefix($0 + ", ") }
    return joint.map { "The text of \(code) says that “\(sentence.dropFirst($0.count + 2))”" }
      ?? "The text of \(code) says: “\(sentence)”"
  }

  /// With these a sentence joins what was told before it.
  private static let joints = [
    "Likewise", "Similarly", "In a similar way", "In the same way", "By comparison",
    "In comparison",
    "By contrast", "In contrast", "Conversely", "However", "On the other hand", "For this reason",
    "Therefore", "Accordingly", "For example", "For instance", "In addition", "In turn", "Finally",
  ]

  /// Whether a sentence speaks of what was told before it.
  static func pointsBack(_ sentence: String) -> Bool {
    if pointers.contains(where: sentence.hasPrefix) { return true }
    let opening = sentence.split(separator: " ").prefix(2)
    return opening.count == 2 && opening[0] == "This" && !pageNouns.contains(opening[1])
  }

  /// "This code" is that of the page; "this list" is one that is not shown.
  private static let pageNouns: Set<Substring> = [
    "code", "procedure", "operation", "service", "surgery",
  ]

  /// Whether words are cut from a list or a table, count what was told before them, or stop before their point: "what
  /// sets it apart is where the work is done".
  static func isBroken(_ words: String) -> Bool {
    let small = words.lowercased()
    return ["->", "→", "=>"].contains(where: words.holds) || isOfList(words) || isShouted(words)
      || words.first.map { "\"“'‘".contains($0) } ?? false
      || counted.contains(where: small.holds)
      || announcements.contains(where: words.holds) && unsaid.contains(where: words.holds)
  }

  /// Whether words are a line of a table in capitals, whose words are cut: "WEDGE RESECT OF LUNG INITIAL (open)".
  private static func isShouted(_ words: String) -> Bool {
    var (letters, capitals) = (0, 0)
    // Letters that are not plain are too few to make a line, and bytes are counted many times as fast.
    for byte in words.utf8 where (0x61...0x7A).contains(byte | 0x20) {
      letters += 1
      if byte < 0x61 { capitals += 1 }
    }
    return letters > 12 && 2 * capitals > letters
  }

  /// Whether words open with the letter or the number of a list: "b) the common duct is opened".
  private static func isOfList(_ words: String) -> Bool {
    let opening = words.prefix(3)
    return opening.count == 3 && opening.last == " "
      && opening.dropFirst().first.map { ".)".contains($0) } ?? false
      && (opening.first.map { $0.isLetter || $0.isNumber } ?? false)
  }

  private static let counted = [
    "all three", "all four", "the former", "the latter", "the above", "as above",
    "any of the three",
  ]
  private static let announcements = [
    "separates", "difference", "distinguishes", "sets it apart", "tells it from", "feature",
  ]
  private static let unsaid = [" is where ", " is how ", " is what ", " is which ", " is whether "]

  /// Whether a sentence tells of one case among many.
  static func isExample(_ sentence: String) -> Bool {
    ["For example", "For instance"].contains(where: sentence.hasPrefix)
  }

  /// What is reported besides tells a code from nothing.
  private static let addition = [
    "add", "next to", "besides", "alongside", "separate", "as well", "also", "in turn", "together",
  ]

  /// What those who pay make of two codes tells not what is done in either.
  private static let policies = [
    "payer", "auditor", "NCCI", "insurer", "Medicare", "modifier", "denied", "denial", "fall back",
  ]

  /// What one code requires and the page of another one rules out, with the sentence; `nil` where there is no such work.
  ///
  /// What a page rules out is certain also of a code that was not wholly understood. What is `told` is not quoted.
  static func ruledOut(
    by page: Procedure, requiredBy rival: Procedure, besides told: String = "", _ lexicon: Lexicon
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
      let sentence = exclusion.evidence.sentence
      return
        "\(rival.code) requires \(lexicon.words(for: criterion)), which \(page.code) does not include"
        + (told.holds(sentence) ? "." : ": “\(sentence)”")
    }
  }

  private static let denials = [
    " not ", " no ", "No ", "without", "Without", " nor ", "either ", "xclude", "never",
  ]

  private static func sentence(of page: Procedure, naming other: ProcedureCode) -> String? {
    // To look for the number first is cheap, and most pages do not have it.
    guard page.narrative.prose.holds(other.rawValue) else { return nil }
    let telling = sentences(of: page).filter { codes(in: $0).contains(other) }
    return telling.first { sentence in !policies.contains { sentence.holds($0) } }
  }

  /// The sentences of the prose that can stand for themselves.
  private static func sentences(of page: Procedure) -> some Sequence<String> {
    page.reading.sentences.lazy.map(\.evidence.sentence).filter { sentence in
      lengths.contains(sentence.utf8.count) && sentence.last == "."
        && sentence.first?.isUppercase ?? false
        && !pointsBack(sentence) && !isBroken(sentence) && !isOfPeople(sentence)
    }
  }

  /// Whether a sentence tells of somebody who once wrote or asked: "he circles this code each time".
  private static func isOfPeople(_ sentence: String) -> Bool {
    sentence.split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .contains { people.contains($0.lowercased()) || $0.hasPrefix("I'") || $0.hasPrefix("I’") }
  }

  private static let people: Set = ["i", "my", "me", "he", "his", "she"]

  private static func codes(in sentence: String) -> [ProcedureCode] {
    sentence.utf8.split { !(0x30...0x39).contains($0) }.filter { $0.count == 5 }
      .compactMap { ProcedureCode(rawValue: String(decoding: $0, as: UTF8.self)) }
  }

  /// A sentence that begins so speaks of what was told before it.
  private static let pointers = [
    "It ", "They ", "These ", "Those ", "That ", "Such ", "Then ", "But ", "And ", "So ", "Both ",
    "Neither ", "In that case", "In this case", "In such", "If so", "If not", "Otherwise", "Here ",
  ]

  /// Shorter ones are cut off before they say anything, longer ones say too much.
  private static let lengths = 40...320
}
