import Narratives

/// How a surgeon dictates one act: the same work in many words.
struct ActSentences {
  let lexicon: Lexicon
  let names: ActNames
  let nodes: NodeTable
  /// Whether regions are told by their parts, and classes by one of their kinds.
  let tellsByParts: Bool
  /// Whether what has no stated extent is told without a word of how much.
  var isVague = false
  /// Whether work may be told by its abbreviation ("PLND").
  var abbreviates = false
  /// What the page of the code speaks of.
  var spokenOf: Set<ConceptNumber> = []
  /// The organ that the text is about, for structures that a text has to say of what they are.
  var organ: ConceptNumber?
  let words: SceneWords

  /// One or two sentences that document an act, and nothing that it is not.
  func sentences(
    for act: Act, using generator: inout some RandomNumberGenerator
  ) -> [String] {
    guard lexicon.isRemoval(act.action), lexicon.isNodeGroup(act.target) else {
      return [plain(act, using: &generator)]
    }
    // "Modified radical" names a dissection of its own, and so may the file of words.
    if act.extent == .modifiedRadical || !isVague && hasOwnLines(act) {
      return [plain(act, using: &generator)]
    }
    let words = nodes.words(for: act.target, lexicon, using: &generator)
    switch lexicon.breadth(of: act) {
    case .unstated where isVague: return [vague(act, words, using: &generator)]
    case .selective:
      if let short = abbreviated(act, "limited", using: &generator) { return [short] }
      return [selective(act, words, using: &generator)]
    // An excision of nodes takes some of them; to clear them all is another operation.
    case .unstated where lexicon[act.action].takesPart:
      return [selective(act, words, using: &generator)]
    case .total, .implied, .unstated:
      if let short = abbreviated(act, "complete", using: &generator) { return [short] }
      if tellsByParts, !words.parts.isEmpty {
        return byParts(act, words, using: &generator)
      }
      return [complete(act, words, using: &generator)]
    case .partial: return [plain(act, using: &generator)]
    }
  }

  /// The sentences for each of some acts in turn; two ends that are joined are told of once.
  func sentences(
    for acts: [Act], using generator: inout some RandomNumberGenerator
  ) -> [String] {
    var told: [String] = []
    var rest = acts[...]
    while let act = rest.popFirst() {
      if let other = rest.first, let phrases = joints(act, other) {
        rest.removeFirst()
        told.append(
          generator.pick(phrases, else: "").with("%", replacedBy: lexicon.words(for: act.target))
            .with("&", replacedBy: lexicon.words(for: other.target))
            .with("@", replacedBy: sideWords(act.laterality, using: &generator)))
      } else if let place = rest.firstIndex(where: { isOneRemoval(act, $0) }) {
        told.append(oneRemoval(act, rest.remove(at: place), using: &generator))
      } else if let place = rest.firstIndex(where: { isOneRemoval($0, act) }) {
        told.append(oneRemoval(rest.remove(at: place), act, using: &generator))
      } else {
        told.append(sentences(for: act, using: &generator).joined(separator: " "))
      }
    }
    return told
  }

  /// Whether two acts take a whole and a part of it, which come out in one piece.
  private func isOneRemoval(_ whole: Act, _ part: Act) -> Bool {
    !isVague && lexicon.isRemoval(whole.action) && lexicon.isRemoval(part.action)
      && lexicon.goesWith(part.target, whole.target) && !lexicon.isNodeGroup(whole.target)
      && !lexicon.isLesion(part.target) && words.together[togetherKey(whole)] != nil
      && [nil, .total].contains(part.extent)
      && (part.laterality == nil || part.laterality == whole.laterality)
      && !lexicon.isSampling(whole.action) && !lexicon.isSampling(part.action)
  }

  /// Under what the file of words has how a whole goes with a part of it.
  private func togetherKey(_ whole: Act) -> String { whole.extent?.rawValue ?? "unstated" }

  /// "The entire uterus was removed together with the cervix".
  private func oneRemoval(
    _ whole: Act, _ part: Act, using generator: inout some RandomNumberGenerator
  ) -> String {
    let name = lexicon.words(for: whole.target)
    let goes = (part.extent == .total ? "all of the " : "the ") + lexicon.words(for: part.target)
    let form = generator.pick(words.together[togetherKey(whole)] ?? [], else: "")
    return sided(form, name, whole.laterality, using: &generator)
      .with("&", replacedBy: goes).with("^", replacedBy: English.was(name))
      .with("@", replacedBy: sideWords(whole.laterality, using: &generator))
  }

  /// How two acts are told that are one, done to two ends; `nil` where they are two.
  private func joints(_ one: Act, _ other: Act) -> [String]? {
    guard one.action == other.action, one.target != other.target, one.extent == other.extent,
      one.laterality == other.laterality, one.extent == nil
    else { return nil }
    return words.joint(one.action, of: [one.target, other.target], lexicon)
  }

  // MARK: - Any other structure

  private func plain(_ act: Act, using generator: inout some RandomNumberGenerator) -> String {
    let name = generator.pick(commonNames(of: act), else: lexicon[act.target].label)
    // A line of its own says what the name of the work alone would leave out.
    let known =
      isVague && act.extent == nil
      ? vague(act) : dictated(act) + (hasOwnLines(act) ? [] : named(act))
    let told = sided(
      generator.pick(known.isEmpty ? general(act) : known, else: "The % was treated@."), name,
      act.laterality, using: &generator)
    return told.with("^", replacedBy: English.was(name))
      .with("@", replacedBy: sideWords(act.laterality, using: &generator))
  }

