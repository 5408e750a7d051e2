import Narratives

/// What the solver makes of a note, as a senior coder would write it into the margin.
struct SolutionPage {
  let solution: Solution
  /// How many codes that miss something are explained one by one.
  private static let nearLimit = 4
  /// How many codes are named where none is decided on.
  private static let nearestCount = 3
  /// How many codes that share a contradiction are named.
  private static let namedLimit = 12

  private var chosen: [Solution.Candidate] {
    solution.codes.compactMap { code in solution.candidates.first { $0.code == code } }
  }

  /// Prints the code with its evidence, why not its neighbours, and what to ask.
  func print(on output: Output) {
    output.line(headline, hanging: 7)
    for candidate in solution.code == nil ? [] : chosen { printSupport(of: candidate, on: output) }
    let rivals = solution.likely.filter { candidate in
      solution.code == nil || !solution.codes.contains(candidate.code)
    }
    for candidate in rivals.filter({ !isRuledOut($0) }).prefix(Self.nearLimit) {
      printDoubts(about: candidate, on: output)
    }
    printContradictions(rivals.filter(isRuledOut), on: output)
    guard !solution.query.isEmpty else { return }
    output.line()
    output.line("\("Ask the surgeon", .heading)")
    for question in solution.query { output.line("- \(question)", indent: 2, hanging: 2) }
  }

  /// Whether something speaks against a code, and not only that the named one contains it.
  private func isRuledOut(_ candidate: Solution.Candidate) -> Bool {
    candidate.isContradicted && !isPartOfNamed(candidate)
  }

  private func isPartOfNamed(_ candidate: Solution.Candidate) -> Bool {
    solution.code != nil && chosen.first.map(candidate.isPart) == true
  }

  private var headline: StyledText {
    if let code = solution.code, let candidate = chosen.first {
      return "\(code, .heading)  \(candidate.procedure.narrative.title, .heading)"
    }
    guard !solution.candidates.isEmpty else {
      return "No code of the loaded banks has anything to do with this note."
    }
    if let likeliest = solution.likeliest {
      if likeliest.isSupported, likeliest.unread != nil {
        return
          "Most likely \(likeliest.code, .strong), but not all that its name asks for was understood."
      }
      return likeliest.isSupported
        ? "Most likely \(likeliest.code, .strong): the note documents all that it requires, but does not rule out every other code."
        : "Most likely \(likeliest.code, .strong), but the note does not document all that it requires."
    }
    guard chosen.count > 1 else {
      // The order is worth more than the score of any one of them.
      let nearest = solution.candidates.prefix(Self.nearestCount).map(\.code.rawValue)
      return
        "The note does not decide on a code. It is most like \(nearest.joined(separator: ", "), .strong)."
    }
    let codes = solution.codes.map(\.rawValue).joined(separator: ", ")
    return "The note does not decide between \(codes, .strong)."
  }

  private func printSupport(of candidate: Solution.Candidate, on output: Output) {
    for judgement in candidate.judgements(.supported) {
      output.line("+ \(judgement.words)\(Self.quotation(judgement))", indent: 2, hanging: 2)
    }
  }

  private func printDoubts(about candidate: Solution.Candidate, on output: Output) {
    output.line()
    let title = candidate.procedure.narrative.title
    if let code = solution.code, isPartOfNamed(candidate) {
      output.line("Not \(candidate.code, .strong): it is part of \(code).  \(title)", hanging: 2)
      return
    }
    if candidate.isSupported, candidate.unread == nil {
      output.line("\(candidate.code, .strong) fits.  \(title)", hanging: 2)
      printSupport(of: candidate, on: output)
      return
    }
    let lead = solution.code == nil ? "Open: " : "Not "
    output.line("\(lead)\(candidate.code, .strong)  \(title)", hanging: 2)
    if candidate.isSupported { printSupport(of: candidate, on: output) }
    for judgement in candidate.judgements(.missing) {
      output.line("? not documented: \(judgement.words)", indent: 2, hanging: 2)
    }
    if let unread = candidate.unread {
      output.line("? not understood: \(unread)", indent: 2, hanging: 2)
    }
  }

  /// Codes that the same sentence rules out are named together.
  private func printContradictions(_ candidates: [Solution.Candidate], on output: Output) {
    var groups: [(reason: Judgement, codes: [String])] = []
    for candidate in candidates {
      guard let reason = candidate.judgements(.contradicted).first else { continue }
      let code = candidate.code.rawValue
      if let index = groups.firstIndex(where: {
        $0.reason.words == reason.words && $0.reason.evidence == reason.evidence
      }) {
        groups[index].codes.append(code)
      } else {
        groups.append((reason, [code]))
      }
    }
    for group in groups {
      let named = group.codes.prefix(Self.namedLimit).joined(separator: ", ")
      let more = group.codes.count - Self.namedLimit
      let codes = more > 0 ? "\(named) and \(more) more" : named
      output.line()
      output.line(
        "Not \(codes, .strong): \(group.reason.words)\(Self.quotation(group.reason))", hanging: 2)
    }
  }

  private static func quotation(_ judgement: Judgement) -> String {
    judgement.evidence.map { ": “\(oneLine($0.sentence))”" } ?? ""
  }

  private static func oneLine(_ sentence: String) -> String {
    sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same for programs.
  var json: JSON {
    [
      "code": .optional(solution.code?.rawValue),
      "codes": .strings(solution.codes.map(\.rawValue)),
      "candidates": .array(
        solution.candidates.map { candidate in
          [
            "code": .string(candidate.code.rawValue), "score": .number(candidate.score),
            "supported": Self.facts(candidate.judgements(.supported)),
            "missing": .array(Self.missing(in: candidate)),
            "contradicted": Self.facts(candidate.judgements(.contradicted)),
          ]
        }),
      "likeliest": .optional(solution.likeliest?.code.rawValue),
      "query": .strings(solution.query),
    ]
  }

  private static func facts(_ judgements: [Judgement]) -> JSON {
    .array(judgements.map { fact($0.words, $0.evidence?.sentence) })
  }

  /// What the note does not document, and what nobody can look for because the name of the code was not understood.
  private static func missing(in candidate: Solution.Candidate) -> [JSON] {
    candidate.judgements(.missing).map { fact($0.words, $0.evidence?.sentence) }
      + (candidate.unread.map { [fact("not understood: \($0)", nil)] } ?? [])
  }

  private static func fact(_ words: String, _ sentence: String?) -> JSON {
    ["fact": .string(words), "sentence": .optional(sentence)]
  }
}
