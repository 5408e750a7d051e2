/// Sentences before or beside the one that names the procedure of a page.
extension PageTitle {
  /// The name that a page gives to its procedure in the first paragraph that does not only lead to other pages.
  static func from(paragraphs: [String]) -> String {
    let opening = paragraphs.lazy.map {
      Sentences.of($0).filter { !leadsElsewhere($0) && !PageBlock.isMenu($0) }
    }
    .first { !$0.isEmpty }
    return opening.map { from(opening: $0) } ?? ""
  }

  /// The name that the opening of a page gives to its procedure.
  ///
  /// The first sentence that names a code tells it, else the first one; a question is answered by the next.
  static func from(opening sentences: [String]) -> String {
    let opening = sentences.prefix(Self.opening)
    let naming = opening.firstIndex { sentence in
      saysWhatItIs(sentence)
        || CodeMention.all(inSentence: sentence, isProse: true).contains { $0.manner != .passing }
    }
    guard var index = naming ?? opening.indices.first else { return "" }
    // "You will see it listed under 12345. The procedure described by CPT Code 12345 is …"
    if speaksToReader(sentences[index]),
      let defining = sentences.indices.prefix(Self.paragraph).first(where: { index in
        CodeMention.all(inSentence: sentences[index], isProse: true)
          .contains { $0.manner == .defining }
      })
    {
      index = defining
    }
    if sentences[index].hasSuffix("?"), index + 1 < sentences.count { index += 1 }
    var title = from(sentences[index])
    // "… an operation known as hemithyroidectomy. That is the service reported with CPT Code 60220."
    if index > 0, pointsBack(title) { title = from(sentences[index - 1]) }
    if pointsAhead(title), index + 1 < sentences.count { return from(sentences[index + 1]) }
    // "Code 27331 describes the open operation." Which one, the next sentence says.
    guard title.split(separator: " ").count < Self.leastWords, index + 1 < sentences.count,
      namesNothing(title)
    else { return title }
    return shortened(title + ": " + trimmed(sentences[index + 1]))
  }

  /// In how many sentences a page says what it is about.
  private static let opening = 2
  /// In how many it comes to it that first speaks to its reader.
  private static let paragraph = 5
  private static let leastWords = 3

  private static func speaksToReader(_ sentence: String) -> Bool {
    PageBlock.words(of: sentence).contains { ["you", "your"].contains($0) }
  }

  /// "Open operation" is said of any.
  private static func namesNothing(_ title: String) -> Bool {
    title.lowercased().split(separator: " ").last.map { nouns.contains(String($0)) } ?? true
  }

  /// Whether it begins like "This code describes three works".
  private static func saysWhatItIs(_ sentence: String) -> Bool {
    let words = sentence.split(separator: " ").prefix(3).map { $0.lowercased() }
    return words.count == 3 && words[0] == "this" && words[1] == "code"
      && leadVerbs.contains(words[2])
  }

  /// Whether a sentence only tells the visitor of other pages: "for the drainage codes, see 12346".
  static func leadsElsewhere(_ sentence: String) -> Bool {
    let words = PageBlock.words(of: sentence)
    return words.starts(with: ["this", "article", "is", "about"])
      || words.first == "for" && words.contains("see")
  }

  /// "That", "in the CPT code set it": what only points at the sentence before.
  static func pointsBack(_ title: String) -> Bool {
    let words = title.lowercased().split(separator: " ").map(String.init)
    return words.count == 1 && pointers.contains(words[0])
      || words.count > 1 && pointers.contains(words[words.count - 1])
        && ["in", "under", "within"].contains(words[0])
  }

  /// What the next sentence tells: "code 12345 is the one" says nothing of the stone that goes.
  static func pointsAhead(_ title: String) -> Bool { title.lowercased() == "one" }

  private static let pointers: Set<String> = ["that", "this", "it", "number", "code", "these"]

  /// "Doctors call this a total hysterectomy", "it is what surgeons call a completion thyroidectomy": the names that a
  /// sentence says a procedure is called by.
  static func called(in sentence: String) -> [String] {
    let words = sentence.split(separator: " ")
    return words.indices.dropLast().compactMap { index -> String? in
      guard ["call", "calls", "called", "termed"].contains(words[index].lowercased()) else {
        return nil
      }
      let name = words[(index + 1)...].drop { demonstratives.contains($0.lowercased()) }
      // "What surgeons call a", "call this a", "is called a": the name has an article.
      guard name.count > 1, name.startIndex > index + 1 else { return nil }
      let end = name.firstIndex { ",;.:)".contains($0.last ?? " ") } ?? name.endIndex - 1
      let text = trimmed(name[...end].joined(separator: " "))
      return text.isEmpty ? nil : text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  /// "So here is what it stands for: a removal of a stone": what stands behind the colon.
  static func defined(in sentence: String) -> String? {
    guard let colon = sentence.utf8Index(of: ": "),
      let verb = sentence[..<colon].split(separator: " ").suffix(2).first(where: {
        definitions.contains($0.lowercased())
      }), !verb.isEmpty
    else { return nil }
    let name = withoutArticle(trimmed(String(sentence[colon...].dropFirst(": ".count))))
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private static let definitions: Set<String> = [
    "stands", "means", "covers", "describes", "says", "reports",
  ]

  static let demonstratives: Set<String> = [
    "this", "it", "that", "operation", "a", "an", "the",
  ]
}
