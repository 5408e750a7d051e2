extension ReviewLog {
  /// The columns a log of reviews must have, in any order and among any others.
  package static let columns = ["card_id", "review_time_ms", "rating", "elapsed_days"]

  /// A log in the common exchange format: one review a line, columns as in the line of names.
  ///
  /// `elapsed_days` counts study days and is −1 for the first review of a card; the exact time comes from `review_time_ms`.
  /// A rating of 0 is a manual change and no review. A later review with negative days is kept, its days counted from the times, and told.
  package init(csv bytes: [UInt8], remarks: inout [CSVRemark]) throws(SchedulingError) {
    var reader = CSVReader(bytes)
    let header = reader.names()
    var columns: [Int] = []
    for name in Self.columns {
      guard let place = header.firstIndex(of: name) else {
        throw .columnMissing(name: name, found: header)
      }
      columns.append(place)
    }
    var rows: [LoggedReview] = []
    rows.reserveCapacity(bytes.count / 24)
    var fields = [Int](repeating: 0, count: header.count)
    var negatives: [NegativeDays] = []
    while let line = reader.nextLine() {
      try reader.readNumbers(line, into: &fields, names: header)
      let rating = fields[columns[2]]
      if rating == 0 { continue }
      guard let rating = Rating(rawValue: rating) else {
        throw .ratingUnknown(line: reader.line, found: rating)
      }
      if fields[columns[3]] < 0 {
        negatives.append(
          NegativeDays(row: rows.count, line: reader.line, days: fields[columns[3]]))
      }
      rows.append(
        LoggedReview(
          point: fields[columns[0]], time: Double(fields[columns[1]]) / 86_400_000,
          rating: rating, elapsed: Elapsed(studyDays: fields[columns[3]], days: 0)))
    }
    self.init(rows, negatives, remarks: &remarks)
  }

  /// A log whose exact elapsed times follow from the times of the answers.
  private init(
    _ rows: [LoggedReview], _ negatives: [NegativeDays], remarks: inout [CSVRemark]
  ) {
    var rows = rows
    var negatives = negatives
    if !zip(rows, rows.dropFirst()).allSatisfy({ $0.time <= $1.time }) {
      let order = rows.indices.sorted { (rows[$0].time, $0) < (rows[$1].time, $1) }
      var places = order
      for (place, row) in order.enumerated() { places[row] = place }
      rows = order.map { rows[$0] }
      for index in negatives.indices { negatives[index].row = places[negatives[index].row] }
      negatives.sort { $0.row < $1.row }
    }
    var negative = negatives[...]
    var found: [CSVRemark] = []
    var last: [Int: Double] = [:]
    last.reserveCapacity(rows.count / 8)
    for index in rows.indices {
      let row = rows[index]
      let given = negative.first?.row == index ? negative.popFirst() : nil
      if let before = last.updateValue(row.time, forKey: row.point) {
        guard let given else {
          rows[index].elapsed = Elapsed(
            studyDays: row.elapsed.studyDays, days: row.time - before)
          continue
        }
        let counted = Elapsed(days: row.time - before)
        rows[index].elapsed = counted
        found.append(
          CSVRemark(
            line: given.line, card: row.point, found: given.days, counted: counted.studyDays))
      }
    }
    remarks += found.sorted { $0.line < $1.line }
    self.init(rows)
  }
}

/// Something in a log that was understood in another way than it is written.
package struct CSVRemark: Equatable, Sendable, CustomStringConvertible {
  package var line: Int
  package var card: Int
  /// The days that are written.
  package var found: Int
  /// The whole days between the times of the two reviews, which stand in for them.
  package var counted: Int

  package var description: String {
    "found \(found) elapsed_days for a later review of card \(card); counted \(counted) from "
      + "review_time_ms; write the days since the review before (-1 is for the first)"
  }
}

/// A row whose elapsed days are below 0, as they are for the first review of a card.
private struct NegativeDays {
  var row: Int
  let line: Int
  let days: Int
}

/// A walk over the lines of a table of whole numbers.
private struct CSVReader {
  private let bytes: [UInt8]
  private var position = 0
  /// The number of the line last given out.
  private(set) var line = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is what spreadsheets put first.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next line that is not empty, without its end.
  mutating func nextLine() -> Range<Int>? {
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      var end = position
      position += 1
      line += 1
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if end > start { return start..<end }
    }
    return nil
  }

  /// The names in the first line.
  mutating func names() -> [String] {
    guard let range = nextLine() else { return [] }
    return bytes[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { name in
        String(decoding: name, as: UTF8.self).filter { $0 != "\"" && $0 != " " }
      }
  }

  /// Reads a whole number for every column; a fraction is cut off.
  func readNumbers(
    _ range: Range<Int>, into fields: inout [Int], names: [String]
  ) throws(SchedulingError) {
    var place = range.lowerBound
    for column in fields.indices {
      let start = place
      var isNegative = false
      if place < range.upperBound, bytes[place] == UInt8(ascii: "-") {
        isNegative = true
        place += 1
      }
      var value = 0
      var digits = 0
      while place < range.upperBound, case let digit = bytes[place] &- UInt8(ascii: "0"),
        digit < 10, digits < 18
      {
        value = value * 10 + Int(digit)
        digits += 1
        place += 1
      }
      if place < range.upperBound, bytes[place] == UInt8(ascii: ".") {
        place += 1
        while place < range.upperBound, bytes[place] &- UInt8(ascii: "0") < 10 { place += 1 }
      }
      guard digits > 0, place == range.upperBound || bytes[place] == UInt8(ascii: ",") else {
        var end = start
        while end < range.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
        if ReviewLog.columns.contains(names[column]) {
          throw .numberUnreadable(
            line: line, column: names[column],
            found: String(decoding: bytes[start..<end], as: UTF8.self))
        }
        // Another program's column may hold anything.
        place = end + 1
        continue
      }
      fields[column] = isNegative ? -value : value
      place += 1
    }
  }
}
