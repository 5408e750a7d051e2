/// Holds criteria against what a note documents.
struct Judge {
  let lexicon: Lexicon
  let note: Documentation
  /// What the note tells of as removed, each structure once.
  private let removed: [ConceptNumber]
  /// Whether something was done on the right, and something on the left.
  let isOfTwoSides: Bool

  init(lexicon: Lexicon, note: Documentation) {
    self.lexicon = lexicon
    self.note = note
    var removed: [ConceptNumber] = []
    var sides: Set<Laterality> = []
    for item in note.acts {
      if let side = item.value.laterality { sides.insert(side) }
      guard lexicon.isRemoval(item.value.action), !removed.contains(item.value.target) else {
        continue
      }
      removed.append(item.value.target)
    }
    self.removed = removed
    isOfTwoSides = sides.isSuperset(of: [.right, .left])
  }

  /// How a note stands to something, why, and by which sentence.
  typealias Finding = (status: Judgement.Status, ground: Judgement.Ground, evidence: Evidence?)

  func judge(_ criterion: Criterion) -> Judgement {
    let found = finding(on: criterion)
    return Judgement(criterion, found.status, found.ground, found.evidence, lexicon)
  }

  /// The same without the criterion and the words for it.
  func finding(on criterion: Criterion) -> Finding {
    criterion.alternatives.isEmpty
      ? onlyOne(criterion, finding(on: criterion.content))
      : judge(
        anyOf: [criterion.content] + criterion.alternatives, isOnlyOne: criterion.isExclusive)
  }

  private func finding(on content: Criterion.Content) -> Finding {
    switch content {
    case .approach(let number): judgeApproach(number)
    case .component(let act): judgeComponent(act)
    case .state(let number): judgeState(number)
    case .ages(let span): judgeAges(span)
    case .measure(let measured): judgeMeasure(measured)
    }
  }

  private func judgeApproach(_ required: ConceptNumber) -> Finding {
    guard let found = note.approach else { return (.missing, .plain, nil) }
    if lexicon.isKind(found.value, of: required) { return (.supported, .plain, found.evidence) }
    // "Open" alone does not say that it was through the chest, but nothing speaks against it; a cut may be one within
    // the vagina, but then no scope was needed.
    let isPossible =
      lexicon.isKind(required, of: found.value)
      || note.isApproachOnlyCut && !lexicon.isScoped(required)
    return isPossible
      ? (.missing, .plain, found.evidence)
      : (.contradicted, .otherApproach(found.value), found.evidence)
  }

  private func judgeState(_ required: ConceptNumber) -> Finding {
    let told = lexicon.isDecidingState(required) ? note.states : note.diseases
    let fitting = told.filter { lexicon.isKind($0.value, of: required) }
    if let found = fitting.first(where: { !note.isHeaded($0.evidence) }) ?? fitting.first {
      return (.supported, note.isHeaded(found.evidence) ? .headed : .plain, found.evidence)
    }
    guard let other = note.states.first(where: { lexicon[required].opposites.contains($0.value) })
    else { return (.missing, .plain, nil) }
    return (.contradicted, .otherState(other.value), other.evidence)
  }

  private func judgeAges(_ required: AgeSpan) -> Finding {
    switch note.age {
    case nil: (.missing, .plain, nil)
    case .patient(let age, let evidence)?:
      required.contains(age)
        ? (.supported, .plain, evidence)
        : required.excludes(age)
          ? (.contradicted, .otherAge(age), evidence) : (.missing, .plain, evidence)
    case .any(let ages, let evidence)?:
      ages.isWithin(required)
        ? (.supported, .plain, evidence)
        : (ages.isDisjoint(from: required) ? .contradicted : .missing, .plain, evidence)
    }
  }

  // MARK: - Components

  /// The best of several things of which one is asked for.
  private func judge(anyOf contents: [Criterion.Content], isOnlyOne: Bool) -> Finding {
    let findings = contents.map { finding(on: $0) }
    let met = findings.filter { $0.status == .supported }
    if isOnlyOne, met.count > 1 { return (.contradicted, .moreThanOne, met[1].evidence) }
    return findings.first { $0.0 == .supported } ?? findings.first { $0.0 == .missing }
      ?? findings.first ?? (.missing, .plain, nil)
  }

