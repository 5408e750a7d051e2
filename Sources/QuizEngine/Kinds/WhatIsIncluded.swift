import Basics
import Narratives

/// Which of these are always part of a code? Several are; each is decided by the code's own text.
///
/// Difficulty: 1 where the text rules the others out, 2 where it leaves one of them open ("may").
enum WhatIsIncluded {
  /// Something the text decides: whether it is always part, and where it says so.
  struct Item {
    var words: String
    let isAlways: Bool
    let modality: Modality
    let evidence: Evidence
    /// The code that reports the work together with this one's, where there is one.
    var wider: ProcedureCode?
  }

  /// What the text of a code decides; `nil` where it is too little to ask about.
  ///
  /// Only what another code of the family requires may stand against it: anything else would be filler.
  static func items(of procedure: Procedure, among family: [Procedure], _ lexicon: Lexicon)
    -> [Item]?
  {
    // Of a text whose name was not understood, nobody can say what is always part of it.
    guard procedure.isUnderstood else { return nil }
    let told = lexicon.withoutImplied(procedure.components)
    let always = procedure.criteria.filter { criterion in
      // A look round comes before any work, and is no part of it.
      criterion.component.map { told.contains($0) && !lexicon.isLook($0) } ?? false
    }.map { criterion in
      Item(
        words: StatementWords.of(criterion, in: procedure, lexicon), isAlways: true,
        modality: .performed,
        evidence: criterion.evidence)
    }
    let rivals = family.filter { $0.code != procedure.code }
    var others: [Item] = []
    for provision in procedure.provisions {
      // The other approach is worth an item only where the text decides little else: as the work itself done that way.
      if always.count == 1, let words = otherWay(provision, procedure, lexicon) {
        others.append(
          Item(
            words: words, isAlways: false, modality: .excluded, evidence: provision.evidence))
      }
      guard let act = provision.act,
        // Work on both menisci is work on a meniscus.
        !procedure.components.contains(where: { lexicon.isKind($0.target, of: act.target) }),
        // Who always takes the adnexa takes a tube, whatever the text says of the tube alone.
        provision.modality == .excluded
          || !procedure.components.contains(where: {
            lexicon[$0.target].parts.contains(act.target)
          })
      else { continue }
      // Where another code is for the work beside this one's, it is that code's work, in its words if they fit.
      let holder =
        provision.modality == .excluded
        ? nil
        : rivals.first { rival in
          rival.components.contains { $0.target == act.target }
            && isWider(rival, than: procedure, lexicon)
        }
      // A code that asks for more besides does not report the two alone.
      let both = holder.flatMap {
        $0.components.count == procedure.components.count + 1 ? $0.code : nil
      }
      // The work is told as the holder asks for it: in a third code's words it would be another amount.
      let held = holder?.components.first { $0.target == act.target }.map(lexicon.words)
      guard let words = held ?? words(for: act, among: rivals, lexicon) else { continue }
      others.append(
        Item(
          words: words, isAlways: false, modality: provision.modality,
          evidence: provision.evidence, wider: both))
    }
    var seen: Set<String> = []
    let decided = (withoutLoneSide(always, others) + others).filter {
      seen.insert($0.words).inserted
    }
    let wrong = decided.count { !$0.isAlways }
    return decided.count >= 3 && wrong >= 1 && wrong < decided.count ? decided : nil
  }

  /// A single right item does not stand out by a side that no other item tells.
  private static func withoutLoneSide(_ always: [Item], _ others: [Item]) -> [Item] {
    guard always.count == 1, !others.contains(where: { $0.words.contains(side) }) else {
      return always
    }
    return always.map { item in
      var item = item
      item.words = item.words.with(side, replacedBy: "")
      return item
    }
  }

  /// How a statement tells that its work is done on either side.
  static let side = " on both sides"

  /// Work in the very words in which it is right for another code, sides and all.
  private static func words(
    for act: Act, among rivals: [Procedure], _ lexicon: Lexicon
  ) -> String? {
    let same = rivals.lazy.flatMap(\.components).filter {
      lexicon.isSameWork($0, act)
        // To take something out is not yet to debulk it.
        && lexicon.isKind(act.action, of: $0.action)
        && lexicon.isSampling($0.action) == lexicon.isSampling(act.action)
        // To rule a total removal out says nothing of a limited one.
        && (act.extent == nil || lexicon.breadth(of: $0) == lexicon.breadth(of: act))
    }
    return same.first.map(lexicon.words)
  }

