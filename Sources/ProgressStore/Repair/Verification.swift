/// What a look at all journals of a learner found; nothing is changed by it.
package struct Verification: Equatable, Sendable {
  package let journals: [Journal]
  /// Events that stand in more than one place, counted without their first place.
  package let duplicates: Int
  /// Events that are missing between others of a device.
  package let gaps: [Gap]
  /// Conflict copies, events from the future, and the like.
  package let notes: [Finding]

  /// What was found in one journal.
  package struct Journal: Equatable, Sendable {
    package let name: String
    package let events: Int
    /// The number of all findings, of which only the first are kept.
    package let findingCount: Int
    package let findings: [Finding]
  }

  /// Sequence numbers of a device that no journal has.
  package struct Gap: Equatable, Sendable {
    package let device: String
    package let missing: ClosedRange<UInt32>
  }

  /// Whether every line of every journal could be read.
  package var isSound: Bool { !journals.contains { $0.findings.contains(where: \.isProblem) } }

  /// The number of events in all journals.
  package var events: Int { journals.map(\.events).reduce(0, +) }

  /// Reads all journals of a learner.
  package init(
    _ root: String, learner: LearnerID, now: Timestamp, files: any FileSystem = PosixFiles()
  ) throws(StoreError) {
    let folder = LearnerFolder(root: root, learner: learner)
    try folder.check(files)
    var table = EventTable()
    var walk = JournalWalk(files)
    try walk.read(folder, into: &table)
    journals = walk.readers.map {
      Journal(
        name: $0.name, events: $0.events, findingCount: $0.findingCount, findings: $0.findings)
    }
    let streams = DeviceStreams(table)
    duplicates = table.rows.count - streams.places.count
    gaps = Self.gaps(streams, table)
    let names = journals.map(\.name)
    notes =
      try ConflictCopy.all(names, folder, files).map(\.finding)
      + Self.future(streams, table, now)
  }

  private static func gaps(_ streams: DeviceStreams, _ table: EventTable) -> [Gap] {
    var gaps: [Gap] = []
    for (device, part) in streams.parts.enumerated() {
      var next: UInt32 = 1
      var sequences = streams.places[part].map { table.rows[Int($0)].sequence }
      if let unknown = table.unknown[UInt32(device)] { sequences = (sequences + unknown).sorted() }
      for sequence in sequences {
        if sequence > next, gaps.count < gapLimit {
          gaps.append(
            Gap(device: table.devices.name(UInt32(device)), missing: next...(sequence - 1)))
        }
        if sequence < .max { next = max(next, sequence + 1) }
      }
    }
    return gaps
  }

  private static func future(_ streams: DeviceStreams, _ table: EventTable, _ now: Timestamp)
    -> [Finding]
  {
    streams.parts.enumerated().compactMap { device, part in
      let late = streams.places[part].map { table.rows[Int($0)].instant }
        .filter { $0 > now.milliseconds + Timeline.tolerance }
      return late.max().map { latest in
        .fromTheFuture(
          device: table.devices.name(UInt32(device)), events: late.count,
          latest: TimeText.text(milliseconds: latest))
      }
    }
  }

  private static let gapLimit = 100
}
