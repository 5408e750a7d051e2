/// How the works that a name tells of are told apart.
extension DescriptorWords {
  /// A part cut before the words that add an act or make one optional: "X with Y", "X including Y".
  func split(_ part: String) -> [String] {
    if let other = otherThan(in: part) { return other }
    if let work = deviceWork(part) { return [work] }
    if let (things, act) = otherAct(behind: part) { return [things] + split(act) }
    for joint in Self.joints {
      guard let start = part.utf8Index(of: joint) else { continue }
      let front = Self.bare(String(part[..<start]))
      // "With or without" is no "without".
      if joint == " without ", front.hasSuffix(" or") { continue }
      // "Deep cervical nodes with excision of fat": structures that specify the act before the semicolon.
      guard
        hasAct(front) || !views(in: front).isEmpty
          || joint != " including " && sign(of: front) == .structures
      else { continue }
      let isSilent = Self.silentJoints.contains(joint)
      let rest = String(part[start...].dropFirst(isSilent ? joint.count : 1))
      if joint == " with ", let work = insertion(in: rest) { return [front] + split(work) }
      if isSilent, let more = also(rest, behind: front) { return [front] + split(more) }
      guard joint != " with " && !isSilent || hasAct(rest) else { continue }
      return [front] + split(rest)
    }
    return alternativesAtEnd(of: part) ?? [part]
  }

  /// "Myomectomy; 1 to 4 myomas or removal of surface myomas": things that go with the act before, and another act.
  private func otherAct(behind part: String) -> (things: String, act: String)? {
    guard let or = part.utf8Index(of: " or ") else { return nil }
    let (front, rest) = (String(part[..<or]), String(part[or...].dropFirst(1)))
    guard hasStructure(front), !hasAct(front), views(in: front).isEmpty, !isStanding(front),
      action(of: withoutJoint(rest)).map(isBareAct) ?? false
    else { return nil }
    return (front, rest)
  }

  /// "Division of adhesions and removal or biopsy of a cyst": of what stands behind the "and" one is done, and the work before
  /// it in any case.
  private func alternativesAtEnd(of part: String) -> [String]? {
    guard let start = part.utf8Index(of: " and ") else { return nil }
    let (front, rest) = (String(part[..<start]), String(part[start...].dropFirst(" and ".count)))
    let bare = front.hasPrefix("with ") ? String(front.dropFirst("with ".count)) : front
    guard !views(in: bare).isEmpty || hasAct(bare) && !isBareAct(bare), !bare.contains(" or "),
      worksOnSame(rest) != nil
    else { return nil }
    return [front, "with " + rest]
  }

  /// "With a prosthetic valve other than an allograft": the one is put in and the other is not.
  private func otherThan(in part: String) -> [String]? {
    guard let start = part.utf8Index(of: Self.exception),
      let work = insertion(in: String(part[..<start]))
    else { return nil }
    return [work, "without insertion of \(part[start...].dropFirst(Self.exception.count))"]
  }

  private static let exception = " other than "

  /// "Removal of the tonsils together with the adenoids": the work on the first is done on the second as well.
  private func also(_ rest: String, behind front: String) -> String? {
    let first = rest.firstIndex(of: ",").map { String(rest[..<$0]) } ?? rest
    guard let action = action(of: front)?.split(separator: " ").last.map(String.init),
      isBareAct(action), !hasAct(first), sign(of: first) == .structures
    else { return nil }
    return "\(action) of \(rest)"
  }

  private static let joints =
    silentJoints + [
      " with or without ", " without ", " other than ", " except ", " including ", " with ",
    ]
  /// Words that say no more than that something else is done, too.
  static let silentJoints = [
    " together with ", " along with ", " followed by ", " combined with ", " joined with ",
    " accompanied by ", " plus ",
  ]

  /// The works of which one is done: "biopsy or excision of nodes", "ligament repair or reconstruction".
  func alternatives(_ core: String) -> [String] {
    guard !isStanding(core) else { return [core] }
    guard core.utf8Index(of: " or ") ?? core.utf8Index(of: " OR ") != nil else { return [core] }
    if let works = worksOnSame(core) { return works.flatMap(onEachPlace) }
    // "Without x-ray study or exploration": neither of them.
    if let start = core.utf8Index(of: " without "), core[start...].contains(" or ") {
      return [core]
    }
    let parts = Self.choices(in: core.replacing(" OR ", with: " or "))
    guard parts.count > 1 else { return [core] }
    guard parts.allSatisfy({ hasAct($0) }) else { return objects(of: core) ?? [core] }
    guard let last = parts.last, let first = parts.first else { return [core] }
    let lastWords = last.split(separator: " ")
    let object = lastWords.firstIndex(of: "of").map { lastWords[$0...].joined(separator: " ") }
    return parts.enumerated().map { index, part in
      if hasStructure(part) || !isBareAct(part) { return part }
      if index < parts.count - 1, let object { return part + " " + object }
      guard index > 0, hasStructure(first) else { return part }
      return (first.split(separator: " ").dropLast() + [Substring(part)]).joined(separator: " ")
    }
  }

