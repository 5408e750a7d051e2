import Testing

@testable import Scheduling

@Suite struct DueQueueTests {
  private func item(_ id: String, _ gain: Double, _ code: String, _ others: [String] = [])
    -> DueQueue<
      String
    >.Item
  {
    DueQueue.Item(id: id, gain: gain, code: code, others: others)
  }

  private func order(_ queue: DueQueue<String>) -> [String] {
    var queue = queue
    var order: [String] = []
    while let next = queue.next() { order.append(next.id) }
    return order
  }

  @Test func `asks first what promises most, in the given order where that is equal`() {
    let queue = DueQueue([
      item("a", 1, "A1"), item("b", 3, "B1"), item("c", 1, "C1"), item("d", 2, "D1"),
    ])
    #expect(order(queue) == ["b", "d", "a", "c"])
  }

  @Test func `keeps points about one code apart and mixes those of a family`() {
    let queue = DueQueue([
      item("a1", 9, "A", ["B"]), item("a2", 8, "A", ["B"]), item("c", 7, "C"),
      item("b1", 6, "B", ["A"]), item("b2", 5, "B", ["A"]),
    ])
    #expect(order(queue) == ["a1", "b1", "a2", "b2", "c"])
  }

  @Test func `asks about one code in a row where nothing else is left`() {
    #expect(order(DueQueue([item("a1", 2, "A"), item("a2", 1, "A")])) == ["a1", "a2"])
  }

  @Test func `takes out the point that tells two codes apart, however little it promises`() {
    var queue = DueQueue([
      item("a", 9, "A", ["B"]), item("c", 8, "C", ["B"]), item("d", 7, "D"),
      item("b", 1, "B", ["A"]),
    ])
    #expect(queue.next()?.id == "a")
    #expect(queue.take(telling: "A", from: "B")?.id == "b")
    #expect(queue.take(telling: "A", from: "B") == nil)
    #expect(queue.take(about: "B") == nil)
    #expect(queue.take(about: "D")?.id == "d")
    #expect(order(queue) == ["c"])
    #expect(queue.count == 1)
  }

  @Test func `a review promises less the better a point is remembered`() {
    let model = FSRS7.standard
    let state = model.state(afterFirst: .good)
    let early = model.potentialGain(state, elapsed: Elapsed(days: 0.5))
    let later = model.potentialGain(state, elapsed: Elapsed(days: 5))
    #expect(later > early)
  }
}
