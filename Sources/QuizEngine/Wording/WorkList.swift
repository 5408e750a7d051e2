import Narratives

/// Lists of works in which what neighbors have in common is said once: "washing of the peritoneum and of the diaphragm".
enum WorkList {
  /// The works as one phrase.
  static func words(_ works: [String], joint: String = "and") -> String {
    let all = joined(works, joint: joint)
    guard let last = all.last, all.count > 2, last.holds(" \(joint) ") else {
      return English.list(all, joint: joint)
    }
    // A comma sets off a last one that is on two things itself.
    return all.dropLast().joined(separator: ", ") + ", \(joint) " + last
  }

  /// The works, each run of the same sort of work as one: "removal of the renal and pelvic lymph nodes".
  static func joined(_ works: [String], joint: String = "and") -> [String] {
    // What goes without saying has no words.
    let works = works.filter { !$0.isEmpty }
    guard works.count > 1 else { return works }
    var runs: [[Work]] = []
    for work in works.map(Work.init) {
      if let last = runs.last?.first, last.isLike(work) {
        runs[runs.count - 1].append(work)
      } else {
        runs.append([work])
      }
    }
    return runs.map { run in
      run.count > 1 ? words(run, joint: joint) : run[0].words
    }
  }

  private static func words(_ run: [Work], joint: String) -> String {
    let things = run.map { $0.thing.split(separator: " ") }
    let fewest = things.map { $0.count }.min() ?? 1
    var shared = 0
    while shared + 1 < fewest, Set(things.map { $0[$0.count - 1 - shared] }).count == 1 {
      shared += 1
    }
    let end = things[0].suffix(shared).joined(separator: " ")
    let named =
      shared > 0
      ? "of the "
        + English.list(
          things.map { $0.dropLast(shared).joined(separator: " ") }, joint: joint)
        + " \(end)"
      : English.list(run.map { "of the \($0.thing)" }, joint: joint)
    return "\(run[0].sort) \(named)\(run[0].side)"
  }

  /// A work as its sort, what it is done to, and on which side.
  private struct Work {
    let words: String
    var sort = ""
    var thing = ""
    var side = ""

    init(_ words: String) {
      self.words = words
      guard let joint = words.utf8Index(of: Self.joint) else { return }
      let rest = String(words[joint...].utf8.dropFirst(Self.joint.utf8.count)) ?? ""
      let end = rest.utf8Index(of: " on ") ?? rest.endIndex
      let thing = String(rest[..<end])
      // What is itself told of something else, or with something else, is told by itself.
      guard ![" of ", " or ", " and ", ",", " alone"].contains(where: thing.holds) else { return }
      (sort, self.thing, side) = (String(words[..<joint]), thing, String(rest[end...]))
    }

    private static let joint = " of the "

    func isLike(_ other: Work) -> Bool {
      !thing.isEmpty && !other.thing.isEmpty && sort == other.sort && side == other.side
    }
  }
}
