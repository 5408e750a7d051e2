/// What is wrong in a lexicon, with its place; all problems of a lexicon are reported at once.
package struct LexiconProblem: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Fact: Equatable, Sendable {
    case unreadableLine
    case unknownKind(String)
    case missingPhrases(id: String)
    case duplicateID(String, first: LexiconOrigin)
    case twoMeanings(phrase: String, first: String, firstAt: LexiconOrigin, second: String)
    case unknownConcept(String, relation: String)
    case unknownRelation(String)
    case unknownFunction(String)
    case cycle([String])
    case badJSON(String)
  }

  package let origin: LexiconOrigin
  package let fact: Fact

  package var description: String { "\(origin): error: \(sentence)" }

  /// What was found, what was expected, and the cure.
  package var sentence: String {
    switch fact {
    case .unreadableLine:
      "expected 'kind id : phrase | phrase ; relation id'; write one entry a line"
    case .unknownKind(let kind):
      "unknown kind '\(kind)'; use one of \(ConceptKind.allCases.map(\.rawValue).joined(separator: ", "))"
    case .missingPhrases(let id):
      "'\(id)' has no words; write at least one after the colon"
    case .duplicateID(let id, let first):
      "'\(id)' is declared twice, first at \(first); join the two entries or rename one"
    case .twoMeanings(let phrase, let first, let firstAt, let second):
      "'\(phrase)' stands for '\(first)' (\(firstAt)) and for '\(second)'; keep it in one of them"
    case .unknownConcept(let id, let relation):
      "'\(relation)' names '\(id)', which no entry declares; declare it or mend the spelling"
    case .unknownRelation(let word):
      """
      unknown relation '\(word)'; use is, part-of, parts, along, opposes, said-of, does, to, by, leaves, with, only, never, \
      within, bears, holds, mended-by, remnant, taken-by, opens-into, general, unlisted, usual, vague, no-organ, stays, in-parts, carried, takes-all, takes-part, \
      both-sides, by-hand, empties, reaches-owner, beforehand, aside or assisting
      """
    case .unknownFunction(let id):
      "'\(id)' is no function of a cue or grammar word; use one of \(FunctionWord.allCases.map(\.rawValue).joined(separator: ", "))"
    case .cycle(let ids):
      "the concepts \(ids.map { "'\($0)'" }.joined(separator: " → ")) are each broader than the next; break the circle"
    case .badJSON(let reason):
      "\(reason); a lexicon file is {\"concepts\": [{\"kind\", \"id\", \"words\": []}]}"
    }
  }
}

/// Everything that is wrong in a lexicon.
package struct LexiconErrors: Error, Equatable, CustomStringConvertible {
  package let problems: [LexiconProblem]

  package init(_ problems: [LexiconProblem]) { self.problems = problems }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
