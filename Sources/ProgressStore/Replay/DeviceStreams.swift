/// The events of every device in the order in which it counted them, each event once.
struct DeviceStreams {
  /// The places of the rows, device after device.
  private(set) var places: [Int32] = []
  /// The part of `places` of every device.
  private(set) var parts: [Range<Int>] = []

  /// Sorts the rows of a table, and leaves out what stands there twice.
  init(_ table: EventTable) {
    let sorted = Self.counted(table.rows, keys: table.devices.count)
    places.reserveCapacity(sorted.places.count)
    for part in sorted.parts {
      let start = places.count
      if Self.isAscending(sorted.places[part], table.rows) {
        places += sorted.places[part]
      } else {
        Self.keepOneOfEach(sorted.places[part], table, &places)
      }
      parts.append(start..<places.count)
    }
  }

  /// The place of an event of that name in the table.
  func place(_ id: EventID, device: Int, _ rows: [EventTable.Row], stated: (Int32) -> Int64)
    -> Int32?
  {
    let part = places[parts[device]]
    var low = part.startIndex
    var high = part.endIndex
    while low < high {
      let middle = (low + high) / 2
      if rows[Int(part[middle])].sequence < id.sequence { low = middle + 1 } else { high = middle }
    }
    while low < part.endIndex, rows[Int(part[low])].sequence == id.sequence {
      if stated(part[low]) == id.milliseconds { return part[low] }
      low += 1
    }
    return nil
  }

  private static func isAscending(_ places: ArraySlice<Int32>, _ rows: [EventTable.Row]) -> Bool {
    var at = places.startIndex &+ 1
    while at < places.endIndex {
      if !isEarlier(rows[Int(places[at &- 1])], rows[Int(places[at])]) { return false }
      at &+= 1
    }
    return true
  }

  @inline(__always)
  private static func isEarlier(_ left: EventTable.Row, _ right: EventTable.Row) -> Bool {
    left.sequence != right.sequence ? left.sequence < right.sequence : left.instant < right.instant
  }

  private static func keepOneOfEach(
    _ part: ArraySlice<Int32>, _ table: EventTable, _ kept: inout [Int32]
  ) {
    let rows = table.rows
    let sorted = part.sorted { left, right in
      let (a, b) = (rows[Int(left)], rows[Int(right)])
      return isEarlier(a, b) || !isEarlier(b, a) && table.precedes(a, b)
    }
    var last: EventTable.Row?
    for place in sorted {
      let row = rows[Int(place)]
      if let last, last.sequence == row.sequence, last.instant == row.instant { continue }
      kept.append(place)
      last = row
    }
  }

  /// Counting sort by device; rows of one device stay as they stand.
  private static func counted(_ rows: [EventTable.Row], keys: Int) -> (
    places: [Int32], parts: [Range<Int>]
  ) {
    var starts = [Int](repeating: 0, count: keys + 1)
    for row in rows { starts[Int(row.device) + 1] += 1 }
    for key in 0..<keys { starts[key + 1] += starts[key] }
    let parts = (0..<keys).map { starts[$0]..<starts[$0 + 1] }
    var places = [Int32](repeating: 0, count: rows.count)
    for (place, row) in rows.enumerated() {
      places[starts[Int(row.device)]] = Int32(place)
      starts[Int(row.device)] += 1
    }
    return (places, parts)
  }
}

extension EventTable {
  /// Chooses between two events of one name by what they say, so that the choice does not depend on files.
  func precedes(_ left: Row, _ right: Row) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  private func key(_ row: Row) -> [UInt8] {
    guard row.isAnswer else { return EventLine.bytes(others[Int(row.subject)]) }
    let words = [
      points.name(row.subject), codes.name(row.code), kinds.name(UInt32(row.kind)),
      row.mistaken > 0 ? codes.name(row.mistaken - 1) : "",
      "\(row.rating) \(row.credit) \(row.guessRate) \(row.milliseconds) \(row.day)",
    ]
    return Array(words.joined(separator: "\u{0}").utf8)
  }
}
