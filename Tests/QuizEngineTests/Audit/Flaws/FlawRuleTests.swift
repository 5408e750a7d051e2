import Testing

@testable import QuizEngine

struct FlawRuleTests {
  @Test(arguments: LabelledItem.first)
  func `an item has the flaws that a reviewer finds in it`(_ labelled: LabelledItem) {
    #expect(Set(labelled.item.flaws.map(\.rule)) == labelled.flaws)
  }
}
