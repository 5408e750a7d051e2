/// A title in the words of a page, without what leaves all open and with choices put as descriptors put them.
///
/// "In a patient of any age" and "whether or not the isthmus is taken" limit nothing, what is "included" is asked for
/// only where it is done, and "one or both tubes, one or both ovaries, or both" are tubes or ovaries.
struct PlainTitle {
  private(set) var text: String

  init(_ title: String) {
    text = title
    // A descriptor has none of this, and its "including" is read for what it is.
    guard !title.contains(";") else { return }
    for phrase in Self.open { cut(phrase) }
    for (phrase, plain) in Self.plainer { replace(phrase, with: plain) }
    tellRepair()
    tellWorkBehind()
    for start in Self.provisos { cutClause(from: start) }
    cutOtherName()
    tellEarlierWork()
    for start in Self.inclusions { cutRest(from: start) }
    for start in Self.lists { cutRest(from: start, where: Self.whenDone) }
    for phrase in Self.anyNumber { cut(phrase) }
    joinBoth()
  }

  /// Takes a phrase out wherever it stands.
  private mutating func cut(_ phrase: String) {
    while let start = text.utf8Index(of: phrase) {
      text = String(text[..<start] + text[start...].dropFirst(phrase.count))
    }
  }

  private mutating func replace(_ phrase: String, with plain: String) {
    while let start = text.utf8Index(of: phrase) {
      text = String(text[..<start] + plain + text[start...].dropFirst(phrase.count))
    }
  }

  /// "Operation for a first-time inguinal hernia": whoever operates on a hernia and says no more repairs it.
  private mutating func tellRepair() {
    guard text.utf8Index(of: "repair") == nil else { return }
    for operation in Self.operations {
      guard let start = text.utf8Index(of: operation) else { continue }
      let rest = text[start...].dropFirst(operation.count)
      let part = rest.prefix { $0 != "," && $0 != ";" }
      guard String(part).utf8Index(of: "hernia") != nil else { continue }
      text = String(text[..<start]) + "repair of " + rest
      return
    }
  }

  /// "With facial nerve preservation" is with preservation of the nerve, "with tube and/or ovary removal" with removal of
  /// them.
  private mutating func tellWorkBehind() {
    for (word, work) in Self.worksBehind {
      guard let end = text.utf8Index(of: word),
        let start = String(text[..<end]).utf8Index(of: " with "),
        !text[start...].hasPrefix(" with or without "),
        !text[end...].dropFirst(word.count).hasPrefix(" of ")
      else { continue }
      let thing = text[start..<end].dropFirst(" with ".count)
      guard (1...4).contains(thing.split(separator: " ").count), !thing.contains(",") else {
        continue
      }
      text = text[..<start] + " with \(work) of the " + thing + text[end...].dropFirst(word.count)
    }
  }

  private static let worksBehind = [
    (" preservation", "preservation"), (" sparing", "preservation"), (" removal", "removal"),
  ]

  private static let operations = [
    "operation for ", "operation on ", "surgery for ", "surgery on ", "Operation for ",
    "Operation on ", "Surgery for ", "Surgery on ",
  ]

  /// Takes out what begins with a phrase, up to the next comma.
  private mutating func cutClause(from phrase: String) {
    guard let start = text.utf8Index(of: phrase) else { return }
    let rest = text[start...].dropFirst(phrase.count)
    let end = rest.firstIndex(of: ",") ?? rest.endIndex
    text = String(text[..<start] + rest[end...])
  }

  /// ", a connection known as coloproctostomy": another name for what was said already.
  private mutating func cutOtherName() {
    for name in Self.otherNames {
      guard let start = text.utf8Index(of: name), let comma = text[..<start].lastIndex(of: ","),
        text[comma..<start].count(where: { $0 == " " }) <= 3
      else { continue }
      let rest = text[start...].dropFirst(1)
      text = String(text[..<comma] + rest[(rest.firstIndex(of: ",") ?? rest.endIndex)...])
    }
  }

  /// ", a portion of the gland having been removed years before": that there was an earlier operation.
  private mutating func tellEarlierWork() {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let earlier = parts.indices.dropFirst().filter { index in
      Self.participles.contains { parts[index].utf8Index(of: $0) != nil }
    }
    guard !earlier.isEmpty else { return }
    for index in earlier.reversed() { parts.remove(at: index) }
    text = parts.joined(separator: ",") + " after a previous operation"
  }

  private static let participles = [" having been ", " having had "]

  /// Takes out what begins with a phrase; with some words, only where one of them follows.
  private mutating func cutRest(from phrase: String, where words: [String] = [""]) {
    guard let start = text.utf8Index(of: phrase) else { return }
    let rest = String(text[start...].dropFirst(phrase.count))
    let isMeant = words.contains { $0.isEmpty || rest.utf8Index(of: $0) != nil }
    if isMeant { text = String(text[..<start]) }
  }

  /// "Tubes, ovaries, or both" are tubes or ovaries.
  private mutating func joinBoth() {
    guard let start = Self.both.compactMap({ text.utf8Index(of: $0) }).min() else { return }
    let front = text[..<start]
    var rest = text[start...].drop { $0 == "," || $0 == " " }
    for word in Self.bothWords where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    guard let comma = front.lastIndex(of: ",") else { return }
    var last = front[comma...].drop { $0 == "," || $0 == " " }
    if last.hasPrefix("or ") { last = last.dropFirst(3) }
    text = front[..<comma] + " or " + last + rest
  }

  /// What limits nothing.
  private static let open = [
    ", in a patient of any age", " in a patient of any age", ", at any age", " at any age",
    " of any age", " either",
    ", in a female or male patient", ", in a male or female patient",
    ", right or left", ", left or right", ", on the right or on the left",
    ", on the right or the left", " right or left", " left or right",
  ]
  /// "By means of a laser passed through the urethra" is by a laser through it.
  private static let plainer = [
    (" by means of ", " by "), (" passed through ", " through "),
    (", cervix included", " and cervix"), (", including the cervix", " and cervix"),
    (" uterus when the uterus weighs ", " uterus, when the uterus weighs "),
    (" uterus when it weighs ", " uterus, when the uterus weighs "),
    (" uterus that weighs ", " uterus, when the uterus weighs "),
    (" uterus weighing ", " uterus, when the uterus weighs "),
    (" taken out together with ", " removed with "), (" removed together with ", " removed with "),
  ]
  /// What says that something may as well be so as not.
  private static let provisos =
    [", whether or not ", ", as for ", ", such as for ", ", for example "] + earlier
  /// What was done before: of what it left the name has told already.
  private static let earlier = [
    " in a patient who has already had ", " in a patient who already had ",
    " in a patient who had already had ",
  ]
  /// What is asked for only where it is done.
  private static let inclusions = [
    ", including any ", " including any ", ", with any ", ", including the control of ",
    ", including control of ", ", namely ", ", whether a ", ", whether an ", ", whether the ",
  ]
  private static let lists = [", and it includes ", ", and includes "]
  private static let whenDone = [
    " whenever ", " when performed", " if performed", " when done", " if done", " when this is",
    " if this is", " when it is", " if it is",
  ]
  private static let otherNames = [" known as ", " called ", " termed ", " calls "]
  private static let anyNumber = ["one or both ", "one or more ", "1 or more "]
  private static let both = [
    ", or both", ", or any combination", ", or a combination", " or both", " or any combination",
    " or a combination",
  ]
  private static let bothWords = [
    "or both", "or any combination", "or a combination", " structures", " organs", " of them",
    " of these",
  ]
}
