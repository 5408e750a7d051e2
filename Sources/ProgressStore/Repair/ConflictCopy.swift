/// A copy of a journal that a synchronising tool made, because two machines had changed it.
struct ConflictCopy: Equatable {
  /// The name of the copy.
  let name: String
  /// The name of the journal it is a copy of.
  let original: String

  /// Recognises a copy by its name, which is that of another journal with something added.
  ///
  /// The tools add, for example, `.sync-conflict-20261121-081530-ABCDEFG`, ` (conflicted copy 2026-11-21)`, ` (1)`,
  /// `-conflict-…` or `.orig`, most of them before the last full stop of the name.
  init?(of name: String, among names: [String]) {
    let stem = name.split(separator: ".jsonl", maxSplits: 1, omittingEmptySubsequences: false)
    guard stem.count == 2 else { return nil }
    let originals = names.filter { other in
      guard other != name, other.hasSuffix(".jsonl") else { return false }
      let device = other.dropLast(6)
      guard stem[0].hasPrefix(device) else { return false }
      return Self.isMark(String(stem[0].dropFirst(device.count)) + stem[1])
    }
    guard let original = originals.max(by: { $0.count < $1.count }) else { return nil }
    self.name = name
    self.original = original
  }

  /// What is told about it.
  var finding: Finding { .conflictCopy(file: name, of: original) }

  private static func isMark(_ added: String) -> Bool {
    if added.lowercased().contains("conflict") || added == ".orig" { return true }
    let inner = added.drop { $0 == " " }
    return inner.hasPrefix("(") && inner.hasSuffix(")") && Int(inner.dropFirst().dropLast()) != nil
  }
}
