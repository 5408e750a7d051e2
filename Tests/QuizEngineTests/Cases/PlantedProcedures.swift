import Narratives
import Testing

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
}