  /// That something was removed, and not how much of it: by its name ("a hysterectomy"), where it has one.
  private func vague(_ act: Act) -> [String] {
    guard lexicon.isRemoval(act.action), !lexicon.isSampling(act.action) else {
      return dictated(act) + named(act)
    }
    let names = named(act)
    return names.isEmpty
      ? ["A resection of the % was performed@.", "A resection of the % was carried out@."] : names
  }

  /// The names of a structure that read well after "the": its plain one, and longer forms of that.
  private func commonNames(of act: Act) -> [String] {
    if let names = words.names[act.target] { return names.map { $0 + seat(of: act) } }
    let structure = lexicon[act.target]
    let label = structure.label
    if structure.isGeneral, let organ = act.sites.first ?? organ {
      return ["\(label) of the \(lexicon[organ].label)"]
    }
    let second = structure.synonyms.dropFirst().first.flatMap { name in
      let isLonger = name.hasPrefix(label + " ") || name.hasSuffix(" " + label)
      // "The lung tissue" is some of it.
      let isWhole = !name.hasSuffix(" tissue") || act.extent?.breadth == .partial
      return isLonger && isWhole && !name.holds(" of ") ? name : nil
    }
    return [lexicon.words(for: act.target) + seat(of: act)]
      + (second.map { [label.hasSuffix(" node") ? $0 + "s" : $0] } ?? [])
  }

  /// Where a lesion sits, if its name does not say it: "in the uterine cavity".
  private func seat(of act: Act) -> String {
    guard lexicon.isLesion(act.target),
      let site = act.sites.first(where: { !lexicon.isDevice($0) }),
      !lexicon.areAkin(act.target, site),
      // A tumor of the abdomen is not said to be in the ovary.
      lexicon[act.target].wholes.contains(where: { lexicon.areAkin(site, $0) })
    else { return "" }
    return " in the \(lexicon[site].label)"
  }

  /// Whether the file of words has lines for just this work on just this structure.
  private func hasOwnLines(_ act: Act) -> Bool {
    let extent = act.extent?.rawValue
    return [act.action, lexicon.family(of: act.action)].contains { action in
      words.acts[action]?.contains { line in
        line.structures.contains(act.target) && line.extent == extent
      } ?? false
    }
  }

  /// What the file of words has for an act: for its structure, else for any; for its action, else for
  /// the family of it.
  private func dictated(_ act: Act) -> [String] {
    let extent = extentWord(act).isEmpty ? "unstated" : act.extent?.rawValue ?? ""
    for action in [act.action, lexicon.family(of: act.action)] {
      let lines = (words.acts[action] ?? []).filter { $0.extent == "*" || $0.extent == extent }
      // What is said of the whole lung is not said of a segment that has lines of its own.
      let exact = lines.filter { $0.structures.contains(act.target) }
      let own =
        exact.isEmpty
        ? lines.filter { line in
          line.structures.contains { lexicon.isKind(act.target, of: $0) }
        } : exact
      let found = own.isEmpty ? lines.filter(\.structures.isEmpty) : own
      if !found.isEmpty { return found.flatMap(\.phrases) }
    }
    return []
  }

  /// The work by the name of its procedure ("an omentectomy", "a radical prostatectomy").
  private func named(_ act: Act) -> [String] {
    guard let name = names.name(of: act, spokenOf: spokenOf, lexicon), fits(name, act) else {
      return []
    }
    // "A lobectomy" would not say which of the lobes.
    if let kinds = words.names[act.target], kinds.count > 1 { return [] }
    // A name for a part says so itself.
    let full = act.extent?.breadth == .partial ? name : extentWord(act) + name
    // "Washing" and "imaging of the bile duct" are not counted, and surgeons dictate them otherwise; nor is "pleurodesis".
    let isDoing = name.hasSuffix("ing")
    // A part of an organ is taken or not; nobody dictates "a total lobectomy".
    let isWholePart = act.extent == .total && !lexicon[act.target].wholes.isEmpty
    if isDoing || isWholePart, !dictated(act).isEmpty { return [] }
    let isCounted =
      name.hasSuffix("stomosis") || !isDoing && !name.hasSuffix("s") && !name.hasSuffix("graphy")
    let whole = English.sentence(isCounted ? "\(English.article(full)) \(full)" : full)
    return ["\(whole) was performed@.", "\(whole) was carried out@.", "\(whole) was done@."]
  }

  /// A name that says that something is cut open is not said of what is done without.
  private func fits(_ name: String, _ act: Act) -> Bool {
    !name.hasSuffix("otomy")
      || ["incision", "division", "creation"].contains(lexicon.id(lexicon.family(of: act.action)))
  }

  private func general(_ act: Act) -> [String] {
    let extent = extentWord(act)
    if extent.isEmpty, let participle = lexicon.participle(of: act.action) {
      return [
        "The % ^ \(participle)@."
      ]
    }
    let work = extent + lexicon.id(act.action)
    let article = English.sentence(English.article(work))
    return [
      "\(article) \(work) of the % was performed@.", "\(article) \(work) of the % was done@.",
    ]
  }

  private func extentWord(_ act: Act) -> String {
    guard let extent = act.extent, lexicon.breadth(of: act).isStated,
      !lexicon.isSampling(act.action)
    else { return "" }
    return (extent == .sampled ? "limited" : extent.rawValue.spaced) + " "
  }
}
