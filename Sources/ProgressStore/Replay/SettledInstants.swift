import Scheduling

/// The events of all devices with the instants that they count for; see `Timeline`.
struct SettledInstants {
  private(set) var table: EventTable
  /// The stated instants of the rows that count for another instant.
  private(set) var stated: [Int32: Int64] = [:]
  /// Events that are later than the clock.
  private(set) var fromTheFuture: [Finding] = []
  private let streams: DeviceStreams
  private let present: Present

  /// Settles the instants of all rows of a table.
  init(_ table: EventTable, _ streams: DeviceStreams, _ devices: [DeviceID], present: Present) {
    self.table = table
    self.streams = streams
    self.present = present
    let believed = streams.parts.map { Timeline.believed(instants($0), present: present.instant) }
    guard believed.contains(where: { $0 != nil }) else { return }
    let oldest = oldest(believed)
    for (device, part) in streams.parts.enumerated() {
      guard let believed = believed[device] else { continue }
      reportFuture(devices[device], part)
      settle(Array(streams.places[part]), believed, oldest)
    }
  }

  private func instants(_ part: Range<Int>) -> [Int64] {
    streams.places[part].map { table.rows[Int($0)].instant }
  }

  /// The oldest believed event of any device, or the present if there is none.
  ///
  /// A device of which nothing is believed counts for it: were it for the present, its points would never be due.
  private func oldest(_ believed: [[Int]?]) -> (instant: Int64, day: Int32) {
    let firsts = zip(streams.parts, believed).compactMap { part, believed -> EventTable.Row? in
      guard !part.isEmpty, let first = believed.map(\.first) ?? 0 else { return nil }
      return table.rows[Int(streams.places[part.lowerBound + first])]
    }
    return firsts.min { $0.instant < $1.instant }.map { ($0.instant, $0.day) }
      ?? (present.instant, Int32(clamping: present.day.rawValue))
  }

  private mutating func settle(
    _ places: [Int32], _ believed: [Int], _ oldest: (instant: Int64, day: Int32)
  ) {
    var (instant, day) =
      believed.first.map { first in
        let row = table.rows[Int(places[first])]
        return (row.instant, row.day)
      } ?? oldest
    var next = believed.makeIterator()
    var trusted = next.next()
    for (index, place) in places.enumerated() {
      if index == trusted {
        (instant, day) = (table.rows[Int(place)].instant, table.rows[Int(place)].day)
        trusted = next.next()
      } else {
        stated[place] = table.rows[Int(place)].instant
        table.rows[Int(place)].instant = instant
        table.rows[Int(place)].day = day
      }
    }
  }

  private mutating func reportFuture(_ device: DeviceID, _ part: Range<Int>) {
    let future = instants(part).filter { $0 > present.instant + Timeline.tolerance }
    guard let latest = future.max() else { return }
    fromTheFuture.append(
      .fromTheFuture(
        device: device.name, events: future.count, latest: TimeText.text(milliseconds: latest)))
  }
}
