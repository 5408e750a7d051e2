import Testing

/// Ducts that were explored without the word being said.
@Suite struct DuctSearchTests {
  private func explored(_ text: String) throws -> [String] {
    try DocumentedWork.targets(of: "exploration", in: text)
  }

  @Test func `who draws a stone out of the common duct has explored it`() throws {
    #expect(
      try explored(
        """
        The gallbladder was held up. A basket was passed into the common bile duct and two stones were removed. The \
        gallbladder was removed.
        """) == ["common-bile-duct"])
  }

  @Test func `a stone of the gallbladder or of the kidney explores nothing`() throws {
    #expect(try explored("The gallbladder was opened and a stone was removed.").isEmpty)
    #expect(try explored("The kidney was opened and a stone was removed.").isEmpty)
  }
}
