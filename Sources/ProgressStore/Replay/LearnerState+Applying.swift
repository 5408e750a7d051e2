import Scheduling

extension LearnerState {
  /// What became of an event that was handed to a state.
  enum Outcome: Equatable {
    case applied
    /// The event belongs before others that the state already holds, so all must be replayed.
    case needsReplay
  }

  /// Takes in an event that is newer than all others of its device.
  mutating func apply(_ event: Event, at instant: Int64) -> Outcome {
    let order = EventOrder(
      instant: instant, device: event.device, sequence: event.sequence,
      stated: event.moment.milliseconds)
    guard isNext(event, at: instant) else { return .needsReplay }
    guard change(event, order) == .applied else { return .needsReplay }
    devices[event.device] = DeviceMark(sequence: event.sequence, instant: instant)
    return .applied
  }

  private func isNext(_ event: Event, at instant: Int64) -> Bool {
    guard let mark = devices[event.device] else { return true }
    return event.sequence > mark.sequence && instant >= mark.instant
  }

  private mutating func change(_ event: Event, _ order: EventOrder) -> Outcome {
    switch event.body {
    case .answer(let answer): return take(answer, event, order)
    case .undo(let id): return takeBack(id)
    case .profile, .fit:
      guard order > newestSetting else { return .needsReplay }
      let rule = DueRule(profile)
      newestSetting = order
      if case .profile(let members) = event.body { profile.set(members) }
      if case .fit(let fit) = event.body { profile.take(fit) }
      return DueRule(profile) == rule ? .applied : .needsReplay
    case .imported: return .applied
    case .suspend, .resume, .bury, .flag, .note:
      return event.body.point.map { mark($0, event, order) } ?? .applied
    }
  }

  private mutating func mark(_ id: PointID, _ event: Event, _ order: EventOrder) -> Outcome {
    var point = points[id] ?? PointState()
    guard order > point.newestMark else { return .needsReplay }
    point.mark(event.body)
    point.newestMark = order
    points[id] = point
    return .applied
  }

  private mutating func take(_ answer: Answer, _ event: Event, _ order: EventOrder) -> Outcome {
    let before = points[answer.point] ?? PointState()
    guard order > before.newestAnswer else { return .needsReplay }
    var point = before
    let day = event.day
    let rule = DueRule(profile)
    point.take(
      Review(
        instant: order.instant, day: day, rating: answer.rating, guessRate: answer.guessRate,
        isRight: answer.isRight), model: rule.model)
    point.settleDueDay(by: rule)
    point.newestAnswer = order
    points[answer.point] = point
    tally(answer, on: day, isFirst: before.history == nil, sign: 1)
    remember(
      RecentAnswer(
        event: event, answer: answer, before: before.answered, order: order, day: day))
    return .applied
  }

  private mutating func takeBack(_ id: EventID) -> Outcome {
    guard let index = recent.lastIndex(where: { $0.event.id == id }) else { return .needsReplay }
    let taken = recent[index]
    let id = taken.answer.point
    guard var point = points[id], point.newestAnswer == taken.order else { return .needsReplay }
    point.restore(taken.before)
    points[id] = point == PointState() ? nil : point
    tally(taken.answer, on: taken.day, isFirst: taken.before.history == nil, sign: -1)
    recent.remove(at: index)
    // Older answers are in the journal alone, and must be at hand to be taken back.
    return recent.isEmpty && answers > 0 ? .needsReplay : .applied
  }

  private mutating func remember(_ answer: RecentAnswer) {
    let place = recent.lastIndex { $0.order < answer.order }.map { $0 + 1 } ?? 0
    recent.insert(answer, at: place)
    if recent.count > Self.recentLimit { recent.removeFirst() }
  }

  /// Counts an answer, or takes it back with a `sign` of -1.
  private mutating func tally(_ answer: Answer, on day: StudyDay, isFirst: Bool, sign: Int) {
    let credit = Int(answer.credit * 1000)
    answers += sign
    change(&codes, answer.code) { $0.count(credit: credit, sign: sign) }
    change(&times, answer.kind) { $0.count(milliseconds: answer.milliseconds, sign: sign) }
    if let chosen = answer.mistakenFor {
      change(&confusions, Confusion(key: answer.code, chosen: chosen)) { $0 += sign }
    }
    change(&days, day) { day in
      day.tally.count(credit: credit, sign: sign)
      day.introduced += isFirst ? sign : 0
      day.milliseconds += sign * Int(answer.milliseconds)
    }
  }

  /// Changes an entry; one that is back at its beginning is not kept.
  private func change<Key: Hashable, Value: Equatable & Beginning>(
    _ table: inout [Key: Value], _ key: Key, _ body: (inout Value) -> Void
  ) {
    var value = table[key] ?? Value()
    body(&value)
    table[key] = value == Value() ? nil : value
  }
}

/// A count that begins with nothing.
protocol Beginning {
  init()
}

extension Int: Beginning {}
extension Tally: Beginning {}
extension DayTally: Beginning {}
extension AnswerTimes: Beginning {}

extension PointState {
  /// Takes in what the learner says about the point.
  mutating func mark(_ body: Event.Body) {
    switch body {
    case .suspend: standing = .suspended
    case .resume: standing = .active
    case .bury(_, let until): standing = .buried(until: until)
    case .flag(let flag): self.flag = flag.isSet ? flag : nil
    case .note(let note): self.note = note.text
    case .answer, .undo, .profile, .fit, .imported: break
    }
  }
}
