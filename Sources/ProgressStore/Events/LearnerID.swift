/// The name of a learner; it is the name of a folder and can name nothing outside the progress folder.
package struct LearnerID: Hashable, Sendable, CustomStringConvertible {
  /// The name as typed and as on disk.
  package let name: String

  /// Takes one to 64 letters, digits, `-`, `_`, `.`, `@` or spaces, beginning and ending with a letter or digit.
  package init(_ name: String) throws(StoreError) {
    guard FileName.isSafe(name) else { throw .unusableLearner(name) }
    self.name = name
  }

  package var description: String { name }
}
