import Scheduling
import Testing

@testable import ProgressStore

@Suite struct ProgressStoreTests {
  @Test func anAnswerIsThereAfterOpeningAgain() throws {
    let scratch = try Scratch()
    let store = try ProgressStore.test(scratch)
    try store.append(.answer(.test()), at: .test(1))
    let wrong = Answer.test("b", rating: .again, credit: 0, mistakenFor: "38572")
    try store.append(.answer(wrong), at: .test(2))
    let state = store.state
    store.close()
    let reopened = try ProgressStore.test(scratch, for: .reading)
    #expect(reopened.state == state)
    #expect(reopened.findings == [])
    #expect(state.confusions == [Confusion(key: "38571", chosen: "38572"): 1])
  }

  @Test func anUndoneAnswerLeavesTheStateBeforeIt() throws {
    let scratch = try Scratch()
    let store = try ProgressStore.test(scratch)
    try store.append(.answer(.test()), at: .test(1))
    let before = store.state
    let answer = try store.append(.answer(.test(rating: .again, credit: 0)), at: .test(2))
    try store.append(.undo(answer.id), at: .test(3))
    #expect(store.state.points == before.points)
    #expect(store.state.codes == before.codes)
    #expect(store.state.recent == before.recent)
    let reopened = try ProgressStore.test(scratch, for: .reading)
    #expect(reopened.state == store.state)
  }
}
