/// The parts of a page that matter: descriptor, prose, and the lines that name codes.
struct PageParts {
  private(set) var prose: [String] = []
  private(set) var descriptor: String?
  /// Lines that are neither prose nor under a heading of another matter.
  private var lines: [String] = []

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
        if !prose.contains(block) { prose.append(block) }
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
  func ownCode() throws(SavedPageFault) -> ProcedureCode {
    let inProse = prose.map { CodeMention.all(in: $0, isProse: true) }
    let opening = prose.first.map { first in
      Sentences.of(first).prefix(2).flatMap { CodeMention.all(in: $0, isProse: true) }
    }
    let inLines = lines.flatMap { CodeMention.all(in: $0, isProse: false) }
    let candidates = [
      (opening ?? []).filter { $0.manner == .defining }, inLines.filter { $0.manner == .heading },
      inProse.joined().filter { $0.manner == .defining }, inLines.filter { $0.manner == .asked },
    ]
    for mentions in candidates where !mentions.isEmpty {
      if let code = Self.clearWinner(mentions.map(\.code)) { return code }
      throw .severalCodes(Self.distinct(mentions.map(\.code)))
    }
    throw .noCode(
      mentioned: Self.distinct(inProse.joined().map(\.code)), likely: nil)
  }

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
    guard mentions.count == 1, mentions[0].manner == .heading,
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
