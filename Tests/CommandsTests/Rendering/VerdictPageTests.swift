import Testing

@testable import Commands

struct VerdictPageTests {
  private let explanation = """
    38572 requires sampling (“Two nodes were taken.”). The note documents sampling, which 38571 does not ask for.
    """

  @Test func `a reason that the explanation gives without its quote is not given again`() {
    #expect(
      VerdictPage.isTold(
        "The note documents sampling (“Two nodes were taken.”), which 38571 does not ask for.",
        in: explanation))
  }

  @Test func `another reason is given`() {
    #expect(!VerdictPage.isTold("The note documents an open approach.", in: explanation))
  }
}
