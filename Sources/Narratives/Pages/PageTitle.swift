/// A short name for a procedure, made from the sentences that a page opens with.
enum PageTitle {
  /// The defining sentence without its lead-in, its explanations and its full stop.
  static func from(_ sentence: String) -> String {
    let plain = withoutSubject(withoutAfterthought(sentence))
    let name = withoutExplanations(trimmed(withoutLeadIn(plain)))
    var text = trimmed(withoutCodeInParentheses(name))
    if let end = Self.ends.first(where: text.hasSuffix) {
      text = trimmed(String(text.dropLast(end.count)))
    }
    for lead in leads where text.hasPrefix(lead) { text.removeFirst(lead.count) }
    text = withoutArticle(withoutCodeWord(withoutArticle(withoutNaming(text))))
    guard let first = text.first else { return "" }
    return shortened(first.uppercased() + text.dropFirst())
  }

  /// "Lobectomy, described by CPT Code 32663, is a surgical procedure that removes …" is lobectomy that removes it.
  private static func withoutSubject(_ sentence: String) -> String {
    for lead in subjects {
      guard let start = sentence.utf8Index(of: lead) else { continue }
      var front = sentence[..<start]
      let rest = sentence[start...].dropFirst(lead.count)
      if front.hasSuffix(","), let comma = front.dropLast().lastIndex(of: ","),
        front[comma...].count(where: \.isNumber) >= 4
      {
        front = front[..<comma]
      }
      return front + " that " + rest
    }
    return sentence
  }

  /// "…; the smaller muscle may be kept or taken": what may be done is no part of a name.
  private static func withoutAfterthought(_ sentence: String) -> String {
    guard let end = sentence.lastIndex(of: ";"), sentence[end...].contains(" may ") else {
      return sentence
    }
    return String(sentence[..<end])
  }

  private static let subjects = [
    " is a surgical procedure that ", " is a procedure that ", " is an operation that ",
  ]
  static func withoutArticle(_ text: String) -> String {
    for article in ["a ", "an ", "the "] where text.lowercased().hasPrefix(article) {
      return String(text.dropFirst(article.count))
    }
    return text
  }

  /// "Code for a repair", "code of the Current Procedural Terminology for a repair": the name stands behind it.
  private static func withoutCodeWord(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.first.map(plain) == "code",
      let end = words.prefix(Self.longestSource).firstIndex(where: { ["for", "when"].contains($0) }
      ),
      end + 1 < words.count, words[1..<end].allSatisfy({ sources.contains(plain($0)) })
    else { return text }
    return words[(end + 1)...].joined(separator: " ")
  }

  private static let longestSource = 9
  private static let sources: Set<String> = [
    "of", "the", "in", "current", "procedural", "terminology", "cpt", "code", "set", "used",
    "reported", "to", "choose", "report",
  ]

  /// What is left of "…, and it is reported with CPT Code 49521".
  private static let ends = [
    ", and it", " and it", " are the subject of this page", " is the subject of this page",
  ]

  /// What is left before the name where the code stands behind it.
  private static let leads = nouns.sorted().map { "This \($0) is " }

