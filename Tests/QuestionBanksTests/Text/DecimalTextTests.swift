import Testing

@testable import QuestionBanks

struct DecimalTextTests {
  @Test(arguments: [
    (3.1414999999999997, "3.1415"), (0.000500000000000167, "0.0005"), (38571.0, "38571"),
    (0.0, "0"),
    (-2.5, "-2.5"), (1.0 / 3, "0.3333333333"), (6.02e23, "6.02e+23"), (1e-9, "1e-09"),
    (.infinity, "inf"),
  ])
  func `a number is shown without what binary fractions leave behind`(number: Double, text: String)
  {
    #expect(NumericalAnswer.digits(number) == text)
  }
}
