/// The parts of a page that matter: descriptor, prose, and the lines that name codes.
struct PageParts {
  /// All blocks of the page, in their order.
  let blocks: [String]
  private(set) var prose: [String] = []
  /// The paragraphs that tell the code from its neighbors, under a heading of their own.
  private(set) var comparison: [String] = []
  /// What stands under the heading of a descriptor.
  private var descriptor: String?
  /// What lines such as "38572 - Laparoscopy, surgical; …" say of their codes, the page's own or others.
  private var described: [(code: ProcedureCode, words: String)] = []
  /// Lines that are neither prose nor under a heading of another matter.
  private var lines: [Line] = []
  /// Lines under such a heading.
  private var asideLines: [Line] = []
  /// Paragraphs under such a heading, which may still say what the code of the page is.
  private var asideProse: [String] = []
  /// What rows of tables say of the way in; it stands behind the prose.
  private var ways: [String] = []
  /// The blocks of prose so far; pages repeat themselves.
  private var seen: Set<String> = []
  /// The blocks that are entries of lists, and whether they stand below a heading of what is done.
  private let entries: Set<String>
  private var isBelowSteps = false

  /// A line with the number of its block, which tells what stands beside it.
  private struct Line {
    let block: Int
    let text: String
  }

  /// Sorts the blocks of a page by their shape and by the heading above them.
  init(_ blocks: [String], entries: Set<String> = []) {
    let blocks = blocks.filter { !PageBlock.isPaging($0) }
    self.entries = entries
    self.blocks = blocks
    var heading: PageHeading?
    for (index, block) in blocks.enumerated() {
      let isAboveProse = index + 1 < blocks.count && PageBlock.isProse(blocks[index + 1])
      if !entries.contains(block), ListEntry.isHeading(block) {
        isBelowSteps = ListEntry.isOfSteps(block)
      }
      if let (inner, rest) = PageHeading.split(block) {
        take(rest, index, under: inner)
        heading = inner == .shortDescriptor ? nil : inner
      } else if let found = PageHeading(block), !PageBlock.isProse(block) {
        heading = found
        lines.append(Line(block: index, text: block))
      } else {
        // The notice of who owns the text stands above it; what stood over the notice was about the site.
        if heading == .other || heading == .comparison,
          PageBlock.isNotice(block) || endsAside(block, isAboveProse)
        {
          heading = nil
        }
        let next = index + 1 < blocks.count ? blocks[index + 1] : ""
        take(block, followedBy: next, index, under: heading)
        // A descriptor is one line; what follows it is judged by itself.
        if heading == .descriptor || heading == .shortDescriptor { heading = nil }
      }
    }
  }

  /// The prose, in a thread from the marked answer on, and behind it what tables say of the way in.
  var text: [String] {
    // What was asked is a case of somebody, and no text on the code; an answer of few words says too little of it.
    let told = Array(prose.dropFirst(answer))
    let isLong = told.reduce(0) { $0 + PageBlock.words(of: $1).count } >= Self.leastAnswer
    return prose.isEmpty ? [] : (isLong ? told : prose) + ways
  }

  private static let leastAnswer = 100

  /// "12345", and below it "Arthroscopy, knee, surgical; …": one line.
  private static func line(of block: String, and next: String) -> String? {
    guard block.utf8.count <= longestNumber, next.contains(";") || next.contains(", surgical"),
      !PageBlock.isChrome(next), CodeMention.counts(in: block).count == 1,
      CodeMention.counts(in: next).isEmpty
    else { return nil }
    return block + ": " + next
  }

  /// "CPT 12345".
  private static let longestNumber = 12

  /// Whether a block cannot belong to a part about other matters: the page has just begun, where such words are names of
  /// sites and menus, or it is the heading of the next part.
  private func endsAside(_ block: String, _ isAboveProse: Bool) -> Bool {
    hasBegun ? isAboveProse && PageHeading.isShapedAsOne(block) : PageBlock.isProse(block)
  }

  /// Whether something was said of the procedure already.
  private var hasBegun: Bool { !prose.isEmpty || descriptor != nil || !described.isEmpty }

  /// The descriptor of the page: what stands under its heading, else what a line says of the page's own code.
  func descriptor(of code: ProcedureCode?) -> String? {
    (descriptor ?? described.first { $0.code == code }?.words).map {
      PageName(PageTitle.trimmed($0)).text
    }
  }

