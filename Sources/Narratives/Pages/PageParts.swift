/// The parts of a page that matter: descriptor, prose, and the lines that name codes.
struct PageParts {
  private(set) var prose: [String] = []
  private(set) var descriptor: String?
  /// Lines that are neither prose nor under a heading of another matter.
  private var lines: [String] = []
  /// The blocks of prose so far; pages repeat themselves.
  private var seen: Set<String> = []

  /// Sorts the blocks of a page by their shape and by the heading above them.
  init(_ blocks: [String]) {
    var heading: PageHeading?
    for block in blocks {
      if let (inner, rest) = PageHeading.split(block) {
        heading = inner
        take(rest, under: inner)
      } else if let found = PageHeading(block), !PageBlock.isProse(block) {
        heading = found
        lines.append(block)
      } else {
        // The notice of who owns the text stands above it; what stood over the notice was about the site.
        if heading == .other, PageBlock.isNotice(block) { heading = nil }
        take(block, under: heading)
        // A descriptor is one line; what follows it is judged by itself.
        if heading == .descriptor { heading = nil }
      }
    }
  }

  private mutating func take(_ block: String, under heading: PageHeading?) {
    switch heading {
    case .descriptor where descriptor == nil && !PageBlock.isChrome(block):
      descriptor = Self.withoutCode(block)
    case .other: break
    default:
      if PageBlock.isProse(block) {
        if seen.insert(block).inserted { prose.append(block) }
      } else if let found = Self.descriptor(of: block) {
        if descriptor == nil { descriptor = found }
        lines.append(block)
      } else {
        lines.append(block)
      }
    }
  }

  /// Takes back a last sentence without an end and says whether there was one.
  mutating func dropUnfinishedSentence() -> Bool {
    guard let last = prose.last, !PageBlock.endsSentence(last) else { return false }
    let sentences = Sentences.of(last)
    if sentences.count > 1 {
      prose[prose.count - 1] = sentences.dropLast().joined(separator: " ")
    } else if prose.count > 1 {
      prose.removeLast()
    } else {
      return false
    }
    return true
  }

  /// The one code the page is about.
  ///
  /// What a page says of itself comes first: where it opens by saying what a code is, its headings, and the operation
  /// that it opens with; a code that is named further down is as a rule another one.
  func ownCode() throws(SavedPageFault) -> ProcedureCode {
    let mentions = prose.map { block in
      Sentences.of(block).map { CodeMention.all(inSentence: $0, isProse: true) }
    }
    let opening = mentions.first?.prefix(Self.opening) ?? []
    let later =
      (mentions.first?.dropFirst(Self.opening).prefix(1) ?? [])
      + mentions.dropFirst().flatMap { $0.prefix(1) }
    let inLines = lines.flatMap { CodeMention.all(in: $0, isProse: false) }
    let places: [([CodeMention], CodeMention.Manner)] =
      [(opening.flatMap(\.self), .defining), (opening.flatMap(\.self), .bounded)]
      + [(inLines, .heading), (inLines, .entry)]
      + opening.map { ($0, .apposed) }
      + [(later.flatMap(\.self), .defining), (inLines, .trailing), (inLines, .asked)]
      + [(mentions.flatMap { $0.flatMap(\.self) }, .bounded), (opening.first ?? [], .conditional)]
    var doubtful: [ProcedureCode]?
    for (mentions, manner) in places {
      let codes = mentions.filter { $0.manner == manner }.map(\.code)
        .filter { doubtful?.contains($0) ?? true }
      if codes.isEmpty { continue }
      if let code = Self.clearWinner(codes) { return code }
      // What is left open here may be said elsewhere, but by another code no more.
      doubtful = doubtful ?? Self.distinct(codes)
    }
    if let doubtful { throw .severalCodes(doubtful) }
    let all = mentions.joined().joined().map(\.code)
    throw .noCode(mentioned: Self.distinct(all), likely: nil)
  }

  /// In how many sentences of a paragraph a page says what it is about.
  private static let opening = 2

  /// The only code, or the one named more than twice as often as any other.
  private static func clearWinner(_ codes: [ProcedureCode]) -> ProcedureCode? {
    let counts = Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { $0.value > $1.value }
    guard let first = counts.first else { return nil }
    return counts.count == 1 || first.value > counts[1].value * 2 ? first.key : nil
  }

  private static func distinct(_ codes: [ProcedureCode]) -> [ProcedureCode] {
    var seen: Set<ProcedureCode> = []
    return codes.filter { seen.insert($0).inserted }
  }

  /// The text after the code in a line such as "38572 - Laparoscopy, surgical; …".
  private static func descriptor(of line: String) -> String? {
    let mentions = CodeMention.all(in: line, isProse: false)
    guard mentions.count == 1, [.heading, .entry].contains(mentions[0].manner),
      line.contains(";") || line.contains(",")
    else { return nil }
    let rest = withoutCode(line)
    return PageBlock.words(of: rest).count >= 3 ? rest : nil
  }

  private static func withoutCode(_ line: String) -> String {
    let words = line.split(separator: " ")
    guard let code = words.prefix(4).firstIndex(where: { $0.count(where: \.isNumber) >= 4 }) else {
      return line
    }
    let rest = words[(code + 1)...].drop { $0.allSatisfy { "-–—:|.".contains($0) } }
    return rest.joined(separator: " ")
  }
}
