import Narratives
import Testing

/// A note with the one code that it supports.
struct CodedNote: CustomTestStringConvertible {
  let note: String
  let code: String?
  var testDescription: String { note }
}

extension Solver {
  /// A solver for invented codes, of which nothing but the titles says anything.
  init(titles: [String: String]) throws {
    let reader = ProcedureReader(lexicon: try Lexicon.standard())
    let procedures = titles.sorted { $0.key < $1.key }.compactMap { code, title in
      ProcedureCode(rawValue: code).map {
        reader.read(Narrative(code: $0, title: title, prose: "The work is done as usual."))
      }
    }
    self.init(procedures: procedures, lexicon: reader.lexicon)
  }

  /// The same for titles in a row, under the codes 10000, 10001 and so on.
  init(titles: [String]) throws {
    try self.init(
      titles: Dictionary(
        uniqueKeysWithValues: titles.enumerated().map { ("\(10_000 + $0)", $1) }))
  }
}