  private mutating func take(
    _ block: String, followedBy next: String = "", _ number: Int, under heading: PageHeading?
  ) {
    if heading != .descriptor, let named = Self.line(of: block, and: next) {
      if let found = Self.described(in: named) { described.append(found) }
      return lines.append(Line(block: number, text: named))
    }
    let line = Line(block: number, text: block)
    if isBelowSteps, entries.contains(block), heading == nil || heading == .prose,
      let step = ListEntry.sentence(block)
    {
      if seen.insert(block).inserted { prose.append(step) }
      return
    }
    switch heading {
    case .descriptor where descriptor == nil && !PageBlock.isChrome(block):
      descriptor = Self.withoutCode(block)
    case .shortDescriptor where block.count <= PageHeading.longestShort: lines.append(line)
    case .shortDescriptor where descriptor == nil: descriptor = Self.withoutCode(block)
    case .comparison where PageBlock.isProse(block): comparison.append(block)
    case .other where PageBlock.isProse(block): asideProse.append(block)
    case .comparison where PageBlock.beginsWithCode(block) && hasBegun:
      comparison.append(block)
      asideLines.append(line)
    case .other, .comparison: if hasBegun { asideLines.append(line) } else { lines.append(line) }
    case _ where PageBlock.leadsToCode(block): comparison.append(block)
    default:
      if PageBlock.isProse(block) {
        if seen.insert(block).inserted { prose.append(block) }
      } else {
        if let found = Self.described(in: block) { described.append(found) }
        if PageBlock.tellsApproach(block) { ways.append(block) }
        lines.append(line)
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
  func ownCode(onPageCalled names: [String]) throws(SavedPageFault) -> ProcedureCode {
    let own = weighed(names)
    switch own.codes.count {
    case 1: return own.codes[0]
    case 0: throw .noCode(mentioned: own.mentioned, likely: nil)
    default: throw .severalCodes(own.codes)
    }
  }

  /// Every code that the page names, with all that it says of it.
  func weighed(_ names: [String]) -> OwnCode {
    var own = OwnCode()
    // A number that a page comes back to needs no word that says it is a code.
    let known = Set(
      (names + blocks).reduce(into: [:]) { counts, block in
        counts.merge(CodeMention.counts(in: block), uniquingKeysWith: +)
      }.filter { $0.value > 1 }.keys)
    for name in names {
      own.add(CodeMention.all(in: name, isProse: false, known: known), .name)
    }
    add(lines, .line, known, to: &own)
    let start = answer
    for (number, block) in prose.enumerated() {
      // "The short version. 12345 is the removal of a stone."
      let sentences = Sentences.of(block)
      let lead = sentences.first.map(Self.isLabel) ?? false ? 1 : 0
      for (place, sentence) in sentences.enumerated() {
        own.add(
          CodeMention.all(inSentence: sentence, isProse: true, known: known),
          number < start
            ? .elsewhere
            : Self.place(
              ofSentence: max(0, place - lead), inBlock: number - start))
      }
    }
    add(asideLines, .asideLine, known, to: &own)
    for block in asideProse + comparison {
      own.add(CodeMention.all(in: block, isProse: true, known: known), .aside)
    }
    own.add(CodeTally(names + blocks[(answered ?? 0)...]))
    return own
  }

  /// Lines that begin or end with a code each, one below the other, are a list of other codes.
  private func add(
    _ lines: [Line], _ place: CodeSign.Place, _ known: Set<ProcedureCode>, to own: inout OwnCode
  ) {
    // What is asked below the marked answer is another matter.
    let lines = lines.filter { !($0.text.hasSuffix("?") && $0.block > answered ?? blocks.count) }
    let named = lines.map { CodeMention.all(in: $0.text, isProse: false, known: known) }
    for (index, mentions) in named.enumerated() {
      let line = lines[index]
      let isListed = [index - 1, index + 1].filter(named.indices.contains).contains { next in
        let distance = abs(lines[next].block - lines[index].block)
        // Below or above it a number that nothing else says to be a code.
        let numbers = distance == 1 ? CodeMention.counts(in: lines[next].text) : [:]
        return mentions.contains { mention in
          named[next].contains { mention.isListed(with: $0, at: distance) }
            || mention.manner == .trailing && numbers.keys.contains { $0 != mention.code }
        }
      }
      // "Then nobody did anything. 12345." is a short answer, and no entry of a list.
      let isBeside = mentions.contains {
        $0.manner == .entry
          && (isBesideOther($0, line)
            || !PageBlock.beginsWithCode(line.text)
              && PageBlock.words(of: line.text).count > 2)
      }
      if !isListed, !isBeside { own.add(mentions, place) }
    }
  }

  /// Whether the line above or below one that begins with a code begins with another, in however many words.
  private func isBesideOther(_ mention: CodeMention, _ line: Line) -> Bool {
    [line.block - 1, line.block + 1].filter(blocks.indices.contains).contains { next in
      PageBlock.beginsWithCode(blocks[next])
        && CodeMention.counts(in: blocks[next]).keys.contains { $0 != mention.code }
    }
  }

  /// Whether a sentence is a few words that only announce the next one.
  private static func isLabel(_ sentence: String) -> Bool {
    let words = PageBlock.words(of: sentence)
    return words.count <= 4 && words.last.map(labels.contains) ?? false
  }

  private static let labels: Set<String> = [
    "version", "answer", "short", "brief", "summary", "story", "definition", "basics",
  ]

  private static func place(ofSentence sentence: Int, inBlock block: Int) -> CodeSign.Place {
    switch (block, sentence) {
    case (0, 0): .first
    case (0, ..<opening): .opening
    case (0, opening), (1..., 0): .start
    case (0, _): .firstParagraph
    default: .elsewhere
    }
  }

  /// In how many sentences of a paragraph a page says what it is about.
  private static let opening = 2

  /// The code and the text behind it in a line such as "38572 - Laparoscopy, surgical; …".
  private static func described(in line: String) -> (code: ProcedureCode, words: String)? {
    let mentions = CodeMention.all(in: line, isProse: false)
    guard mentions.count == 1, [.heading, .entry].contains(mentions[0].manner),
      line.contains(";") || line.contains(",")
    else { return nil }
    let words = withoutCode(line)
    return PageBlock.words(of: words).count >= 3 ? (mentions[0].code, words) : nil
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
