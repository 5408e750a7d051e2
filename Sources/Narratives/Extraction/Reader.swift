/// Reads texts: sentences → elements → scopes → acts → statements.
package struct Reader: Sendable {
  package let lexicon: Lexicon
  /// The sentences that were read before, where texts share them.
  private let known: KnownSentences?

  package init(lexicon: Lexicon) { self.init(lexicon: lexicon, known: nil) }

  init(lexicon: Lexicon, known: KnownSentences?) {
    self.lexicon = lexicon
    self.known = known
  }

  /// What a text says; `code` is the code it is known to be about, else the first one it names is taken.
  package func read(_ text: String, about code: ProcedureCode? = nil) -> Reading {
    let bytes = Array(text.utf8)
    return read(bytes, in: [bytes.indices], about: code, infersCode: true)
  }

  /// What an operative note states, with the terms that only a comparison of whole texts needs or without; which
  /// approach its signs of the way in imply, `ApproachCourse` says.
  func readNote(_ text: String, keepsTerms: Bool) -> Reading {
    let bytes = Array(text.utf8)
    return read(
      bytes, in: [bytes.indices], about: nil, infersCode: true, keepsTerms: keepsTerms,
      impliesApproach: false)
  }

  /// What some parts of a text say.
  ///
  /// With `infersCode`, the first code they name is taken for their own, and with `impliesApproach`, they tell their
  /// approach without naming it. `visit` is called for every sentence as soon as it is read.
  func read(
    _ bytes: [UInt8], in parts: [Range<Int>], about code: ProcedureCode?, infersCode: Bool,
    keepsTerms: Bool = true, impliesApproach: Bool = true,
    visit: (SentenceReader, Reading.Sentence) -> Void = { _, _ in }
  ) -> Reading {
    var scalars = ScalarCounter()
    var reading = Reading()
    reading.code = code
    var context = Context()
    let isPage = code != nil
    for range in parts.lazy.flatMap({
      SentenceSplitter.sentences(bytes, in: $0, ofPage: isPage)
    }) {
      let text = String(decoding: bytes[range], as: UTF8.self)
      // Where letters had to be mended, places in the sentence are none in the text.
      let words = text.utf8.count == range.count ? known?.words(of: text, lexicon) : nil
      let tokens =
        words?.tokens.map { $0.moved(by: range.lowerBound) } ?? Tokenizer.tokens(bytes, in: range)
      guard !tokens.isEmpty else { continue }
      let mentions = CodeMentions.codes(
        tokens, in: bytes, isAboutCode: reading.code != nil)
      let codes = mentions.map(\.code)
      if infersCode, reading.code == nil { reading.code = codes.first }
      var elements =
        words?.elements ?? ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
      if reading.code == nil {
        LookReader(
          lexicon: lexicon, text: bytes, tokens: tokens, recent: context.discourse.recent
        ).settle(&elements, &context.discourse.look)
      }
      context.begin(bytes, range, ofPage: isPage)
      if isPage {
        context.part.settle(by: tokens)
        context.digression.take(
          tokens, codes: mentions.map { ($0.token, $0.code == reading.code) }, elements, lexicon,
          ownApproach: reading.firstApproach)
      }
      if isPage, context.part.isSparing { spareEntry(&elements) }
      let isOther =
        context.isAboutOther(codes, own: reading.code, elements, lexicon)
        || context.part.isComparison
      if isPage, isOther, !mentions.isEmpty {
        nameElidedWork(in: &elements, codes: mentions.map(\.token), context.earlierActs)
      }
      let section = context.sections.section(
        of: elements, at: range, in: bytes, isTitle: isTitle(bytes, range, context.isFirst), lexicon
      )
      reading.sentences.append(
        Reading.Sentence(
          evidence: Evidence(
            sentence: text,
            range: scalars.offset(
              of: range.lowerBound, in: bytes)..<scalars.offset(
                of: range.upperBound, in: bytes)),
          section: section, codes: isOther ? codes.filter { $0 != reading.code } : codes,
          isAboutOtherCode: isOther,
          way: nil))
      let asides = isOther ? mentions.map(\.token) : nil
      var sentence = SentenceReader(
        lexicon: lexicon, elements: elements, tokens: tokens, text: bytes,
        index: reading.sentences.count - 1, section: section,
        isAboutCode: reading.code != nil, namesOwnCode: !codes.isEmpty && !isOther,
        otherCodes: asides,
        codes: mentions.map { CodeToken(token: $0.token, isOwn: $0.code == reading.code) },
        keepsTerms: keepsTerms)
      defer { visit(sentence, reading.sentences[reading.sentences.count - 1]) }
      // A digression to another code says nothing of the text's own.
      let isDigression = context.digression.isOpen
      let isSkipped = context.isAboutNeighbor && !context.part.isComparison
      if isOther, !isDigression && asides?.isEmpty ?? true || isSkipped { continue }
      if isPage, PageLines.isMenu(bytes, range) { continue }
      sentence.read(&context)
      if isDigression {
        reading.statements += sentence.statements.compactMap(\.toldInPassing)
        continue
      }
      reading.sentences[reading.sentences.count - 1].signs = sentence.signs
      reading.sentences[reading.sentences.count - 1].way = sentence.way
      reading.statements += sentence.statements
      reading.terms += sentence.terms
    }
    if isPage { PageWays.settle(&reading, lexicon) }
    if impliesApproach { WayIn.implyApproach(in: &reading, lexicon) }
    return reading
  }

  /// An entry of a list of what is left alone that names things and no more.
  private func spareEntry(_ elements: inout [Element]) {
    guard let first = elements.first, let spare = lexicon.concept("preserve"),
      elements.contains(where: { $0.concept.map { lexicon[$0].kind == .structure } ?? false }),
      !elements.contains(where: tellsWork)
    else { return }
    elements.insert(Element(content: .concept(spare, .finite), tokens: first.tokens), at: 0)
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

extension Reading {
  /// The first way in that is told as done.
  fileprivate var firstApproach: ConceptNumber? {
    for statement in statements where statement.scope == .performed {
      if case .approach(let number) = statement.content { return number }
    }
    return nil
  }
}

extension Reading.Statement {
  /// The same, said of another operation than the text's own; nothing that is left alone there is told.
  fileprivate var toldInPassing: Self? {
    if spared != nil { return nil }
    var told = self
    told.scope = .background
    return told
  }
}
