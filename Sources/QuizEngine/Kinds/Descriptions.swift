import Narratives

/// What sets two descriptions of codes apart, word by word.
struct Descriptions {
  /// The runs of words that stand in one of them alone, the longest first.
  let own: [String]
  /// Those that stand in the other alone.
  let its: [String]
  /// Whether hardly any word is common to both.
  private let isUnlike: Bool

  /// Holds one description against another one.
  init(_ one: String, against other: String) {
    isUnlike = Self.likeness(one, other) < 0.25
    own = Self.runs(of: one, without: other)
    its = Self.runs(of: other, without: one)
  }

  /// In what another code's description parts from this one, which is that of the right code: "which says “with mesh”
  /// where this says “no mesh”"; `nil` where only their order differs, or where they differ in several places, of which the
  /// words do not say which answers to which.
  var parting: String? {
    guard own.count < 2, its.count < 2 else { return nil }
    return switch (own.first, its.first) {
    // A word does not answer to half a sentence, and two sentences without a common word answer each other nowhere.
    case (let own?, let its?)
    where isUnlike || abs(Self.words(own).count - Self.words(its).count) > 2:
      nil
    case (let own?, let its?): "says “\(its)” where this says “\(own)”"
    case (nil, let its?): "says “\(its)” as well"
    case (let own?, nil): "does not say “\(own)”"
    case (nil, nil): nil
    }
  }

  /// The clause of a description that has most that no others have, whole; `nil` where that would be all of it.
  ///
  /// A word that a page of the others has anywhere sets nothing apart, be it missing in what describes them.
  static func clause(
    of text: String, besides others: [String], on pages: [Narrative] = []
  ) -> String? {
    let described = Set(others.flatMap(words).map { root(of: $0.key) })
    let known = pages.reduce(into: described) { known, page in
      known.formUnion(words(page.title + ". " + page.prose).map { root(of: $0.key) })
    }
    let numbers = described.filter { $0.allSatisfy(\.isNumber) }
    func weight(_ clause: String) -> Int {
      // "When the uterus weighs 250 grams or less": in whatever words, the other asks for the same.
      guard !words(clause).contains(where: { numbers.contains(root(of: $0.key)) }) else {
        return 0
      }
      // What may be done or not sets nothing apart, and why it is done makes no code.
      guard !choices.contains(where: clause.holds), !reasons.contains(where: clause.holds) else {
        return 0
      }
      // "Without nerve dissection": that says most where another one has the nerve dissected.
      let denies =
        clause.trimmed.hasPrefix("without ") && !others.contains { $0.holds("without ") }
        && words(clause).contains { described.contains(root(of: $0.key)) }
      return (denies ? Self.denial : 0)
        + words(clause).count { word in
          word.key.count > 3 && !joints.contains(word.key) && !known.contains(root(of: word.key))
            && !IdleWords.saysNothing(word.key) && !doers.contains(word.key)
        }
    }
    let clauses = Self.clauses(of: text)
    let parts = clauses.count > 1 ? clauses : phrases(of: text)
    guard parts.count > 1 else { return nil }
    // A name opens with the operation; a clause that comes behind it must have more of its own.
    let bonus = clauses.count > 1 ? opening : 0
    let best = parts.enumerated()
      .map { (text: $1, weight: weight($1) > 0 ? weight($1) + ($0 == 0 ? bonus : 0) : 0) }
      .filter { $0.weight > 0 }.max { $0.weight < $1.weight }
    return best.map { String(withoutJoint($0.text.trimmed)) }
  }

  /// How many words of its own it counts for that a clause denies what others do.
  private static let denial = 4
  /// How many words of its own the first clause counts for besides those that it has.
  private static let opening = 2

  /// A clause without the word that joins it to the one before.
  private static func withoutJoint(_ clause: Substring) -> Substring {
    ["and ", "or ", "in which ", "but "].first(where: clause.hasPrefix)
      .map { clause.dropFirst($0.count) } ?? clause
  }

