/// How often and where a page names each code: in sentences of its own, in lists, beside words such as "use" or "stands
/// for", or only for comparison.
struct CodeTally {
  private struct Tally {
    var count = 0
    /// Where words lead up to it as to an answer.
    var chosen = 0
    /// Where words say what it means, which any code may have.
    var told = 0
    var compared = 0
    /// In sentences that name no other code.
    var alone = 0
    /// In lists of codes, one below the other.
    var listed = 0
    var first = 0
    var last = 0
    /// Whether it stands somewhere by itself.
    var isSole = false
    /// Whether a sentence is nothing but its number and the word that says it is a code.
    var isStated = false
    /// Whether it alone is named by a heading above prose.
    var isHeaded = false
    /// Whether it stands in lists only.
    var isListed: Bool { listed == count }
  }

  private var tallies: [ProcedureCode: Tally] = [:]
  /// How many words the page has.
  private var length = 0
  /// The code of the first block that names one, if it is a line and names no other.
  private var headed: ProcedureCode?
  /// The same, where the line is one of the first of the page and asks nothing.
  private var titled: ProcedureCode?

  /// Counts the codes of a page's blocks, in their order.
  init(_ blocks: [String]) {
    let tokens = blocks.map { CodeMention.tokens(of: $0) }
    let leads = tokens.map(Self.lead)
    for (index, block) in blocks.enumerated() {
      let beside = [index - 1, index + 1].filter(blocks.indices.contains).compactMap { leads[$0] }
      let entry = leads[index].flatMap { lead in beside.contains { $0 != lead } ? lead : nil }
      if tallies.isEmpty, entry == nil, !PageBlock.isProse(block) {
        headed = Self.onlyCode(in: tokens[index])
        if index < Self.titles, !block.hasSuffix("?") { titled = headed }
      }
      for sentence in Sentences.of(block) { take(CodeMention.tokens(of: sentence), entry) }
      if index + 1 < blocks.count, PageHeading.isShapedAsOne(block),
        PageBlock.isProse(blocks[index + 1]), let code = Self.onlyCode(in: tokens[index])
      {
        tallies[code]?.isHeaded = true
      }
    }
  }

  /// In how many lines a page gives its title.
  private static let titles = 3

  /// The one code that a block names.
  private static func onlyCode(in tokens: [String]) -> ProcedureCode? {
    let codes = Set(tokens.filter(CodeMention.hasShapeOfCode))
    return codes.count == 1 ? codes.first.flatMap(ProcedureCode.init) : nil
  }

  private static func isCodeOrLabel(_ token: String) -> Bool {
    CodeMention.hasShapeOfCode(token) || CodeMention.labels.contains(token)
      || ["(", ")", ",", CodeMention.separator].contains(token)
  }

  /// The code that a line begins with, as entries of lists do.
  private static func lead(of tokens: [String]) -> String? {
    tokens.prefix(3).first(where: CodeMention.hasShapeOfCode)
  }

  /// Takes the words of a sentence in a block that may be an entry of a list for a code.
  private mutating func take(_ tokens: [String], _ entry: String?) {
    let isAlone = Self.onlyCode(in: tokens) != nil
    let isSole = isAlone && tokens.allSatisfy(Self.isCodeOrLabel)
    let isCase = tokens.first.map(Self.cases.contains) ?? false
    for (place, token) in tokens.enumerated() where CodeMention.hasShapeOfCode(token) {
      guard let code = ProcedureCode(rawValue: token), !CodeMention.isInRange(tokens, at: place)
      else { continue }
      var tally = tallies[code] ?? Tally(first: length + place)
      tally.count += 1
      tally.last = length + place
      if token == entry {
        tally.listed += 1
      } else {
        let before = tokens[..<place]
        let start = CodeMention.announcement(tokens, before: place)
        let lead = before.suffix(5)
        let next = tokens[(place + 1)...].prefix(2)
        if CodeMention.isOther(tokens, at: place) {
          tally.compared += 1
        } else if CodeMention.isNumberFor(tokens, at: start) {
          tally.chosen += 1
        } else if isCase || before.suffix(8).contains(where: Self.comparing.contains) {
          tally.compared += 1
        } else if lead.contains(where: Self.choosing.contains)
          || next.contains(where: Self.concluding.contains)
        {
          tally.chosen += 1
        } else if (lead + next).contains(where: Self.describing.contains) {
          tally.told += 1
        }
        if isAlone { tally.alone += 1 }
      }
      if isSole {
        tally.isSole = true
        if tokens.contains(where: CodeMention.names.contains) { tally.isStated = true }
      }
      tallies[code] = tally
    }
    length += tokens.count
  }

  /// What the counts say of each code.
  var signs: [ProcedureCode: [CodeSign: Double]] {
    let start = tallies.values.filter { !$0.isListed }.map(\.first).min()
    let end = tallies.values.map(\.last).max()
    // Several codes that stand by themselves are the cells of a table.
    let hasOneSole = tallies.values.count(where: \.isSole) == 1
    let hasOneStated = tallies.values.count(where: \.isStated) == 1
    let hasOneHeaded = tallies.values.count(where: \.isHeaded) == 1
    return Dictionary(
      uniqueKeysWithValues: tallies.map { code, tally in
        let signs: [CodeSign: Double] = [
          .sole: tally.isSole && hasOneSole ? 1 : 0,
          .stated: tally.isStated && hasOneStated ? 1 : 0,
          .heads: code == headed ? 1 : 0,
          .titled: code == titled ? 1 : 0,
          .headed: tally.isHeaded && hasOneHeaded ? 1 : 0,
          .chosen: Double(min(tally.chosen, 2)),
          .told: Double(min(tally.told, 2)),
          .compared: Double(tally.compared) / Double(tally.count),
          .alone: Double(min(tally.alone, 3)),
          .listed: tally.isListed ? 1 : 0,
          .leads: tally.first == start ? 1 : 0,
          // A page ends with its own code, unless it ends with a list.
          .last: tally.last == end && !tally.isListed ? 1 : 0,
        ]
        return (code, signs)
      })
  }

  /// What leads up to a code that is chosen.
  private static let choosing: Set<String> = [
    "use", "used", "assign", "assigned", "report", "reported", "bill", "choose", "select",
    "selected", "correct", "answer", "supported", "supports", "support", "recode", "stands",
    "stand", "met", "conclusion", "summary", "our", "should", "will",
  ]
  /// What follows it: "12345 it is".
  private static let concluding: Set<String> = ["stands", "it"]
  /// What any code is described by.
  private static let describing: Set<String> = [
    "go", "goes", "means", "describes", "described", "covers", "applies", "fits", "is", "s",
  ]
  /// What stands before the others.
  private static let comparing: Set<String> = [
    "not", "t", "unlike", "instead", "rather", "versus", "vs", "than", "without", "if", "when",
    "where", "wrong", "why", "never", "separate", "separately", "also", "plus", "with", "twin",
    "counterpart", "from", "against", "or", "and", "neither", "nor", "billed", "charged", "was",
    "were", "see", "beside", "other", "another", "else", "former", "formerly", "example", "of",
    "sister", "sibling", "neighbor", "neighbour", "companion",
  ]
  /// What a sentence begins with that is about a case of its own.
  private static let cases: Set<String> = [
    "if", "when", "where", "should", "once", "were", "had",
  ]
}
