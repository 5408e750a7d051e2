package import Narratives

/// What happened in an operation that a note is to be written about.
package struct CaseFacts: Equatable, Sendable {
  /// The approach in which the work was finished; `nil` where no procedure of the code says.
  package var approach: ConceptNumber?
  /// Whether and how the approach changed on the way.
  var course = Course.straight
  /// Whether the note says that something was removed without saying how much of it.
  var leavesAmountOpen = false
  /// The side to which the surgeon turns in the end, without a word of what was done there.
  var turnsTo: Laterality?
  /// Whether the approach is told by the way out, behind the work, and not by the way in.
  var tellsApproachLast = false
  /// The work that was done, in the order in which it was done.
  package var acts: [Act]
  /// States of the disease.
  package var states: [ConceptNumber]
  /// Sizes and weights that are told.
  package var measures: [Measured]

  /// The case with what its code leaves open decided: which side, which kind of a class of structures.
  ///
  /// Work on one of two like structures is told with its side, also where the code leaves that open; all of it is on the
  /// same one, on the right where only that side has it, and on both where nobody does it on one alone. Only a kind that the
  /// text of the code names is told for a class, and none that another code is for.
  func settled(
    _ lexicon: Lexicon, isPaired: (Act) -> Bool, isOfBoth: (Act) -> Bool,
    isOfRight: (Act) -> Bool, kinds: (ConceptNumber) -> [ConceptNumber],
    isNamed: (ConceptNumber) -> Bool,
    isClaimed: (ConceptNumber, Act) -> Bool,
    using generator: inout some RandomNumberGenerator
  ) -> CaseFacts {
    var facts = self
    let isRight = generator.happens(0.5) || acts.contains(where: isOfRight)
    let side = isRight ? Laterality.right : .left
    let mayAddSide = facts.acts.allSatisfy { [nil, .contralateral].contains($0.laterality) }
    let others = acts.filter { $0.laterality == .contralateral }.map(\.target)
    let takesOrgan = facts.acts.contains {
      lexicon.isRemoval($0.action) && !lexicon.isNodeGroup($0.target)
    }
    for index in facts.acts.indices {
      let act = facts.acts[index]
      if act.laterality == .unilateral {
        facts.acts[index].laterality = side
      } else if act.laterality == .contralateral {
        facts.acts[index].laterality = isRight ? .left : .right
      } else if mayAddSide, !lexicon.isOfOtherSide(act.target),
        isPaired(act) || others.contains(act.target)
      {
        let isBoth = isOfBoth(act) && !others.contains(act.target)
        facts.acts[index].laterality = isBoth ? .bilateral : side
      }
      facts.acts[index].target = generator.pick(kinds(act.target), else: act.target)
      guard lexicon.breadth(of: act) == .selective, lexicon[act.target].parts.isEmpty else {
        continue
      }
      // Which nodes go with an organ depends on the organ, and what another code is for would be read as that code.
      let kinds =
        takesOrgan
        ? [] : lexicon.coursedKinds(of: act.target).filter { isNamed($0) && !isClaimed($0, act) }
      facts.acts[index].target = generator.pick(kinds, else: act.target)
    }
    return facts
  }

  /// How the approach went.
  enum Course: Equatable, Sendable {
    case straight
    /// Begun by scope, by an approach that a rival has, and finished open.
    case converted(from: ConceptNumber)
    /// Conversion was considered and not needed.
    case nearlyConverted
  }

  /// A case in which exactly the criteria of a code are met.
  init(meeting procedure: Procedure) {
    approach = procedure.approach
    acts = procedure.components
    states = procedure.states
    measures = procedure.measures
  }

  /// The same; of several works of which the code asks for one, any.
  init(
    meeting procedure: Procedure, _ lexicon: Lexicon,
    using generator: inout some RandomNumberGenerator
  ) {
    self.init(meeting: procedure)
    acts = procedure.criteria.compactMap { criterion in
      criterion.component.map { act in
        guard !criterion.alternatives.isEmpty else { return act }
        let works = criterion.works
        // "The tumor" alone does not say of what.
        let exact = works.filter { !lexicon[$0.target].isGeneral }
        var work = generator.pick(exact.isEmpty ? works : exact, else: act)
        // Where a biopsy of nodes will do, those that are removed are single ones: to clear them all is another operation.
        if lexicon.isNodeGroup(work.target), lexicon.isRemoval(work.action), work.extent == nil,
          works.contains(where: { lexicon.isSampling($0.action) })
        {
          work.extent = lexicon.isSampling(work.action) ? nil : .limited
        }
        return work
      }
    }
  }

  /// The same without work that goes without saying; `nil` where all of it is to be told.
  func condensed(_ lexicon: Lexicon) -> CaseFacts? {
    var facts = self
    facts.acts = lexicon.withoutImplied(acts)
    return facts.acts.count < acts.count ? facts : nil
  }
}
