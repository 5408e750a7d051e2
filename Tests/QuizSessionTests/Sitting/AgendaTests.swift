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

  @Test func asksWhatWasMissedThenWhatIsDueThenWhatIsNew() {
    let agenda = Agenda(
      missed: [Agenda.Item(Sample.point("missed", ["38564"]))],
      due: [
        Agenda.Item(Sample.point("small", ["38562"]), gain: 1),
        Agenda.Item(Sample.point("large", ["38571"]), gain: 2),
      ], new: [Sample.point("fresh", ["38770"])])
    #expect(order(agenda) == ["missed", "large", "small", "fresh"])
  }

  @Test func doesNotAskSiblingsInARowWherePossible() {
    let agenda = Agenda(
      due: [
        Agenda.Item(Sample.point("a1")), Agenda.Item(Sample.point("a2")),
        Agenda.Item(Sample.point("b", ["38562"])), Agenda.Item(Sample.point("a3")),
      ], new: [])
    #expect(order(agenda) == ["a1", "b", "a2", "a3"])
  }

  @Test func aConfusionBringsUpThePointThatTellsTheTwoApart() {
    var agenda = Agenda(
      due: [
        Agenda.Item(Sample.point("asked", ["38571", "38572"]), gain: 9),
        Agenda.Item(Sample.point("other", ["38770", "38780"]), gain: 5),
        Agenda.Item(Sample.point("half", ["38571", "38780"]), gain: 4),
        Agenda.Item(Sample.point("contrast", ["38562", "38571"]), gain: 1),
      ], new: [])
    #expect(agenda.next()?.id.rawValue == "asked")
    agenda.confuse(Sample.code("38571"), with: Sample.code("38562"))
    #expect(order(agenda) == ["contrast", "other", "half"])
  }

  @Test(arguments: ["missed", "due", "new", "reserve"])
  func theContrastIsFoundWhereverItWaits(part: String) {
    let contrast = Sample.point("contrast", ["38562", "38571"])
    var agenda = Agenda(
      missed: [Agenda.Item(Sample.point("asked"))] + (part == "missed" ? [.init(contrast)] : []),
      due: [Agenda.Item(Sample.point("other", ["38770"]))]
        + (part == "due" ? [.init(contrast)] : []),
      new: part == "new" ? [contrast] : [], reserve: part == "reserve" ? [contrast] : [])
    #expect(agenda.next()?.id.rawValue == "asked")
    agenda.confuse(Sample.code("38571"), with: Sample.code("38562"))
    #expect(order(agenda) == ["contrast", "other"])
  }

  @Test func aPointInReserveComesOnlyWhenItsTwoCodesAreConfused() {
    let reserve = Sample.point("contrast", ["38562", "38571"])
    var agenda = Agenda(due: [.init(Sample.point("asked"))], new: [], reserve: [reserve])
    #expect(agenda.next()?.id.rawValue == "asked")
    agenda.confuse(Sample.code("38572"), with: Sample.code("38562"))
    #expect(agenda.next() == nil)
  }

  @Test func whereNothingTellsTheTwoApartAPointAboutTheGivenCodeComesNext() {
    var agenda = Agenda(
      due: [
        .init(Sample.point("asked"), gain: 9), .init(Sample.point("other", ["38770"]), gain: 5),
        .init(Sample.point("given", ["38562"]), gain: 1),
      ], new: [])
    #expect(agenda.next()?.id.rawValue == "asked")
    agenda.confuse(Sample.code("38571"), with: Sample.code("38562"))
    #expect(order(agenda) == ["given", "other"])
  }

  @Test func aRestoredPointComesNextAndAPostponedOneLast() {
    var agenda = Agenda(
      due: [Agenda.Item(Sample.point("a", ["11111"])), Agenda.Item(Sample.point("b", ["22222"]))],
      new: [])
    let first = agenda.next()
    if let first { agenda.restore(first) }
    #expect(agenda.next() == first)
    if let first { agenda.postpone(first) }
    #expect(order(agenda) == ["b", "a"])
  }
}
