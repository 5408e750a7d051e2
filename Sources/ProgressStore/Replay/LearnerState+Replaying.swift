extension LearnerState {
  /// The state that a set of events gives, in whatever order they come.
  package static func replaying(_ events: [Event], at now: Timestamp) -> LearnerState {
    var table = EventTable()
    for (place, event) in events.enumerated() { table.add(event, offset: place) }
    let replay = Replay(table, present: Present(instant: now.milliseconds, day: now.studyDay()))
    var state = replay.state
    state.recent = replay.recent.compactMap { recent in
      let event = events[Int(recent.row.offset)]
      guard case .answer(let answer) = event.body else { return nil }
      return RecentAnswer(recent, event, answer)
    }
    return state
  }
}
