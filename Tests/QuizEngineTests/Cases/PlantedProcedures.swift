import Narratives
import Testing

@testable import QuizEngine

/// Procedures of invented codes, of which nothing is known but their names, or a name and a text.
enum PlantedProcedures {
  /// One for each name, with codes from 20000 on.
  static func of(_ titles: [String]) throws -> [Procedure] {
    try titles.enumerated().map { place, title in
      try one("2000\(place)", title, prose: "The work is done as usual.")
    }
  }

  /// A procedure of some code, named and told so.
  static func one(_ code: String, _ title: String, prose: String) throws -> Procedure {
    ProcedureReader(lexicon: try Lexicon.standard()).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, descriptor: title,
        prose: prose))
  }

  /// The words against a rival in a note that supports the key.
  static func words(against rival: String, key: String, in note: String) throws -> String {
    try words(against: of([key, rival]), in: note)
  }

  /// The words against the second of two procedures in a note that supports the first.
  static func words(against bank: [Procedure], in note: String) throws -> String {
    let lexicon = try Lexicon.standard()
    let solver = Solver(procedures: bank, lexicon: lexicon)
    let read = solver.documentation(of: note)
    try #require(solver.judged(bank[0], by: read).isSupported)
    return Refusal(
      candidate: solver.judged(bank[1], by: read), key: solver.judged(bank[0], by: read),
      documentation: read, lexicon: lexicon, differences: Differences(lexicon)
    ).words()
  }
}
