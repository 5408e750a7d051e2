/// How a narrative is written down.
extension Narrative {
  /// Writes the narrative, its prose last.
  package func write(to writer: inout CompactWriter) {
    for text in [code.rawValue, system, title] { writer.text(text) }
    for text in [family, source, descriptor] { writer.optional(text) }
    writer.text(prose)
  }

  /// Reads what `write` wrote.
  package static func read(_ reader: inout CompactReader) throws(CompactFault) -> Narrative {
    let code = try ProcedureCode(coded: reader.text())
    let (system, title) = (try reader.text(), try reader.text())
    let (family, source) = (try reader.optional(), try reader.optional())
    let descriptor = try reader.optional()
    return Narrative(
      code: code, system: system, title: title, family: family, source: source,
      descriptor: descriptor, prose: try reader.text())
  }
}

extension Narrative {
  /// Where the prose of a written narrative stands.
  package static func prose(_ reader: inout CompactReader) throws(CompactFault) -> Range<Int> {
    for _ in 0..<3 { _ = try reader.block() }
    for _ in 0..<3 where try reader.number(below: 2) == 1 { _ = try reader.block() }
    return try reader.block()
  }
}

/// How a procedure is written down beside its narrative; concept numbers hold for one lexicon only.
extension Procedure {
  /// Writes all but the narrative, and the profile, which stands in a table of all procedures.
  package func write(to writer: inout CompactWriter) {
    let places = SentencePlaces(narrative.prose)
    for criteria in [criteria, exclusions] {
      writer.number(criteria.count)
      for criterion in criteria { criterion.write(to: &writer, places) }
    }
    writer.number(provisions.count)
    for provision in provisions {
      switch provision.content {
      case .act(let act):
        writer.number(0)
        act.write(to: &writer)
      case .approach(let number):
        writer.number(1)
        number.write(to: &writer)
      }
      writer.number(provision.modality.number)
      provision.evidence.write(to: &writer, places)
    }
    writer.number(named.count)
    for term in named { term.write(to: &writer) }
    writer.number(leftOver.count)
    for word in leftOver { writer.text(word) }
    writer.number(told.count)
    for act in told { act.write(to: &writer) }
    var part = CompactWriter()
    reading.write(to: &part, besides: narrative.prose)
    writer.block(part.bytes)
  }

  /// Reads what `write` wrote; the prose of the narrative stands in these bytes.
  package convenience init(
    _ reader: inout CompactReader, narrative: Narrative, prose: Range<Int>, profile: TermProfile
  ) throws(CompactFault) {
    var criteria: [Criterion] = []
    for _ in 0..<(try reader.count()) { criteria.append(try Criterion(&reader, prose: prose)) }
    var exclusions: [Criterion] = []
    for _ in 0..<(try reader.count()) { exclusions.append(try Criterion(&reader, prose: prose)) }
    var provisions: [Provision] = []
    for _ in 0..<(try reader.count()) {
      let content: Provision.Content =
        try reader.number(below: 2) == 0 ? .act(Act(&reader)) : .approach(ConceptNumber(&reader))
      provisions.append(
        Provision(
          content: content, modality: try Modality(number: reader.number()),
          evidence: try Evidence(&reader, prose: prose)))
    }
    var named: [Term] = []
    for _ in 0..<(try reader.count()) { named.append(try Term(&reader)) }
    var leftOver: [String] = []
    for _ in 0..<(try reader.count()) { leftOver.append(try reader.text()) }
    var told: [Act] = []
    for _ in 0..<(try reader.count()) { told.append(try Act(&reader)) }
    let kept = KeptReading(reader.bytes, at: try reader.block(), prose: prose)
    self.init(
      narrative: narrative, criteria: criteria, provisions: provisions,
      exclusions: exclusions, told: told, said: .kept(kept), profile: profile, named: named,
      leftOver: leftOver)
  }
}

extension Criterion {
  fileprivate func write(to writer: inout CompactWriter, _ places: SentencePlaces) {
    content.write(to: &writer)
    evidence.write(to: &writer, places)
    writer.number(isExclusive ? 1 : 0)
    writer.number(alternatives.count)
    for other in alternatives { other.write(to: &writer) }
  }

  fileprivate init(_ reader: inout CompactReader, prose: Range<Int>) throws(CompactFault) {
    content = try Content(&reader)
    evidence = try Evidence(&reader, prose: prose)
    isExclusive = try reader.number(below: 2) == 1
    for _ in 0..<(try reader.count()) { alternatives.append(try Content(&reader)) }
  }
}

extension Criterion.Content {
  fileprivate func write(to writer: inout CompactWriter) {
    switch self {
    case .component(let act):
      writer.number(0)
      act.write(to: &writer)
    case .approach(let number):
      writer.number(1)
      number.write(to: &writer)
    case .state(let number):
      writer.number(2)
      number.write(to: &writer)
    case .ages(let span):
      writer.number(3)
      span.write(to: &writer)
    case .measure(let measured):
      writer.number(4)
      measured.write(to: &writer)
    }
  }

  fileprivate init(_ reader: inout CompactReader) throws(CompactFault) {
    switch try reader.number(below: 5) {
    case 0: self = .component(try Act(&reader))
    case 1: self = .approach(try ConceptNumber(&reader))
    case 2: self = .state(try ConceptNumber(&reader))
    case 3: self = .ages(try AgeSpan(&reader))
    default: self = .measure(try Measured(&reader))
    }
  }
}
