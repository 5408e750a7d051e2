/// The files next to the tests.
enum Fixture {
  /// The place of a fixture in the repository.
  static func path(_ name: String) -> String {
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures/" + name
  }
}
