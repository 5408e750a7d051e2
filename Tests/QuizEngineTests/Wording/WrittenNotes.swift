import Basics
import Narratives
import Testing

@testable import QuizEngine

/// Two hundred notes of one of some codes, of which nothing but the titles says anything.
func notes(_ titles: [String: String], of code: String) throws -> [String] {
  let lexicon = try Lexicon.standard()
  let reader = ProcedureReader(lexicon: lexicon)
  let procedures = try titles.map { code, title in
    reader.read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "\(title)."))
  }
  let told = try #require(procedures.first { $0.code.rawValue == code })
  let writer = NoteWriter(lexicon: lexicon, procedures: procedures).among(procedures)
  var generator = SplitMix64(seed: 3)
  return (0..<200).map { _ in
    writer.note(of: CaseFacts(meeting: told), told, difficulty: 4, using: &generator).text
  }
}

/// A code of which a title and a little prose tell, and who writes its notes.
func planted(_ title: String, prose: String = "It is done.") throws -> (
  procedure: Procedure, writer: NoteWriter
) {
  let lexicon = try Lexicon.standard()
  let procedure = ProcedureReader(lexicon: lexicon).read(
    Narrative(
      code: try #require(ProcedureCode(rawValue: "10001")), title: title, prose: prose))
  return (procedure, NoteWriter(lexicon: lexicon, procedures: [procedure]))
}