  /// "Known as a modified radical mastectomy", "what is generally called tylectomy": what comes behind is the name.
  private static func withoutNaming(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 6, omittingEmptySubsequences: false)
    let lower = words.map { $0.lowercased() }
    var next = lower.starts(with: ["what", "is"]) ? 2 : 0
    if next < lower.count, lower[next].hasSuffix("ly") { next += 1 }
    let rest = lower.dropFirst(next)
    guard let naming = namings.first(where: rest.starts(with:)), next + naming.count < words.count
    else { return text }
    return words[(next + naming.count)...].joined(separator: " ")
  }

  private static let namings = [
    ["known", "as"], ["referred", "to", "as"], ["called"], ["termed"],
  ]

  /// A name without the marks at its end.
  static func trimmed(_ text: String) -> String {
    var text = text
    while let last = text.last, ".!;, ".contains(last) { text.removeLast() }
    // What is left of brackets around the name.
    if text.hasSuffix(")"), !text.contains("(") { text.removeLast() }
    return text
  }

  // MARK: - The words around the code

  /// What a sentence says of its code: "CPT Code 38571 involves …", "… is reported with CPT Code 45111", "…, code 45380",
  /// "Under CPT Code 45402, …".
  private static func withoutLeadIn(_ sentence: String) -> String {
    let words = sentence.split(separator: " ", omittingEmptySubsequences: false)
    guard let code = words.firstIndex(where: { $0.count(where: \.isNumber) >= 4 }) else {
      return withoutGeneralLeadIn(words) ?? sentence
    }
    // "12345 – Removal of a stone".
    if code == 0, words.count > 2, !words[1].isEmpty, words[1].allSatisfy({ "-–—:=".contains($0) })
    {
      return words[2...].joined(separator: " ")
    }
    // "There is one that holds all, and it is 12345: removal of a stone."
    if words[code].hasSuffix(":"), code > 0, code + 2 < words.count {
      return words[(code + 1)...].joined(separator: " ")
    }
    var intro = code
    while intro > 0, introductions.contains(plain(words[intro - 1])) { intro -= 1 }
    if let name = named(after: intro, code, in: words) { return name }
    if let name = named(before: intro, in: words) { return name }
    if pointsAtPage(words[..<intro]), let name = named(after: code, in: words) { return name }
    let isApposed = words[code].hasSuffix(",")
    if !isApposed, let name = named(after: code, in: words) { return name }
    if let first = words.first, conjunctions.contains(first.lowercased()), intro > 1,
      words[intro - 1].hasSuffix(",")
    {
      // "When the stone and the gland are taken out, code 12345 is reported, once."
      return words[1..<intro].joined(separator: " ")
    }
    let isLast = words[code...].dropFirst().allSatisfy(\.isEmpty)
    if isApposed || isLast, intro > 0, words[intro - 1].hasSuffix(",") {
      return words[..<intro].joined(separator: " ")
    }
    if let first = words.first, ["in", "under", "with", "by"].contains(first.lowercased()) {
      // "Under CPT Code 45402, a surgeon corrects …", "under CPT Code 45402 a surgeon corrects …".
      return words[(code + 1)...].joined(separator: " ")
    }
    return sentence
  }

  /// "Proctopexy for prolapse is the service that CPT Code 45400 denotes": what stands before the verb.
  private static func named(before intro: Int, in words: [Substring]) -> String? {
    guard let verb = words[..<intro].lastIndex(where: { ["is", "are"].contains($0) }), verb > 0,
      words[(verb + 1)..<intro].allSatisfy({ reporting.contains(plain($0)) })
    else { return nil }
    var name = words[..<verb]
    // "When a uterus is taken out, the service is CPT Code 58553."
    if let last = name.last, nouns.contains(plain(last)) {
      guard let comma = name.lastIndex(where: { $0.hasSuffix(",") }) else { return nil }
      name = name[...comma]
    }
    if name.first.map({ conjunctions.contains($0.lowercased()) }) ?? false { name.removeFirst() }
    return name.isEmpty ? nil : name.joined(separator: " ")
  }

  /// "This procedure, CPT Code 29807, is …", "This service, reported with CPT Code 38745, is …": what follows the verb;
  /// "This procedure, known as sleeve gastrectomy and described by CPT Code 43775, treats …": the name that it has.
  private static func named(after intro: Int, _ code: Int, in words: [Substring]) -> String? {
    guard words[code].hasSuffix(","), words.count > 3, words[0].lowercased() == "this",
      words[1].hasSuffix(","), nouns.contains(plain(words[1]))
    else { return nil }
    if words[2...3].map(plain) == ["known", "as"] {
      let name = words[4...].prefix { $0 != "and" && !$0.hasSuffix(",") }
      return name.isEmpty ? nil : name.joined(separator: " ")
    }
    guard words[2..<max(2, intro)].allSatisfy({ reporting.contains(plain($0)) }) else { return nil }
    return named(after: code, in: words)
  }

  /// "The service explained on this page".
  private static func pointsAtPage(_ words: ArraySlice<Substring>) -> Bool {
    words.suffix(2).map(plain) == ["this", "page"]
  }

  /// What follows "CPT Code 38571 involves", "stands for", "is assigned when".
  private static func named(after code: Int, in words: [Substring]) -> String? {
    var behind = words[(code + 1)...]
    // "12345 (Current Procedural Terminology) is …"
    if behind.first?.hasPrefix("(") ?? false,
      let end = behind.prefix(6).firstIndex(where: { $0.hasSuffix(")") })
    {
      behind = behind[(end + 1)...]
    }
    let place = behind.prefix(3).firstIndex { leadVerbs.contains($0.lowercased()) }
    return place.flatMap { rest(after: $0, in: words) }
  }

  /// What follows "It stands for", "This code describes".
  private static func withoutGeneralLeadIn(_ words: [Substring]) -> String? {
    guard let first = words.first, ["it", "this", "that"].contains(first.lowercased()),
      let verb = words.prefix(4).firstIndex(where: { leadVerbs.contains($0.lowercased()) })
    else { return nil }
    return rest(after: verb, in: words)
  }

  private static func rest(after verb: Int, in words: [Substring]) -> String? {
    let rest = words[(verb + 1)...].drop { connections.contains(plain($0)) }
    // "When both are trimmed, code 12345 is reported, once" names it before the code.
    let isAdverb = rest.count == 1 && words[verb + 1] != rest.first
    return rest.isEmpty || isAdverb ? nil : rest.joined(separator: " ")
  }

  private static func plain(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter }
  }

  private static let introductions: Set<String> = ["cpt", "hcpcs", "code", "codes", ""]

  /// Words that say no more than that a code stands for something.
  private static let reporting: Set<String> = nouns.union([
    "reported", "described", "represented", "denoted", "identified", "designated", "listed",
    "coded", "covered", "with", "by", "using", "under", "as", "of", "the", "that", "what", "which",
    "subject", "target", "object", "topic", "in", "to", "for", "name", "title", "plain", "common",
    "everyday", "plainlanguage", "commonlanguage",
  ])

  /// What a page calls its procedure without naming it.
  static let nouns: Set<String> = [
    "service", "procedure", "operation", "surgery", "code", "technique", "work",
  ]

  private static let conjunctions: Set<String> = ["when", "whenever", "where", "if"]

  /// Words between the verb and the name: "is assigned when", "refers to".
  private static let connections: Set<String> = conjunctions.union([
    "to", "of", "as", "for", "in", "assigned", "used", "reported", "chosen", "given", "meant",
    "intended",
  ])

  /// The verbs between a code and what it stands for.
  static let leadVerbs: Set<String> = [
    "involves", "refers", "describes", "is", "represents", "covers", "denotes", "identifies",
    "reports", "includes", "entails", "consists", "designates", "pertains", "applies",
    "encompasses", "details", "specifies", "captures", "relates", "comprises", "corresponds",
    "stands", "means", "tells", "speaks",
  ]

  // MARK: - What names nothing

  private static func withoutCodeInParentheses(_ text: String) -> String {
    guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return text
    }
    let inside = text[open..<close]
    guard inside.count <= 24, inside.count(where: \.isNumber) >= 4 else { return text }
    let before = text[..<open].reversed().drop(while: \.isWhitespace).reversed()
    return String(before) + text[text.index(after: close)...]
  }

  /// A name cut off may end before the word that limits it.
  private static let most = 400

  /// A name that is no longer than names may be.
  static func shortened(_ text: String) -> String {
    guard text.count > most else { return text }
    let cut = text.prefix(most - 1)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }
}
