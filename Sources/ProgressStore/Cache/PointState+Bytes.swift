import Scheduling

extension PointState {
  /// Writes the state of a point; `numbers` are those of the devices.
  func write(to writer: inout ByteWriter, _ numbers: [DeviceID: UInt32]) {
    var parts: Parts = []
    if memory != .unseen { parts.insert(.memory) }
    if history != nil { parts.insert(.history) }
    if history?.lastWrongDay != nil { parts.insert(.lastWrongDay) }
    if flag != nil { parts.insert(.flag) }
    if newestMark != .beginning { parts.insert(.marked) }
    switch standing {
    case .active: break
    case .buried: parts.insert(.buried)
    case .suspended: parts.insert(.suspended)
    }
    writer.byte(parts.rawValue)
    if case .reviewed(let belief) = memory {
      writer.double(belief.share)
      belief.recalled.write(to: &writer)
      if belief.isDivided { belief.guessed.write(to: &writer) }
    }
    if let history {
      writer.word(UInt32(clamping: history.answers))
      writer.word(UInt32(clamping: history.right))
      writer.word(UInt32(clamping: history.lapses))
      writer.int(history.firstDay.rawValue)
      writer.int(history.lastDay.rawValue)
      writer.int(history.lastInstant)
      writer.byte(UInt8(history.lastRating.rawValue))
      if let day = history.lastWrongDay { writer.int(day.rawValue) }
      writer.int(dueDay?.rawValue ?? 0)
    }
    if let flag { writer.block(flag.bytes) }
    if case .buried(let until) = standing { writer.int(until.rawValue) }
    newestAnswer.write(to: &writer, numbers)
    if newestMark != .beginning {
      writer.text(note)
      newestMark.write(to: &writer, numbers)
    }
  }

  /// Reads the state of a point back.
  init(_ reader: inout ByteReader, _ names: [DeviceID]) throws(ByteFault) {
    self.init()
    let parts = Parts(rawValue: try reader.byte())
    if parts.contains(.memory) {
      let share = try reader.double()
      let recalled = try MemoryState(&reader)
      memory = .reviewed(
        Belief(
          recalled: recalled, guessed: share < 1 ? try MemoryState(&reader) : recalled,
          share: share))
    }
    if parts.contains(.history) {
      history = try History(&reader, parts.contains(.lastWrongDay))
      dueDay = StudyDay(rawValue: try reader.int())
    }
    if parts.contains(.flag) { flag = try Event.Flag(Array(try reader.block())) }
    if parts.contains(.buried) { standing = .buried(until: StudyDay(rawValue: try reader.int())) }
    if parts.contains(.suspended) { standing = .suspended }
    newestAnswer = try EventOrder(&reader, names)
    if parts.contains(.marked) {
      note = try reader.text()
      newestMark = try EventOrder(&reader, names)
    }
  }

  /// The parts of a point's state that are there.
  private struct Parts: OptionSet {
    let rawValue: UInt8
    static let memory = Parts(rawValue: 1)
    static let history = Parts(rawValue: 2)
    static let lastWrongDay = Parts(rawValue: 4)
    static let flag = Parts(rawValue: 8)
    static let buried = Parts(rawValue: 16)
    static let suspended = Parts(rawValue: 32)
    static let marked = Parts(rawValue: 64)
  }
}

extension MemoryState {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.double(stability)
    writer.double(fastStability)
    writer.double(difficulty)
  }

  fileprivate init(_ reader: inout ByteReader) throws(ByteFault) {
    self.init(
      stability: try reader.double(), fastStability: try reader.double(),
      difficulty: try reader.double())
  }
}

extension PointState.History {
  fileprivate init(_ reader: inout ByteReader, _ hasLastWrongDay: Bool) throws(ByteFault) {
    let answers = Int(try reader.word())
    let right = Int(try reader.word())
    let lapses = Int(try reader.word())
    let firstDay = StudyDay(rawValue: try reader.int())
    let lastDay = StudyDay(rawValue: try reader.int())
    let lastInstant = try reader.instant()
    guard let lastRating = Rating(rawValue: Int(try reader.byte())) else { throw ByteFault() }
    self.init(
      answers: answers, right: right, lapses: lapses, firstDay: firstDay, lastDay: lastDay,
      lastInstant: lastInstant, lastRating: lastRating,
      lastWrongDay: hasLastWrongDay ? StudyDay(rawValue: try reader.int()) : nil)
  }
}

extension Event.Flag {
  fileprivate var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.text(point.rawValue)
    writer.byte((question == nil ? 0 : 1) + (text == nil ? 0 : 2))
    if let question { writer.text(question) }
    if let text { writer.text(text) }
    return writer.bytes
  }

  fileprivate init(_ bytes: [UInt8]) throws(ByteFault) {
    var reader = ByteReader(bytes, in: 0..<bytes.count)
    self.init(point: PointID(rawValue: try reader.text()))
    let parts = try reader.byte()
    if parts & 1 != 0 { question = try reader.text() }
    if parts & 2 != 0 { text = try reader.text() }
  }
}