  /// The clauses of a text; a word alone is none and goes with the next, and what brackets hold goes with what is around them.
  private static func clauses(of text: String) -> [String] {
    var parts: [Substring] = []
    var (start, depth) = (text.startIndex, 0)
    for index in text.indices {
      switch text[index] {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ",", ";", ":":
        guard depth == 0 else { continue }
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    parts = (parts + [text[start...]]).filter { $0.contains(where: \.isLetter) }
    var clauses: [String] = []
    var opening: String.Index?
    for (place, part) in parts.enumerated() {
      let first = opening ?? part.startIndex
      if part.split(separator: " ").count == 1, place < parts.count - 1 {
        opening = first
      } else {
        clauses.append(String(text[first..<part.endIndex]))
        opening = nil
      }
    }
    return clauses
  }

  /// A sentence of one clause in phrases, each from the word that leads it in.
  private static func phrases(of text: String) -> [String] {
    var phrases: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if leads.contains(word.lowercased()), phrases[phrases.count - 1].count > 1 {
        phrases.append([])
      }
      phrases[phrases.count - 1].append(word)
    }
    return phrases.map { phrase in
      var words = phrase
      while let last = words.last, joints.contains(last.lowercased()) { words.removeLast() }
      return words.joined(separator: " ")
    }
  }

  private static let leads: Set<String> = [
    "with", "without", "by", "through", "using", "including", "that", "for", "performed", "while",
    "when",
  ]

  private static let choices = [
    "with or without", "when performed", "if performed", "when carried out", "if carried out",
    "when done", "if done", "and/or", " included",
  ]

  private static let reasons = [
    "because", "generally", "usually", "commonly", "in order to", "thought to", "often", "mostly",
    "typically", "normally",
  ]

  /// Who does the work, and that it is done, which is the same in any.
  private static let doers: Set<String> = [
    "surgeon", "surgeons", "doctor", "doctors", "physician", "operator", "working", "works",
    "combined", "together", "performed",
  ]

  /// The letters that tell a word from others: "laparoscopy" and "laparoscopic" are one, and so are "nerve" and "nerves".
  private static func root(of key: String) -> Substring {
    (key.hasSuffix("s") ? key.dropLast() : key[...]).prefix(6)
  }

  /// How many words two descriptions share, of all that they have.
  static func likeness(_ one: String, _ other: String) -> Double {
    let (one, other) = (Set(words(one).map(\.key)), Set(words(other).map(\.key)))
    return Double(one.intersection(other).count) / Double(max(1, one.union(other).count))
  }

  private static func words(_ text: String) -> [(text: Substring, key: String)] {
    text.split(separator: " ").map { ($0, key(of: $0)) }
  }

  /// A word without its marks and in small letters; nearly every one is plain ASCII, which is told byte by byte.
  private static func key(of word: Substring) -> String {
    guard word.utf8.allSatisfy({ $0 < 128 }) else {
      return String(word.lowercased().filter { $0.isLetter || $0.isNumber })
    }
    return String(
      decoding: word.utf8.lazy.filter(ByteSearch.isLetterOrDigit).map(ByteSearch.lower),
      as: UTF8.self)
  }

  /// A clause reads better than the words alone that are new in it; a long one would be all of the description.
  private static func runs(of text: String, without other: String) -> [String] {
    let known = Set(words(other).map(\.key))
    var found: [(text: String, weight: Int)] = []
    for clause in text.split(whereSeparator: { ",;:".contains($0) }).map(String.init) {
      var run: [Substring] = []
      var runs: [(words: [Substring], weight: Int)] = []
      var weight = 0
      for word in words(clause) + [(text: "", key: "")] {
        if known.contains(word.key) || word.key.isEmpty {
          // An article or a preposition alone sets nothing apart.
          if weight > 0 { runs.append((run, weight)) }
          (run, weight) = ([], 0)
        } else {
          run.append(word.text)
          weight += word.key.count > 3 || word.key == "no" ? 1 : 0
        }
      }
      let isShort = words(clause).count <= longest
      if isShort, !runs.isEmpty {
        found.append((clause, runs.reduce(0) { $0 + $1.weight }))
      } else {
        found += runs.map { (withoutEnds($0.words).joined(separator: " "), $0.weight) }
      }
    }
    return found.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map { String($0.element.text.trimmed) }
  }

  /// Words without those at their ends that lead on to others: "lymphadenectomy on".
  private static func withoutEnds(_ words: [Substring]) -> ArraySlice<Substring> {
    var words = words[...]
    while let last = words.last, joints.contains(last.lowercased()) { words.removeLast() }
    while let first = words.first, joints.contains(first.lowercased()) { words.removeFirst() }
    return words
  }

  private static let joints: Set<String> = [
    "a", "an", "the", "and", "or", "of", "on", "in", "at", "to", "by", "for", "from", "with",
    "through",
    "beside", "along", "that", "which", "is", "are", "its",
  ]

  /// A clause of more words is not quoted as a whole.
  private static let longest = 10
}

extension String {
  /// Without the marks at its ends.
  fileprivate var trimmed: Substring {
    var text = self[...]
    while let last = text.last, last.isPunctuation || last == " ", last != ")" { text.removeLast() }
    while let first = text.first, first.isPunctuation || first == " ", first != "(" {
      text.removeFirst()
    }
    return text
  }
}
