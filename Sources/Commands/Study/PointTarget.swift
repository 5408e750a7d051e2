import CommandLineParsing
import Narratives
import ProgressStore
import QuizEngine

/// The points that a learner means by what was typed.
///
/// Nobody types the name of a point if a code, or nothing at all, says the same.
struct PointTarget {
  private let words: [String]

  /// What was typed: points, codes, or nothing for the point of the last answer.
  init(_ words: [String]) { self.words = words }

  /// The points that are meant, each once.
  func points(in store: ProgressStore, _ given: Arguments, _ world: World) throws -> [PointID] {
    guard !words.isEmpty else {
      guard let last = store.state.recent.last else {
        throw CommandFailure(
          .failed,
          "nothing was answered yet: name a point or a code, as 'questions --json' shows them")
      }
      return [last.answer.point]
    }
    var found: [PointID] = []
    var shelf: [(point: PointID, code: String)]?
    for word in words {
      let id = PointID(rawValue: word)
      if store.state.points[id] != nil {
        found.append(id)
        continue
      }
      let known = try shelf ?? Self.points(of: world, given)
      shelf = known
      let meant = known.filter { $0.point == id || $0.code.lowercased() == word.lowercased() }
      guard !meant.isEmpty else { throw Self.unknown(word, known) }
      found += meant.map(\.point)
    }
    var seen: Set<PointID> = []
    return found.filter { seen.insert($0).inserted }
  }

  private static func points(of world: World, _ given: Arguments) throws -> [(
    point: PointID, code: String
  )] {
    try world.shelf.deck(given.all(StandardOptions.bank), in: world).points.map {
      (PointID(rawValue: $0.id.rawValue), $0.codes.first?.rawValue ?? "")
    }
  }

  private static func unknown(_ word: String, _ known: [(point: PointID, code: String)])
    -> CommandFailure
  {
    let names = known.map(\.point.rawValue) + known.map(\.code)
    let hint = NearestName.of(word, among: names).map { ". Did you mean '\($0)'?" }
    return CommandFailure(
      .failed,
      "no point or code '\(word)' in the banks\(hint ?? ": expected one, as 'questions --json' shows them")"
    )
  }
}
