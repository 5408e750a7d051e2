import Basics
import Narratives

/// What a code reports, in the words of its own text, for which the code is typed.
///
/// It asks each code in one of its points, and alone those that nothing else asks: those that were not wholly understood
/// or that another code cannot be told from. Like "describe the code" it rests on no reading. Difficulty: 2, because
/// nothing can be recognised.
enum NameTheCode {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    // Of the codes of a point the one of which no case can be told.
    let untold = request.codes.filter { !catalogue.isTellable($0) }
    let asked = untold.isEmpty ? request.codes : untold
    guard !asked.isEmpty else { return nil }
    let procedure = asked[request.place(of: asked.count)]
    guard let description = CodeDescription(procedure, in: catalogue),
      isOnly(procedure, catalogue)
    else { return nil }
    let words = description.words
    let code = procedure.code
    let others = request.family.members.filter { $0.code != code }
    return Question(
      request, kind: .nameTheCode, code: code, difficulty: 2,
      stem: told(procedure, words, catalogue.lexicon) + "\n\nWhich code reports this? Type it.",
      task: .code(
        code,
        nearMisses: others.compactMap { other in
          DescribeTheCode.words(of: other, in: catalogue).map {
            NearMiss(text: other.code.rawValue, why: DescribeTheCode.otherWork(other.code, $0))
          }
        }),
      hint: "Look for the way in, the structure, how much of it, and what is done besides.",
      explanation: explanation(procedure, words, others, request.family, catalogue),
      evidence: [
        Citation(code: code, sentence: description.source)
      ])
  }

  /// What is asked about: the description, and the way in where that leaves it untold and it decides.
  static func told(_ procedure: Procedure, _ words: String, _ lexicon: Lexicon) -> String {
    words + "."
      + (DescribedMatter(words, of: procedure, lexicon).untoldWay.map { " It is done by \($0)." }
        ?? "")
  }

  /// What the words ask for, and in what those of the codes that are described most alike part from them.
  private static func explanation(
    _ procedure: Procedure, _ words: String, _ others: [Procedure], _ family: FamilyTable,
    _ catalogue: Catalogue
  ) -> String {
    let code = procedure.code
    let opening =
      procedure.isUnderstood && !procedure.criteria.isEmpty
      ? [DescribeTheCode.requirement(of: procedure, catalogue.lexicon)] : []
    let known = others.compactMap { other in
      DescribeTheCode.words(of: other, in: catalogue).map { (procedure: other, words: $0) }
    }
    let ranked = known.map { (other: $0, likeness: Descriptions.likeness(words, $0.words)) }
      .sorted {
        ($1.likeness, $0.other.procedure.code) < ($0.likeness, $1.other.procedure.code)
      }
    let near = ranked.filter {
      $0.likeness > 0.25 || family.isNear($0.other.procedure.code, code)
    }.prefix(2)
    let nearest = (near.isEmpty ? ranked.prefix(1) : near).map(\.other)
    var partings: [String] = []
    for other in nearest {
      let rival = other.procedure.code
      // One sentence that rules out the same for two codes is quoted once.
      let told = ([words] + partings).joined(separator: " ")
      let distinction = Distinction(of: other.procedure, from: procedure, catalogue.solver)
      partings.append(
        distinction.words(subject: "\(rival)")
          ?? (other.procedure.isUnderstood
            ? PageWords.ruledOut(
              by: procedure, requiredBy: other.procedure, besides: told, catalogue.lexicon) : nil)
          ?? distinction.certainWords(subject: "\(rival)")
          ?? Descriptions(words, against: other.words).parting.map { "\(rival) \($0)." }
          ?? ([DescribeTheCode.otherWork(rival, other.words)]
          + (other.procedure.approach == procedure.approach
            ? [] : DescribeTheCode.untoldWay(other.procedure, other.words, catalogue.lexicon)))
          .joined(separator: " "))
    }
    // Of a code that was not wholly understood its page knows best from what it is to be told.
    let isKnown = !opening.isEmpty && nearest.contains(where: \.procedure.isUnderstood)
    let page =
      !isKnown
      ? nearest.first.flatMap { catalogue.differences.telling(procedure, from: $0.procedure) }
        ?? catalogue.differences.apart(procedure) : nil
    let told = opening + partings + (page.map { [$0] } ?? [])
    return told.isEmpty
      ? "The text of \(code) says: “\(DescribeTheCode.source(of: procedure.narrative))”"
      : told.joined(separator: " ")
  }

  /// The point that asks for a code of which no case can be told by its description.
  static func point(_ procedure: Procedure) -> LearningPoint {
    LearningPoint(
      id: LearningPointID(rawValue: "name:\(procedure.code)"),
      title: "recognize \(procedure.code) by its description", codes: [procedure.code],
      kinds: [.nameTheCode])
  }

  /// Whether no other code is described in the same words.
  private static func isOnly(_ procedure: Procedure, _ catalogue: Catalogue) -> Bool {
    let shared = catalogue.sharedDescriptions.value {
      var seen: Set<String> = []
      return Set(
        catalogue.solver.procedures.lazy.map { DescribeTheCode.source(of: $0.narrative) }
          .filter { !seen.insert($0).inserted })
    }
    return !shared.contains(DescribeTheCode.source(of: procedure.narrative))
  }
}
