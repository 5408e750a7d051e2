import Scheduling

/// Computes the state of a learner from the set of events; in whatever order they come in, the result is one.
struct Replay {
  let table: EventTable
  private let devices: [DeviceID]
  private let streams: DeviceStreams
  /// The stated instants of the rows that count for another instant.
  private let stated: [Int32: Int64]
  private var undone: Set<Int32> = []
  private(set) var state = LearnerState()
  /// The newest answers, oldest first; what their lines say is not known here.
  private(set) var recent: [Recent] = []
  /// Events that are later than the clock.
  let fromTheFuture: [Finding]
  /// The events that were taken back.
  var undoneEvents: Set<EventID> {
    Set(
      undone.map { place in
        let order = order(place)
        return EventID(
          device: order.device, sequence: order.sequence, milliseconds: order.stated)
      })
  }
  /// Whether the same events would give the same state at another time.
  var isLasting: Bool { fromTheFuture.isEmpty }

  /// One of the newest answers: where it stands, and how its point was before it.
  struct Recent {
    var row: EventTable.Row
    var order: EventOrder
    var before: PointState
  }

  /// Replays all events of a table.
  init(_ table: EventTable, present: Present) {
    devices = table.devices.names.map(DeviceID.init(unchecked:))
    streams = DeviceStreams(table)
    let settled = SettledInstants(table, streams, devices, present: present)
    (self.table, stated, fromTheFuture) = (settled.table, settled.stated, settled.fromTheFuture)
    for (device, part) in zip(devices, streams.parts) {
      guard let last = streams.places[part].last.map({ settled.table.rows[Int($0)] }) else {
        continue
      }
      state.devices[device] = DeviceMark(sequence: last.sequence, instant: last.instant)
    }
    resolveUndos()
    takeSettings()
    let newest = newestAnswers()
    let before = foldPoints(newest)
    for (place, order) in newest {
      recent.append(
        Recent(
          row: self.table.rows[Int(place)], order: order, before: before[place] ?? PointState()))
    }
    takeMarks()
    tally()
  }

  /// The place of a row in the order of all events.
  private func order(_ place: Int32) -> EventOrder {
    let row = table.rows[Int(place)]
    return EventOrder(
      instant: row.instant, device: devices[Int(row.device)], sequence: row.sequence,
      stated: stated[place] ?? row.instant)
  }

  // MARK: - Events that are not answers

  /// The other events that count, in their order.
  private func others(where isWanted: (Event.Body) -> Bool) -> [(order: EventOrder, place: Int32)] {
    guard !table.others.isEmpty else { return [] }
    return streams.places.filter { place in
      let row = table.rows[Int(place)]
      return !row.isAnswer && !undone.contains(place)
        && isWanted(table.others[Int(row.subject)].body)
    }
    .map { (order($0), $0) }.sorted { $0.order < $1.order }
  }

  private func body(_ place: Int32) -> Event.Body {
    table.others[Int(table.rows[Int(place)].subject)].body
  }

  private mutating func resolveUndos() {
    let numbers = Dictionary(uniqueKeysWithValues: zip(devices, devices.indices))
    let undos = others { if case .undo = $0 { true } else { false } }
    // From the newest back: whether an undo counts depends only on undos that came later.
    for undo in undos.reversed() where !undone.contains(undo.place) {
      guard case .undo(let id) = body(undo.place), let device = numbers[id.device],
        let target = streams.place(
          id, device: device, table.rows, stated: { stated[$0] ?? table.rows[Int($0)].instant }),
        order(target) < undo.order
      else { continue }
      undone.insert(target)
    }
  }

  private mutating func takeSettings() {
    let settings = others {
      switch $0 {
      case .profile, .fit: true
      default: false
      }
    }
    for setting in settings {
      if case .profile(let members) = body(setting.place) { state.profile.set(members) }
      if case .fit(let fit) = body(setting.place) { state.profile.take(fit) }
      state.newestSetting = setting.order
    }
  }

  private mutating func takeMarks() {
    let marks = others { $0.point != nil }
    for mark in marks {
      let body = body(mark.place)
      guard let id = body.point else { continue }
      var point = state.points[id] ?? PointState()
      point.mark(body)
      point.newestMark = mark.order
      state.points[id] = point
    }
  }

  // MARK: - Answers

  private func newestAnswers() -> [(place: Int32, order: EventOrder)] {
    var newest: [(place: Int32, order: EventOrder)] = []
    for part in streams.parts {
      newest += streams.places[part].reversed().lazy
        .filter { table.rows[Int($0)].isAnswer && !undone.contains($0) }
        .prefix(LearnerState.recentLimit).map { ($0, order($0)) }
    }
    return newest.sorted { $0.order < $1.order }.suffix(LearnerState.recentLimit)
  }