  private func judgeComponent(_ required: Act) -> Finding {
    let matches = works(like: required, in: note.acts)
    let fitting = enough(for: required, among: matches)
    if let found = fitting.first {
      return judgeSide(required, fitting.map(\.value.laterality), found.evidence)
    }
    if let (sides, evidence) = composed(required) {
      return judgeSide(required, sides, evidence)
    }
    if let other = matches.first(where: { contradictsBreadth($0.value, required) }) {
      return (.contradicted, .otherWork(other.value), other.evidence)
    }
    if let denied = note.denied.first(where: { isDenied(required, by: $0.value) }) {
      return (.contradicted, .denied, denied.evidence)
    }
    if let left = note.untouched.first(where: { isLeft($0.value, of: required) }) {
      return (.contradicted, .denied, left.evidence)
    }
    let headed = enough(for: required, among: works(like: required, in: note.borneOut))
    if let found = headed.first {
      let finding = judgeSide(required, headed.map(\.value.laterality), found.evidence)
      return finding.status == .supported ? (.supported, .headed, found.evidence) : finding
    }
    return (.missing, .plain, note.acts.first { isShare($0.value, of: required) }?.evidence)
  }

  /// The acts that are the required kind of work on the required structure, in whatever amount.
  private func works(
    like required: Act, in acts: [Documentation.Item<Act>]
  ) -> [Documentation.Item<Act>] {
    acts.filter { reaches($0.value, required) && isInPlace($0.value, required) }
  }

  /// Those of them that are as much as is required.
  private func enough(
    for required: Act, among matches: [Documentation.Item<Act>]
  ) -> [Documentation.Item<Act>] {
    matches.filter {
      fitsBreadth($0.value, required) && isEnough($0.value, required)
        && isAsRadical($0.value, required)
    }
  }

  /// Whether work may have been done where a code asks for it: of a growth, a device, or a part that several places have,
  /// the note has to tell that place somewhere.
  func isInPlace(_ act: Act, _ required: Act) -> Bool {
    guard !required.sites.isEmpty else { return true }
    let isAnywhere =
      lexicon.isLesion(required.target) || lexicon[required.target].isVague
      || lexicon.isDevice(required.target)
    let places = required.sites.filter {
      isAnywhere && !lexicon.isDevice($0) || lexicon.isKind($0, of: lexicon.joint)
    }
    guard !places.isEmpty else { return true }
    let told = [act] + note.acts.map(\.value) + note.headed
    return told.contains { other in
      ([other.target] + other.sites).contains { site in
        places.contains { lexicon.areAkin($0, site) }
      }
    }
  }

  /// Whether what was not done is the required work; a part or a kind left says nothing of the others, unless all is required.
  private func isDenied(_ required: Act, by denied: Act) -> Bool {
    // "No axillary clearance" leaves room for a few of the nodes.
    let isLess =
      lexicon.breadth(of: denied) == .total
      && [.partial, .selective].contains(lexicon.breadth(of: required))
      // "No effort was made to take out the mass": a piece of it may have been taken.
      || lexicon.isSampling(required.action) && !lexicon.isSampling(denied.action)
        && !lexicon.isNodeGroup(denied.target)
    return !isLess && reaches(denied, required)
      && (denied.target == required.target || lexicon.isKind(required.target, of: denied.target)
        || lexicon.breadth(of: required) == .total && !lexicon.isNodeGroup(denied.target))
  }

  /// Whether a structure that was left is all that some removal takes, or a piece of what it takes wholly.
  private func isLeft(_ structure: ConceptNumber, of required: Act) -> Bool {
    guard lexicon.isRemoval(required.action), !lexicon.isNodeGroup(required.target) else {
      return false
    }
    if structure == required.target { return lexicon.isMidline(structure) }
    return [.total, .unstated].contains(lexicon.breadth(of: required))
      && lexicon.isMidline(required.target) && lexicon.isKind(structure, of: required.target)
  }

