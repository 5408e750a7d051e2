/// Gathers the circumstances of the work while a text is read.
///
/// They are told by the sentences that define the procedure and by those that a text begins with; elsewhere the name of
/// another operation counts alone.
struct ProseCircumstances {
  /// The code that the text is about.
  let code: ProcedureCode?
  /// Whether a title names the procedure.
  let hasTitle: Bool

  /// What one sentence tells.
  private struct Told {
    let sentence: Int
    let circumstances: [Circumstance]
    /// What it tells if it turns out that it defines the procedure.
    var ifDefining: [Circumstance]?
  }

  private var told: [Told] = []
  private var bodySentences = 0
  private var sawAct = false

  /// In how many sentences a text tells what it is about.
  private static let openingSentences = 2

  init(code: ProcedureCode?, hasTitle: Bool) {
    self.code = code
    self.hasTitle = hasTitle
  }

  /// Reads the circumstances of a sentence.
  mutating func take(_ sentence: SentenceReader, _ properties: Reading.Sentence) {
    if properties.section == .body { bodySentences += 1 }
    let isOpening = properties.section == .body && bodySentences <= Self.openingSentences
    let isDefining = code.map(properties.codes.contains) ?? false
    let words = CircumstanceReader(sentence, definesCode: isDefining)
    let isOwn =
      isDefining || isOpening || properties.section == .heading || words.speaksOfOperation
    let manner: CircumstanceReader.SiteManner =
      isDefining ? .defining : isOpening && bodySentences == 1 ? .opening : .telling
    var own = Told(
      sentence: sentence.index,
      circumstances: isOwn && !properties.isAboutOtherCode
        ? words.ofOperation(manner)
        : words.otherNames(ofCode: properties.isAboutOtherCode))
    // Where no sentence names the code, the first one with an act defines it.
    if code != nil, !hasTitle, !sawAct, !words.acts.isEmpty {
      sawAct = true
      let defining = CircumstanceReader(sentence, definesCode: true)
      own.ifDefining =
        properties.isAboutOtherCode
        ? defining.otherNames(ofCode: true) : defining.ofOperation(.defining)
    }
    if !own.circumstances.isEmpty || own.ifDefining != nil { told.append(own) }
  }

  /// All circumstances with the sentences that tell them, once it is known which sentences define the procedure.
  func found(_ defining: Set<Int>) -> [(sentence: Int, circumstance: Circumstance)] {
    told.flatMap { told in
      let isDefining = defining.contains(told.sentence)
      return (isDefining ? told.ifDefining ?? told.circumstances : told.circumstances)
        .map { (told.sentence, $0) }
    }
  }
}

extension CircumstanceReader {
  /// How much, on which side and where the operation is that the sentence is about.
  func ofOperation(_ manner: SiteManner) -> [Circumstance] {
    extents() + sides() + sites(manner)
  }
}

extension Circumstance {
  /// What only compares does not decide a code.
  var role: Role { scope == .background ? .technique : .criterial }
}