  /// Folds every point's answers, and gives the points as they were before the newest answers.
  private mutating func foldPoints(_ newest: [(place: Int32, order: EventOrder)]) -> [Int32:
    PointState]
  {
    let (places, starts) = answersByPoint()
    let rule = DueRule(state.profile)
    let watched = Set(newest.map(\.place))
    let oldestWatched = newest.first?.order.instant ?? .max
    var before: [Int32: PointState] = [:]
    var rows: [EventTable.Row] = []
    state.points.reserveCapacity(table.points.count)
    for point in 0..<table.points.count where starts[point] < starts[point + 1] {
      var state = PointState()
      var last: Int32?
      let part = inOrder(places[starts[point]..<starts[point + 1]])
      // Fetched before the first is looked at, so that the waits for memory overlap.
      rows.removeAll(keepingCapacity: true)
      for place in part { rows.append(table.rows[Int(place)]) }
      for (place, row) in zip(part, rows) {
        if row.instant >= oldestWatched, watched.contains(place) {
          if let last { state.newestAnswer = order(last) }
          state.settleDueDay(by: rule)
          before[place] = state
        }
        guard let rating = Rating(rawValue: Int(row.rating)) else { continue }
        state.take(
          Review(
            instant: row.instant, day: StudyDay(rawValue: Int(row.day)), rating: rating,
            guessRate: row.guessRate, isRight: row.credit >= 1000), model: rule.model)
        last = place
      }
      if let last { state.newestAnswer = order(last) }
      state.settleDueDay(by: rule)
      self.state.points[PointID(rawValue: table.points.name(UInt32(point)))] = state
    }
    return before
  }

  /// The answers that count, point after point (counting sort).
  func answersByPoint() -> (places: [Int32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: table.points.count + 1)
    for place in streams.places where counts(place) {
      starts[Int(table.rows[Int(place)].subject) + 1] += 1
    }
    for point in 0..<table.points.count { starts[point + 1] += starts[point] }
    var free = starts
    var places = [Int32](repeating: 0, count: starts.last ?? 0)
    for place in streams.places where counts(place) {
      let point = Int(table.rows[Int(place)].subject)
      places[free[point]] = place
      free[point] += 1
    }
    return (places, starts)
  }

  /// Whether a row is an answer that was not taken back.
  @inline(__always)
  private func counts(_ place: Int32) -> Bool {
    table.rows[Int(place)].isAnswer && (undone.isEmpty || !undone.contains(place))
  }

  /// The answers of one point in the order of all events; those of one device are in order already.
  func inOrder(_ places: ArraySlice<Int32>) -> ArraySlice<Int32> {
    guard let first = places.first, let last = places.last,
      table.rows[Int(first)].device != table.rows[Int(last)].device
    else { return places }
    return places.map { (order($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)[...]
  }

  // MARK: - Sums

  private mutating func tally() {
    var codes = [Tally](repeating: Tally(), count: table.codes.count)
    var times = [AnswerTimes](repeating: AnswerTimes(), count: table.kinds.count)
    var confusions: [UInt64: Int] = [:]
    var days: [Int32: DayTally] = [:]
    for place in streams.places where counts(place) {
      let row = table.rows[Int(place)]
      let credit = Int(row.credit)
      state.answers += 1
      codes[Int(row.code)].count(credit: credit)
      times[Int(row.kind)].count(milliseconds: row.milliseconds)
      if row.mistaken > 0 {
        confusions[UInt64(row.code) << 32 | UInt64(row.mistaken), default: 0] += 1
      }
      days[row.day, default: DayTally()].tally.count(credit: credit)
      days[row.day, default: DayTally()].milliseconds += Int(row.milliseconds)
    }
    let codeNames = table.codes.names
    for (code, tally) in codes.enumerated() where tally.answers > 0 {
      state.codes[codeNames[code]] = tally
    }
    for (kind, name) in table.kinds.names.enumerated() where times[kind].answers > 0 {
      state.times[name] = times[kind]
    }
    for (pair, count) in confusions {
      let confusion = Confusion(
        key: codeNames[Int(pair >> 32)], chosen: codeNames[Int(pair & 0xFFFF_FFFF) - 1])
      state.confusions[confusion] = count
    }
    for (day, tally) in days { state.days[StudyDay(rawValue: Int(day))] = tally }
    for point in state.points.values {
      if let first = point.history?.firstDay { state.days[first]?.introduced += 1 }
    }
  }
}

extension RecentAnswer {
  /// An answer that replay found, with what its line says.
  init(_ recent: Replay.Recent, _ event: Event, _ answer: Answer) {
    self.init(
      event: event, answer: answer, before: recent.before, order: recent.order,
      day: StudyDay(rawValue: Int(recent.row.day)))
  }
}
