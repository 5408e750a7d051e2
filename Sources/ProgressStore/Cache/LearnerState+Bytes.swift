import Scheduling

extension LearnerState {
  /// Writes the state in a form that is quick to read.
  func write(to writer: inout ByteWriter) {
    let names = devices.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, UInt32(1)...))
    writer.word(UInt32(names.count))
    for name in names {
      writer.text(name.name)
      writer.word(devices[name]?.sequence ?? 0)
      writer.int(devices[name]?.instant ?? 0)
    }
    writer.int(answers)
    profile.write(to: &writer)
    newestSetting.write(to: &writer, numbers)
    writer.word(UInt32(codes.count))
    for (code, tally) in codes {
      writer.text(code)
      tally.write(to: &writer)
    }
    writeConfusions(to: &writer)
    writer.word(UInt32(days.count))
    for (day, tally) in days {
      writer.int(day.rawValue)
      tally.tally.write(to: &writer)
      writer.int(tally.introduced)
      writer.int(tally.milliseconds)
    }
    writer.word(UInt32(times.count))
    for (kind, times) in times {
      writer.text(kind)
      writer.word(UInt32(times.counts.count))
      for count in times.counts { writer.int(count) }
    }
    writer.word(UInt32(points.count))
    for (id, point) in points {
      writer.text(id.rawValue)
      point.write(to: &writer, numbers)
    }
    writer.word(UInt32(recent.count))
    for answer in recent {
      writer.block(EventLine.bytes(answer.event))
      answer.before.write(to: &writer, numbers)
      answer.order.write(to: &writer, numbers)
      writer.int(answer.day.rawValue)
    }
  }

  /// Writes every code once and the pairs by the numbers of their codes.
  private func writeConfusions(to writer: inout ByteWriter) {
    let names = Set(confusions.keys.flatMap { [$0.key, $0.chosen] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, UInt32(0)...))
    writer.word(UInt32(names.count))
    for name in names { writer.text(name) }
    writer.word(UInt32(confusions.count))
    for (confusion, count) in confusions {
      writer.word(numbers[confusion.key] ?? 0)
      writer.word(numbers[confusion.chosen] ?? 0)
      writer.int(count)
    }
  }

  private mutating func readConfusions(_ reader: inout ByteReader) throws(ByteFault) {
    var names: [String] = []
    for _ in 0..<(try reader.count()) { names.append(try reader.text()) }
    let count = try reader.count()
    confusions.reserveCapacity(count)
    for _ in 0..<count {
      let key = Int(try reader.word())
      let chosen = Int(try reader.word())
      guard key < names.count, chosen < names.count else { throw ByteFault() }
      confusions[Confusion(key: names[key], chosen: names[chosen])] = try reader.int()
    }
  }

  /// Reads a state back.
  init(_ reader: inout ByteReader) throws(ByteFault) {
    self.init()
    var names = [EventOrder.beginning.device]
    for _ in 0..<(try reader.count()) {
      let name = DeviceID(unchecked: try reader.text())
      names.append(name)
      devices[name] = DeviceMark(sequence: try reader.word(), instant: try reader.instant())
    }
    answers = try reader.int()
    profile = try Profile(&reader)
    newestSetting = try EventOrder(&reader, names)
    for _ in 0..<(try reader.count()) { codes[try reader.text()] = try Tally(&reader) }
    try readConfusions(&reader)
    for _ in 0..<(try reader.count()) {
      days[StudyDay(rawValue: try reader.int())] = DayTally(
        tally: try Tally(&reader), introduced: try reader.int(), milliseconds: try reader.int())
    }
    for _ in 0..<(try reader.count()) {
      let kind = try reader.text()
      var counts: [Int] = []
      for _ in 0..<(try reader.count()) { counts.append(try reader.int()) }
      times[kind] = AnswerTimes(counts: counts)
    }
    let pointCount = try reader.count()
    points.reserveCapacity(pointCount)
    for _ in 0..<pointCount {
      points[PointID(rawValue: try reader.text())] = try PointState(&reader, names)
    }
    for _ in 0..<(try reader.count()) { recent.append(try RecentAnswer(&reader, names)) }
  }
}

extension RecentAnswer {
  fileprivate init(_ reader: inout ByteReader, _ names: [DeviceID]) throws(ByteFault) {
    let line = Array(try reader.block())
    guard case .event(let event)? = try? EventLine.read(line, 0..<line.count),
      case .answer(let answer) = event.body
    else { throw ByteFault() }
    self.init(
      event: event, answer: answer, before: try PointState(&reader, names),
      order: try EventOrder(&reader, names), day: StudyDay(rawValue: try reader.int()))
  }
}

extension Tally {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.int(answers)
    writer.int(right)
    writer.int(credit)
  }

  fileprivate init(_ reader: inout ByteReader) throws(ByteFault) {
    self.init(answers: try reader.int(), right: try reader.int(), credit: try reader.int())
  }
}

extension EventOrder {
  func write(to writer: inout ByteWriter, _ numbers: [DeviceID: UInt32]) {
    writer.int(instant)
    writer.word(numbers[device] ?? 0)
    writer.word(sequence)
    writer.int(stated)
  }

  init(_ reader: inout ByteReader, _ names: [DeviceID]) throws(ByteFault) {
    let instant = try reader.instant()
    let number = Int(try reader.word())
    guard number < names.count else { throw ByteFault() }
    self.init(
      instant: instant, device: names[number], sequence: try reader.word(),
      stated: try reader.instant())
  }
}

extension Profile {
  fileprivate func write(to writer: inout ByteWriter) {
    let members = settings.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value) }
    writer.text(JSON.object(members).compactText)
    writer.word(UInt32(fits.count))
    for fit in fits.values {
      writer.text(fit.model)
      writer.word(UInt32(fit.weights.count))
      for weight in fit.weights { writer.double(weight) }
      writer.int(fit.reviews)
      writer.double(fit.lossBefore ?? .nan)
      writer.double(fit.lossAfter ?? .nan)
    }
    // The weights in use may be those of the program, which another version may have changed.
    let weights = model.weights
    writer.word(UInt32(weights.count))
    for weight in weights { writer.double(weight) }
  }

  fileprivate init(_ reader: inout ByteReader) throws(ByteFault) {
    self.init()
    let text = Array(try reader.block())
    var cursor = JSONCursor(text, in: 0..<text.count)
    guard case .object(let members)? = try? cursor.value() else { throw ByteFault() }
    set(members)
    for _ in 0..<(try reader.count()) {
      let model = try reader.text()
      let weights = try Self.weights(&reader)
      fits[model] = Event.Fit(
        model: model, weights: weights, reviews: try reader.int(),
        lossBefore: Self.loss(try reader.double()), lossAfter: Self.loss(try reader.double()),
        isTaken: true)
    }
    guard try Self.weights(&reader) == model.weights else { throw ByteFault() }
  }

  /// A loss that is not a number stands for one that is not known.
  private static func loss(_ value: Double) -> Double? { value.isNaN ? nil : value }

  private static func weights(_ reader: inout ByteReader) throws(ByteFault) -> [Double] {
    var weights: [Double] = []
    for _ in 0..<(try reader.count()) { weights.append(try reader.double()) }
    return weights
  }
}