  /// Whether the heading over the note names the work of a criterion.
  func isHeaded(_ criterion: Criterion) -> Bool {
    guard let required = criterion.component else { return false }
    return note.headed.contains { isShare($0, of: required) || reaches($0, required) }
  }

  /// Whether the note documents an act that a text speaks of.
  func isDone(_ provision: Provision) -> Bool {
    guard let act = provision.act else { return false }
    return note.acts.contains { isShare($0.value, of: act) }
  }

  /// How many structures the note tells of as removed that a text tells no removal of.
  func unexplained(by procedure: Procedure) -> Int {
    removed.count { target in
      !procedure.told.contains { isRemoval($0, around: target) }
        && !procedure.criteria.contains { criterion in
          criterion.component.map { isRemoval($0, around: target) } ?? false
        }
    }
  }

  /// Whether an act removes a structure, a kind of it, or what it is a kind of.
  private func isRemoval(_ act: Act, around target: ConceptNumber) -> Bool {
    lexicon.isRemoval(act.action)
      && (lexicon.isKind(act.target, of: target) || lexicon.isKind(target, of: act.target))
  }

  /// Whether nothing in a note could be some required work: neither its structure nor its place is spoken of as there,
  /// nor is there work on something broader that no criterion of another code explains.
  func isSilent(on required: Act, _ terms: NoteTerms, besides explained: Set<Evidence>) -> Bool {
    let target = lexicon[required.target]
    let names = [required.target] + target.parts + target.wholes + target.along
    return !names.contains { terms.done.contains(.concept($0)) }
      && !note.acts.contains { item in
        lexicon.isKind(required.target, of: item.value.target)
          && lexicon.family(of: item.value.action) == lexicon.family(of: required.action)
          && !explained.contains(item.evidence)
      }
  }

  /// Whether a documented act is at least a share of the required work.
  private func isShare(_ act: Act, of required: Act) -> Bool {
    lexicon.family(of: act.action) == lexicon.family(of: required.action)
      && lexicon.isKind(act.target, of: required.target)
  }

  /// Whether a documented act is the required kind of work on the required structure.
  func reaches(_ act: Act, _ required: Act) -> Bool {
    guard lexicon.family(of: act.action) == lexicon.family(of: required.action) else {
      return false
    }
    if lexicon.isKind(act.target, of: required.target) {
      return !isPart(act.target, of: required.target)
        || lexicon.breadth(of: required) == .selective || lexicon.breadth(of: act) == .selective
    }
    // "The tumor was debulked": a general word stands for the kind that the code means.
    if lexicon[act.target].isGeneral, !lexicon.isNodeGroup(act.target),
      lexicon.isKind(required.target, of: act.target)
    {
      return true
    }
    return isPart(required.target, of: act.target) && lexicon.breadth(of: act) != .selective
  }

  /// Whether a structure is one of the groups that make up another, or a kind of one.
  private func isPart(_ structure: ConceptNumber, of whole: ConceptNumber) -> Bool {
    structure != whole
      && lexicon[whole].parts.contains {
        lexicon.isKind(structure, of: $0) || lexicon.isKind($0, of: structure)
      }
  }

  /// A whole told by its parts: every group that makes up the structure is documented as removed.
  private func composed(_ required: Act) -> ([Laterality?], Evidence)? {
    let breadth = lexicon.breadth(of: required)
    let parts = lexicon[required.target].parts
    guard !parts.isEmpty, breadth == .total || breadth == .unstated else { return nil }
    var sides: [Laterality?] = []
    var first: Evidence?
    for part in parts {
      let acts = note.acts.filter { item in
        lexicon.family(of: item.value.action) == lexicon.family(of: required.action)
          && lexicon.isKind(item.value.target, of: part)
          && lexicon.breadth(of: item.value) != .selective
      }
      guard let act = acts.first else { return nil }
      first = first ?? act.evidence
      sides.append(side(of: acts.map(\.value.laterality)))
    }
    guard let first, !(sides.contains(.right) && sides.contains(.left)) else { return nil }
    return ([sides.first { $0 != .bilateral } ?? .bilateral], first)
  }
}
