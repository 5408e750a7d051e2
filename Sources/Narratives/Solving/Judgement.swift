/// How a note stands to one criterion of a code.
package struct Judgement: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case supported, missing, contradicted
  }

  /// What speaks for or against a criterion, beside the criterion itself.
  package enum Ground: Hashable, Sendable {
    case plain
    case otherApproach(ConceptNumber)
    case otherState(ConceptNumber)
    case otherAge(Age)
    case otherMeasure(Measured)
    case otherWork(Act)
    case denied
    case sideUnknown
    case oneSideOnly
    /// Only the heading names the work, and the steps in the body bear it out.
    case headed
    /// Work was done that the text gives to another code.
    case ruledOut
    /// Of things of which the code is for one, more than one was worked on.
    case moreThanOne
    /// What the code asks for on one side was done on both, one thing on each.
    case apart
  }

  package let criterion: Criterion
  package let status: Status
  package let ground: Ground
  private let lexicon: Lexicon
  /// The sentence of the note it rests on; for a missing fact, the one that documents a share of it.
  package let evidence: Evidence?

  init(
    _ criterion: Criterion, _ status: Status, _ ground: Ground, _ evidence: Evidence?,
    _ lexicon: Lexicon
  ) {
    self.criterion = criterion
    self.status = status
    self.ground = ground
    self.evidence = evidence
    self.lexicon = lexicon
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.status == right.status && left.ground == right.ground
      && left.criterion == right.criterion && left.evidence == right.evidence
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(criterion)
    hasher.combine(status)
  }

  /// What to ask the surgeon for: of a size the size, and not what the code would like it to be.
  var asked: String {
    guard let measured = criterion.measure else { return words }
    return "the " + lexicon.name(of: measured)
  }

  /// What was asked for and what was found, in plain words; made only where they are shown.
  package var words: String {
    let asked =
      switch criterion.content {
      case .approach(let number): lexicon.id(number) + (status == .contradicted ? "" : " approach")
      case .component: lexicon.words(for: criterion)
      case .state(let number): lexicon.stateWords(number)
      case .ages(let span): span.words
      case .measure(let measured): lexicon.words(for: measured)
      }
    return switch ground {
    case .plain: asked
    case .headed: "\(asked), named by the heading alone"
    case .otherApproach(let number):
      "\(asked) approach required, \(lexicon.id(number)) documented"
    case .otherState(let number): "\(asked) required, \(lexicon.id(number)) documented"
    case .otherAge(let age): "\(asked) required, a patient of \(age.words) documented"
    case .otherMeasure(let measured): "\(asked) required, \(measured.span.words) documented"
    case .otherWork(let act): "\(asked) required, \(lexicon.words(for: act)) documented"
    case .denied: "\(asked) required, documented as not done"
    case .sideUnknown: "\(asked): the note does not say on which sides"
    case .oneSideOnly: "\(asked): documented on one side only"
    case .ruledOut: "\(asked) is not part of it, but documented"
    case .moreThanOne: "\(asked) required, both documented"
    case .apart: "\(asked) required on the side of the other work, documented on the other side"
    }
  }
}
