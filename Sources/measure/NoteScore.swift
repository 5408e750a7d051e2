import Narratives
import QuestionBanks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An operative note with the code that it supports; without one where it leaves that open.
struct GoldNote: Decodable {
  let id: String
  let text: String
  let code: String?
}

extension GoldNote {
  /// The notes of a part; it may hold narratives alone.
  static func all(in folder: String) throws -> [GoldNote] {
    let path = "\(folder)/notes.jsonl"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let data = try Data(contentsOf: URL(filePath: path))
    return try data.split(separator: 0x0A).map {
      try JSONDecoder().decode(GoldNote.self, from: Data($0))
    }
  }
}

/// The full reports of operations, which are coded among the narratives of all parts: those that rules are made from, and
/// those that are only measured.
enum GoldReports: String, CaseIterable {
  case reports
  case unread = "reports-test"
}

extension GoldPart {
  /// The narratives of the part as procedures.
  func procedures(in folder: String, _ reader: ProcedureReader) throws -> [Procedure] {
    try texts(in: folder).compactMap { text in
      let (narrative, _) = NarrativeFile.read(
        SourceText(path: text.name, fileBytes: Array(text.prose.utf8)))
      return narrative.map(reader.read)
    }
  }
}

/// How often the solver finds the code of a note.
struct NoteScore {
  private(set) var lines: [String] = []
  private(set) var errors: [String] = []
  /// What each code was ranked by, for those who fit the weights.
  private(set) var clues: [String] = []

  init(_ notes: [GoldNote], _ solver: Solver) {
    var first = 0
    var third = 0
    var named = 0
    var rightlyNamed = 0
    var rightlyOpen = 0
    var namedWithout = 0
    let decided = notes.filter { $0.code != nil }
    for note in notes {
      let solution = solver.rank(note.text)
      for candidate in solution.candidates where note.code != nil {
        guard let clues = candidate.clues else { continue }
        let values = clues.named.map { "\($0.value)" }.joined(separator: " ")
        self.clues.append(
          "clues \(note.id) \(candidate.code) \(candidate.code.rawValue == note.code ? 1 : 0) \(values)"
        )
      }
      let ranked = solution.candidates.prefix(3).map(\.code.rawValue)
      if let code = note.code {
        first += ranked.first == code ? 1 : 0
        third += ranked.contains(code) ? 1 : 0
      } else if solution.code == nil {
        rightlyOpen += 1
      }
      if let code = solution.code {
        named += 1
        rightlyNamed += code.rawValue == note.code ? 1 : 0
      }
      if let code = note.code {
        // Where the bank does not hold the right code, none is to be named.
        let others = Solver(
          procedures: solver.procedures.filter { $0.code.rawValue != code },
          lexicon: solver.lexicon)
        if let wrong = others.rank(note.text).code {
          namedWithout += 1
          errors.append("\(note.id): \(code) taken out, found \(wrong)")
        }
      }
      if solution.code?.rawValue != note.code {
        errors.append(
          "\(note.id): \(note.code ?? "open"), found \(solution.code?.rawValue ?? "open"); first three "
            + ranked.joined(separator: " "))
      }
    }
    lines = [
      "notes with a code: \(decided.count); first \(first), among the first three \(third)",
      "one code named with confidence: \(named), right \(rightlyNamed)",
      "one code named though the right one was taken out of the bank: \(namedWithout)",
      "notes left open in the corpus: \(notes.count - decided.count), left open \(rightlyOpen)",
    ]
  }
}
