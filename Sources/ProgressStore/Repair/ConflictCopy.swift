/// A copy of a journal that a synchronising tool made, because two machines had changed it.
struct ConflictCopy: Equatable {
  /// The name of the copy.
  let name: String
  /// The name of the journal it is a copy of.
  let original: String

  /// The copies among the journals of a learner.
  static func all(_ names: [String], _ folder: LearnerFolder, _ files: any FileSystem)
    throws(StoreError) -> [ConflictCopy]
  {
    var copies: [ConflictCopy] = []
    for name in names {
      if let copy = ConflictCopy(of: name, among: names) {
        copies.append(copy)
      } else if let original = try original(of: name, among: names, folder, files) {
        copies.append(ConflictCopy(name: name, original: original))
      }
    }
    return copies
  }

  /// Recognises a copy by its name, which is that of another journal with something added.
  ///
  /// The tools add, for example, `.sync-conflict-20261121-081530-ABCDEFG`, ` (conflicted copy 2026-11-21)`, ` (1)`,
  /// `-conflict-…`, `.orig` or `~HEAD`, most of them before the last full stop of the name.
  private init?(of name: String, among names: [String]) {
    let stem = name.split(separator: ".jsonl", maxSplits: 1, omittingEmptySubsequences: false)
    guard stem.count == 2 else { return nil }
    let originals = names.filter { other in
      guard other != name, other.hasSuffix(".jsonl") else { return false }
      let device = other.dropLast(6)
      guard stem[0].hasPrefix(device) else { return false }
      return Self.isMark(String(stem[0].dropFirst(device.count)) + stem[1])
    }
    guard let original = originals.max(by: { $0.count < $1.count }) else { return nil }
    self.init(name: name, original: original)
  }

  private init(name: String, original: String) {
    self.name = name
    self.original = original
  }

  /// What is told about it.
  var finding: Finding { .conflictCopy(file: name, of: original) }

  private static func isMark(_ added: String) -> Bool {
    if added.lowercased().contains("conflict") || added == ".orig" || added.hasPrefix("~") {
      return true
    }
    let inner = added.drop { $0 == " " }
    return inner.hasPrefix("(") && inner.hasSuffix(")") && Int(inner.dropFirst().dropLast()) != nil
  }

  /// Recognises a copy under any other name, such as `Copy of laptop` or `laptop-WARD`, by what it says: every line is
  /// of one other device, whose journal is there.
  private static func original(
    of name: String, among names: [String], _ folder: LearnerFolder, _ files: any FileSystem
  ) throws(StoreError) -> String? {
    let device = name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : name
    // Journals of what was taken over hold the lines of other devices.
    if device.split(separator: ".").contains("merged") { return nil }
    var walk = JournalWalk(files)
    var writers = Writers(expecting: device)
    try walk.read(Path.join(folder.journals, name), named: name, into: &writers)
    guard let other = writers.only, names.contains(other + ".jsonl") else { return nil }
    return other + ".jsonl"
  }
}

/// Finds out whether all lines of a journal are of one device that is not the expected one.
private struct Writers: LineTaker {
  private let expected: String
  private var met: Set<String> = []

  init(expecting expected: String) { self.expected = expected }

  /// The one other device.
  var only: String? { met.count == 1 && !met.contains(expected) ? met.first : nil }

  mutating func take(_ bytes: [UInt8], _ range: Range<Int>, offset: Int) throws(LineFault)
    -> LineOutcome
  {
    // The first line of its own device decides, so that only copies are read to their end.
    if met.contains(expected) || met.count > 1 { return .event }
    let content = try EventLine.read(bytes, range)
    if case .event(let event) = content { met.insert(event.device.name) }
    return content.outcome
  }
}