  /// Whether a code asks for all that another one asks for, and for more work.
  private static func isWider(
    _ code: Procedure, than other: Procedure, _ lexicon: Lexicon
  ) -> Bool {
    code.isUnderstood && code.components.count > other.components.count
      && Contrast(code, other, lexicon: lexicon).required(by: other.code).isEmpty
  }

  /// The work of a code by the approach that its text rules out: an approach alone would stand out among works.
  private static func otherWay(
    _ provision: Provision, _ procedure: Procedure, _ lexicon: Lexicon
  ) -> String? {
    guard case .approach(let way) = provision.content, provision.modality == .excluded,
      let own = procedure.approach, own != way, var work = procedure.components.first,
      // A sentence on other work, the stones that an endoscope takes, rules out no way of doing this one.
      !procedure.reading.statements.contains(where: { statement in
        guard case .act(let act) = statement.content,
          lexicon.isRemoval(act.action) || lexicon.isDiseased(act.target)
        else { return false }
        let told = procedure.reading.sentences[statement.sentence].evidence.sentence
        return told == provision.evidence.sentence && !lexicon.isKind(act.target, of: work.target)
      })
    else { return nil }
    work.laterality = nil
    return "\(lexicon.approachName(way)) \(lexicon.words(for: work))"
  }

  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let lexicon = request.catalogue.lexicon
    guard let procedure = request.codes.first,
      let items = request.family.contents(of: procedure, lexicon)
    else { return nil }
    let drawn = items.shuffled(using: &generator)
    let (always, others) = (drawn.filter(\.isAlways), drawn.filter { !$0.isAlways })
    // About as many are right as are wrong, so that to choose all or little is no good guess.
    let (most, fewest) = (max(always.count, others.count), min(always.count, others.count))
    let limit = min(3, max(fewest + 1, 2), most)
    let shown = (always.prefix(limit) + others.prefix(limit)).shuffled(using: &generator)
    guard shown.count > 2 else { return nil }
    let options = shown.map { item in
      Option(
        text: English.sentence(item.words), isRight: item.isAlways, why: why(item, procedure.code))
    }
    let right = shown.filter(\.isAlways)
    return Question(
      request, kind: .whatIsIncluded, code: procedure.code,
      difficulty: shown.contains { $0.modality == .optional || $0.modality == .conditional }
        ? 2 : 1,
      stem: generator.pick(
        [
          "Which of these are always part of \(procedure.code)? Choose every one that is.",
          "What does \(procedure.code) always include? Choose all that apply.",
        ], else: ""),
      task: .chooseSeveral(options),
      hint: "What a text says “may” be done is not always part of the code.",
      explanation: (["Always part of \(procedure.code): \(WorkList.words(right.map(\.words)))."]
        + reasons(against: shown.filter { !$0.isAlways }, procedure.code)).joined(separator: " "),
      evidence: shown.map { Citation(code: procedure.code, sentence: $0.evidence.sentence) }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// What decides against some items, those of one sentence together.
  private static func reasons(against items: [Item], _ code: ProcedureCode) -> [String] {
    var groups: [[Item]] = []
    for item in items {
      if let index = groups.firstIndex(where: {
        $0[0].evidence == item.evidence && $0[0].modality == item.modality
      }) {
        groups[index].append(item)
      } else {
        groups.append([item])
      }
    }
    return groups.map { group in
      let words = group.map(\.words)
      let quote = "“\(group[0].evidence.sentence)”"
      if group[0].modality == .excluded {
        return "The text of \(code) rules out \(WorkList.words(words)): \(quote)"
      }
      return group.lazy.compactMap(\.wider).first.map {
        both(WorkList.words(words, joint: "or"), $0, code) + quote
      } ?? "\(code) does not always include \(WorkList.words(words, joint: "or")): \(quote)"
    }
  }

  /// Which code reports some work together with that of the code that is asked about.
  private static func both(
    _ work: String, _ wider: ProcedureCode, _ code: ProcedureCode
  ) -> String {
    "\(code) does not report \(work); where that is documented, \(wider) reports both: "
  }

  private static func why(_ item: Item, _ code: ProcedureCode) -> String {
    let quote = "“\(item.evidence.sentence)”"
    if item.isAlways { return "Always part of \(code): \(quote)" }
    if item.modality == .excluded { return "The text of \(code) rules it out: \(quote)" }
    return item.wider.map { both("it", $0, code) + quote }
      ?? "\(code) does not always include it: \(quote)"
  }
}
