/// Which code a page comes back to, for pages that name none in a way of their own: every mention is counted, for the
/// code where words such as "use" or "stands for" stand beside it, and against it where it is only compared with.
struct CodeTally {
  private struct Tally {
    var count = 0
    /// Where words lead up to it as to an answer; half for those that any code may have.
    var stated = 0.0
    var compared = 0
    /// In sentences that name no other code.
    var alone = 0
    /// In lists of codes, one below the other.
    var listed = 0
    var first = 0
    var last = 0
  }

  private var tallies: [ProcedureCode: Tally] = [:]
  /// How many words the page has.
  private var length = 0

  /// Counts the codes of a page's blocks, in their order.
  init(_ blocks: [String]) {
    let leads = blocks.map { Self.lead(of: CodeMention.tokens(of: $0)) }
    for (index, block) in blocks.enumerated() {
      let beside = [index - 1, index + 1].filter(blocks.indices.contains).compactMap { leads[$0] }
      let entry = leads[index].flatMap { lead in beside.contains { $0 != lead } ? lead : nil }
      for sentence in Sentences.of(block) { take(CodeMention.tokens(of: sentence), entry) }
    }
  }

  /// The code that a line begins with, as entries of lists do.
  private static func lead(of tokens: [String]) -> String? {
    tokens.prefix(3).first(where: CodeMention.hasShapeOfCode)
  }

  /// Takes the words of a sentence in a block that may be an entry of a list for a code.
  private mutating func take(_ tokens: [String], _ entry: String?) {
    let isAlone = Set(tokens.filter(CodeMention.hasShapeOfCode)).count == 1
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
        if isCase || before.suffix(8).contains(where: Self.comparing.contains) {
          tally.compared += 1
        } else {
          tally.stated += Self.statement(before: before, after: tokens[(place + 1)...])
        }
        if isAlone { tally.alone += 1 }
      }
      tallies[code] = tally
    }
    length += tokens.count
  }

  /// How much the words around a code say that it is the page's own.
  private static func statement(before: ArraySlice<String>, after: ArraySlice<String>) -> Double {
    let lead = before.suffix(5)
    let next = after.prefix(2)
    if lead.contains(where: choosing.contains) || next.contains(where: concluding.contains) {
      return 1
    }
    return lead.contains(where: describing.contains) || next.contains(where: describing.contains)
      ? 0.5 : 0
  }

  /// The codes that lead: one, or those that stand as close to each other as chance; none where no code is more than
  /// passed by.
  var codes: [ProcedureCode] {
    let end = tallies.values.map(\.last).max()
    let weights = tallies.map { code, tally in
      // A page ends with its own code, unless it ends with a list.
      let endsPage = tally.last == end && tally.listed < tally.count
      return (code: code, weight: weight(tally) + (endsPage ? 1 : 0))
    }
    // A number that stands once or twice in a page that does not choose it may be a post code, or that of another operation.
    guard let best = weights.max(by: { $0.weight < $1.weight }), best.weight >= Self.least,
      let tally = tallies[best.code], tally.count > 2 || tally.stated >= 1
    else { return [] }
    return weights.filter { best.weight - $0.weight < Self.lead }.map(\.code).sorted()
  }

  /// The weights were set by hand on forty saved pages of as many kinds.
  private func weight(_ tally: Tally) -> Double {
    let isOnlyListed = tally.listed == tally.count
    let spread = Double(tally.last - tally.first) / Double(max(1, length))
    let earliness = 1 - Double(tally.first) / Double(max(1, length))
    return 0.75 * Double(min(tally.count - 1, 4)) + 1.5 * min(tally.stated, 2)
      - 0.4 * Double(min(tally.compared, 3)) + 0.5 * Double(min(tally.alone, 3))
      - (isOnlyListed ? 2 : 0) + 0.7 * spread + 0.5 * earliness
  }

  /// What a code must weigh to be a page's own, and by how much more than any other.
  private static let (least, lead) = (1.6, 1.0)

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