  /// What stands between the "or" of a text; "250 g or less" is one measure.
  private static func choices(in text: String) -> [String] {
    var parts: [String] = []
    for part in text.split(separator: " or ").map(String.init) {
      if let last = parts.last, let first = part.split(separator: " ").first,
        bounds.contains(Word(first))
      {
        parts[parts.count - 1] = last + " or " + part
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  private static let bounds: WordSet =
    "less fewer more over under older younger greater larger smaller heavier lighter above below"

  /// "Excision of polyp, cyst, or other lesion": of each of them; "cyst or adenoma of the thyroid" are both of it.
  private func objects(of core: String) -> [String]? {
    guard let action = action(of: core) else { return nil }
    var list = core.dropFirst(action.count + 4).replacing(", or ", with: ", ")
      .replacing(" or ", with: ", ").split(separator: ",")
      .map { $0.drop { $0 == " " } }.map(String.init)
    let owner = list.last.flatMap { last in last.utf8Index(of: " of ").map { last[$0...] } } ?? ""
    let isProse = core.dropLast(owner.count).contains(" the ")
    let structures = list.compactMap { member in
      elements(member).last { kind($0) == .structure }?.concept
    }
    // Tubes and ovaries have a name in common, which the reader knows.
    guard !isProse || isSpotOfPlace(list[0]), structures.count == list.count,
      !structures.contains(where: { lexicon[$0].isGeneral && !lexicon.isLesion($0) }),
      lexicon.common(to: structures) == nil,
      !list.contains(where: { $0.contains(" and ") })
    else { return nil }
    shareNoun(in: &list)
    sharePlaces(in: &list)
    for index in list.indices.dropLast() where !list[index].contains(" of ") {
      list[index] += owner
    }
    return list.map { "\(action) of \($0)" }
  }

  /// "Injection or drainage of the joint or bursa": each work on all that is named behind "of".
  func worksOnSame(_ core: String) -> [String]? {
    guard let start = core.utf8Index(of: " of ") else { return nil }
    let works = core[..<start].replacing(", or ", with: " or ").replacing(", ", with: " or ")
      .split(separator: " or ").map(String.init)
    guard works.count > 1, works.allSatisfy({ isBareAct($0) }) else { return nil }
    return works.map { $0 + core[start...] }
  }

  /// "Esophageal or gastric varices": an adjective shares the noun of the last.
  private func shareNoun(in list: inout [String]) {
    guard let last = list.last?.split(separator: " "), last.count > 1,
      endsInAdjective(String(last[0]))
    else { return }
    let noun = last.dropFirst().joined(separator: " ")
    for index in list.indices.dropLast() {
      guard !list[index].contains(" "), endsInAdjective(list[index]) else { continue }
      list[index] += " " + noun
    }
  }

  /// "Fulguration of lesions of the ovary, the pelvic organs, or the peritoneum": the work on the lesions of each.
  private func onEachPlace(_ work: String) -> [String] {
    guard let action = action(of: work), isSpotOfPlace(String(work.dropFirst(action.count + 4)))
    else { return [work] }
    return objects(of: work) ?? [work]
  }

  /// "Lesions of the ovary": growths told with the place where they are.
  private func isSpotOfPlace(_ text: String) -> Bool {
    guard let of = text.utf8Index(of: " of ") else { return false }
    return elements(String(text[..<of])).compactMap(\.concept).last.map(isSpot) ?? false
  }

  /// "Wounds of the scalp, neck, or trunk": of the places that are listed each may have what the first has.
  private func sharePlaces(in list: inout [String]) {
    guard let first = list.first, let of = first.utf8Index(of: " of ") else { return }
    let thing = String(first[..<of])
    let structures = elements(thing).filter { kind($0) == .structure }.compactMap(\.concept)
    guard let worked = structures.last, isSpot(worked) else { return }
    for index in list.indices.dropFirst() where !list[index].contains(" of ") {
      let own = elements(list[index]).filter { kind($0) == .structure }.compactMap(\.concept)
      if !own.isEmpty, !own.contains(where: isSpot) {
        list[index] = "\(thing) of the \(list[index])"
      }
    }
  }

  /// Whether something is found at a place of the body and is no part of it: a growth, a wound.
  private func isSpot(_ structure: ConceptNumber) -> Bool {
    lexicon.isLesion(structure) || lexicon[structure].isVague || lexicon.isA("wound", structure)
  }

  /// "With a plate and screws": what stays in the body is put in, where no act is named.
  func insertion(in rest: String) -> String? {
    let thing = String(rest.dropFirst("with ".count))
    let elements = elements(thing)
    guard rest.hasPrefix("with "), !hasAct(elements),
      let first = elements.first(where: { kind($0) == .structure }).flatMap(\.concept),
      // "With a stent" says in prose as often that one lies there already.
      lexicon.staysInside(first) || lexicon.isA("stent", first)
    else { return nil }
    return "with insertion of \(thing)"
  }

  // MARK: - Prose

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
      if Self.silentJoints.contains(cut), !front.isEmpty, let more = also(back, behind: front) {
        return (front, more)
      }
      let isWork = hasAct(back) || Self.provisos.contains(cut)
      return front.isEmpty || !isWork ? nil : (front, back)
    }
    return cuts.min { $0.0.utf8.count < $1.0.utf8.count }
  }

  /// Without the comma or the "and" before the next work.
  private static func bare(_ text: String) -> String {
    var text = text
    while let last = text.last, last == "," || last == " " { text.removeLast() }
    for end in [", and", " is", " are"] where text.hasSuffix(end) { text.removeLast(end.count) }
    return text
  }

  private static let cuts =
    silentJoints + [" in which ", " by way of which ", " during which ", " through which ", ": "]
    + [" that ends with ", ", during the same operation, ", ", with ", ", and with "] + provisos
  /// What the code is limited to is said as plainly as what is done.
  private static let provisos = [" provided that ", " when the "]
}
