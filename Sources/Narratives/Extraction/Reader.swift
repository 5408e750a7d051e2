/// Reads texts: sentences → elements → scopes → acts → statements.
package struct Reader: Sendable {
  package let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// What a text says; `code` is the code it is known to be about, else the first one it names is taken.
  package func read(_ text: String, about code: ProcedureCode? = nil) -> Reading {
    let bytes = Array(text.utf8)
    return read(bytes, in: [bytes.indices], about: code, infersCode: true)
  }

  /// What a text states, without the terms that only a comparison of whole texts needs.
  func readStatements(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    return read(bytes, in: [bytes.indices], about: nil, infersCode: true, keepsTerms: false)
  }

  /// What some parts of a text say; with `infersCode`, the first code they name is taken for their own.
  func read(
    _ bytes: [UInt8], in parts: [Range<Int>], about code: ProcedureCode?, infersCode: Bool,
    keepsTerms: Bool = true
  ) -> Reading {
    var scalars = ScalarCounter()
    var reading = Reading()
    reading.code = code
    var context = Context()
    for range in parts.lazy.flatMap({ SentenceSplitter.sentences(bytes, in: $0) }) {
      let tokens = Tokenizer.tokens(bytes, in: range)
      guard !tokens.isEmpty else { continue }
      let mentions = CodeMentions.codes(
        tokens, in: bytes, isAboutCode: reading.code != nil)
      let codes = mentions.map(\.code)
      if infersCode, reading.code == nil { reading.code = codes.first }
      let elements = ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
      let startsLine = context.startsLine(bytes, range)
      let isOther = context.isAboutOther(codes, own: reading.code, elements, lexicon)
      let section = context.section(
        of: elements, startsLine: startsLine, isTitle: isTitle(bytes, range, context.isFirst),
        lexicon)
      reading.sentences.append(
        Reading.Sentence(
          evidence: Evidence(
            sentence: String(decoding: bytes[range], as: UTF8.self),
            range: scalars.offset(
              of: range.lowerBound, in: bytes)..<scalars.offset(
                of: range.upperBound, in: bytes)),
          section: section, codes: codes, isAboutOtherCode: isOther, way: way(elements)))
      let asides = isOther ? mentions.map(\.token) : nil
      // A digression to another code says nothing of the text's own.
      if isOther, asides?.isEmpty ?? true || context.isElsewhere { continue }
      var sentence = SentenceReader(
        lexicon: lexicon, elements: elements, tokens: tokens, text: bytes,
        index: reading.sentences.count - 1, section: section,
        namesOwnCode: !codes.isEmpty && !isOther, otherCodes: asides, keepsTerms: keepsTerms)
      sentence.read(&context)
      reading.sentences[reading.sentences.count - 1].signs = sentence.signs
      reading.statements += sentence.statements
      reading.terms += sentence.terms
    }
    implyApproach(&reading)
    return reading
  }

  private func way(_ elements: [Element]) -> Reading.Way? {
    var way: Reading.Way?
    for element in elements {
      guard let number = element.concept else { continue }
      switch lexicon[number].function {
      case .ports, .scopeSign: return .ports
      case .portals: return .portals
      case .vaginal: way = .vagina
      case .cutaneous: way = way ?? .incision
      default:
        if lexicon[number].id == "incision", element.form == .noun || opensWay(elements, number) {
          way = way ?? .incision
        }
      }
    }
    return way
  }

  /// "The groin is incised": a cut into what is only the way in.
  private func opensWay(_ elements: [Element], _ incision: ConceptNumber) -> Bool {
    elements.contains { element in
      element.concept.map {
        lexicon[$0].kind == .structure && !lexicon.isDone(incision, to: $0)
      } ?? false
    }
  }

  /// Adds the approach that a text without one implies: ports and a camera, portals, or a plain incision.
  private func implyApproach(_ reading: inout Reading) {
    let isNamed = reading.statements.contains { statement in
      switch statement.content {
      case .approach(let number):
        statement.scope == .performed && statement.section == .body
          && (reading.code != nil || !lexicon[number].isAside)
      case .conversion: statement.scope == .performed && statement.section == .body
      default: false
      }
    }
    // A text that leaves the choice of the approach open has named it, too.
    let choices = reading.statements.count { statement in
      if case .approach = statement.content { statement.scope == .optional } else { false }
    }
    guard !isNamed, reading.code == nil || choices < 2,
      let (sentence, id) = impliedApproach(reading),
      let approach = lexicon.concept(id)
    else { return }
    reading.statements.append(
      Reading.Statement(
        content: .approach(approach), scope: .performed, sentence: sentence, section: .body))
  }

  private func impliedApproach(_ reading: Reading) -> (sentence: Int, id: String)? {
    let told = reading.sentences.indices.filter {
      !reading.sentences[$0].isAboutOtherCode && reading.sentences[$0].section == .body
    }
    func first(_ way: Reading.Way) -> Int? { told.first { reading.sentences[$0].way == way } }
    if let sentence = first(.portals) { return (sentence, "arthroscopic") }
    if let sentence = first(.ports) {
      return (sentence, reading.isInChest(lexicon) ? "thoracoscopic" : "laparoscopic")
    }
    if let sentence = first(.vagina) { return (sentence, "transvaginal") }
    return first(.incision).map { ($0, "open") }
  }

  /// The first line of a note names the operation when it is short, has no full stop and stands alone.
  private func isTitle(_ text: [UInt8], _ range: Range<Int>, _ isFirst: Bool) -> Bool {
    guard isFirst, range.count < 120, text[range.upperBound - 1] != UInt8(ascii: ".") else {
      return false
    }
    return text[range.upperBound...].prefix(2).contains(0x0A)
  }
}

/// Turns byte offsets into offsets in Unicode scalars, going forward only.
private struct ScalarCounter {
  private var byte = 0
  private var scalar = 0

  mutating func offset(of target: Int, in text: [UInt8]) -> Int {
    while byte < target {
      if text[byte] & 0xC0 != 0x80 { scalar += 1 }
      byte += 1
    }
    return scalar
  }
}
