/// Reads the facts of a text: every aspect and value once, with the firmest statement of it.
package struct FactReader: Sendable {
  package let reader: Reader

  package init(reader: Reader) { self.reader = reader }

  /// What a text says about its procedure.
  package struct Result: Sendable {
    package let code: ProcedureCode?
    /// The other codes that the text names, in order, each once.
    package let otherCodes: [ProcedureCode]
    /// In the order of the sentences that state them.
    package let facts: [Fact]
  }

  /// The facts of a text with their evidence.
  package func read(_ source: FactSource) -> Result {
    let bytes = Array(source.text.utf8)
    var collector = FactCollector(lexicon: reader.lexicon)
    var isApproachNamed = false
    for title in source.titles {
      let reading = reader.readName(bytes, in: title, about: source.code)
      for statement in reading.statements {
        collector.take(statement, in: reading, role: .criterial)
        if case .approach = statement.content, statement.scope == .performed {
          isApproachNamed = true
        }
      }
      addCircumstances(ofName: reading, &collector)
      for statement in waysOffered(by: bytes[title]) {
        collector.take(statement, in: reading, role: .criterial)
      }
    }
    var circumstances = ProseCircumstances(
      code: source.code, hasTitle: !source.titles.isEmpty)
    let reading = reader.read(
      bytes, in: source.prose, about: source.code, infersCode: false,
      keepsTerms: false, impliesApproach: !isApproachNamed, visit: { circumstances.take($0, $1) })
    let defining = definingSentences(reading, hasTitle: !source.titles.isEmpty)
    for statement in reading.statements {
      let isCriterial =
        defining.contains(statement.sentence) || statement.section == .heading
      collector.take(statement, in: reading, role: isCriterial ? .criterial : .technique)
    }
    for (sentence, circumstance) in circumstances.found(defining) {
      collector.add(circumstance, circumstance.role, reading.sentences[sentence].evidence)
    }
    collector.settleApproach(reading)
    collector.dropGeneralWords()
    return Result(code: reading.code, otherCodes: reading.otherCodes, facts: collector.facts)
  }

  /// How much, on which side and where, as the name of the procedure tells it.
  private func addCircumstances(ofName reading: Reading, _ collector: inout FactCollector) {
    for (index, sentence) in reading.sentences.enumerated() {
      let acts = reading.statements.compactMap { statement -> Act? in
        guard statement.sentence == index, statement.scope == .performed,
          case .act(let act) = statement.content
        else { return nil }
        return act
      }
      let circumstances = CircumstanceReader(
        sentence.evidence.sentence, acts: acts, definesCode: true, lexicon: reader.lexicon)
      for circumstance in sentence.isAboutOtherCode
        ? circumstances.otherNames(ofCode: true) : circumstances.ofOperation(.defining)
      {
        collector.add(circumstance, circumstance.role, sentence.evidence)
      }
    }
  }

  /// The sentences that name the text's own code, and the first one where no title names the procedure.
  private func definingSentences(_ reading: Reading, hasTitle: Bool) -> Set<Int> {
    var defining: Set<Int> = []
    if let code = reading.code {
      defining = Set(
        reading.sentences.indices.filter { reading.sentences[$0].codes.contains(code) })
      if !hasTitle, let first = firstWork(of: reading, besides: defining) {
        defining.insert(first)
      }
    }
    return defining
  }

  /// The first sentence that tells of work: where none names the text's own code, and right below one that is no more than
  /// that code.
  private func firstWork(of reading: Reading, besides defining: Set<Int>) -> Int? {
    let works = reading.statements.lazy.compactMap { statement -> Int? in
      guard case .act = statement.content, statement.scope == .performed else { return nil }
      return statement.sentence
    }
    guard let named = defining.min() else { return works.first }
    guard reading.sentences[named].evidence.sentence.utf8.count <= Self.longestCode else {
      return nil
    }
    return works.first { $0 > named && $0 <= named + Self.nearestWork }
  }

  /// "CPT 12345".
  private static let longestCode = 12
  private static let nearestWork = 4
}
