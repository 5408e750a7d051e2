import QuizEngine
import Testing

@testable import QuizSession

struct AgendaTests {
  private func order(_ agenda: Agenda) -> [String] {
    var agenda = agenda
    var order: [String] = []
    while let point = agenda.next() { order.append(point.id.rawValue) }
    return order
  }

  @Test func asksDuePointsBeforeNewOnes() {
    let agenda = Agenda(
      due: [Sample.point("late", ["38562"])], new: [Sample.point("fresh", ["38770"])])
    #expect(order(agenda) == ["late", "fresh"])
  }

  @Test func keepsSiblingsTwoQuestionsApartWherePossible() {
    let agenda = Agenda(
      due: [
        Sample.point("a1"), Sample.point("a2"), Sample.point("b", ["38562"]),
        Sample.point("c", ["38770"]), Sample.point("a3"),
      ], new: [])
    #expect(order(agenda) == ["a1", "b", "c", "a2", "a3"])
  }

  @Test func aRestoredPointComesNextAndAPostponedOneLast() {
    var agenda = Agenda(due: [Sample.point("a", ["11111"]), Sample.point("b", ["22222"])], new: [])
    let first = agenda.next()
    if let first { agenda.restore(first) }
    #expect(agenda.next() == first)
    if let first { agenda.postpone(first) }
    #expect(order(agenda) == ["b", "a"])
  }
}
