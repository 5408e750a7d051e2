import Scheduling

/// The answers that a file of another program holds.
struct ImportedHistory {
  private(set) var answers: [Row] = []
  /// Rows that hold no answer.
  private(set) var skipped = 0

  /// An answer and its moment.
  struct Row: Equatable {
    var moment: Timestamp
    var day: StudyDay
    var answer: Answer
  }

  /// Reads a whole file; all of it is right, or nothing is taken in and all that is wrong is told.
  init(_ bytes: [UInt8], _ format: Import.Format, utcOffset: Int) throws(StoreError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .unusableImport([ImportFault(line: 1, problem: .notText)])
    }
    var rows = try CSV.rows(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    guard !rows.isEmpty else { throw .unusableImport([ImportFault(line: 1, problem: .empty)]) }
    let head = rows.removeFirst()
    try Self.check(head.cells, format)
    var faults: [ImportFault] = []
    for (line, cells) in rows {
      let record = Record(line: line, columns: head.cells, cells: cells)
      do throws(ImportFault) {
        try record.checkCount()
        let row =
          switch format {
          case .ankiRevlog: try Self.ankiRow(record, utcOffset)
          case .csv: try Self.row(record, utcOffset)
          }
        if let row { answers.append(row) } else { skipped += 1 }
      } catch {
        faults.append(error)
      }
    }
    if !faults.isEmpty { throw .unusableImport(faults) }
  }

  /// A table without rows may still be the wrong one.
  private static func check(_ columns: [String], _ format: Import.Format) throws(StoreError) {
    let needed: [[String]] =
      switch format {
      case .ankiRevlog: [Column.instant, Column.card, Column.button]
      case .csv: [["time"], ["point"], ["rating", "credit"]]
      }
    for names in needed where !columns.contains(where: names.contains) {
      throw .unusableImport([
        ImportFault(line: 1, problem: .missingColumn(names[0], found: columns))
      ])
    }
  }

  /// The names that the columns of Anki's table have in the tables of different tools.
  private enum Column {
    static let instant = ["id", "review_time_ms", "review_time"]
    static let card = ["cid", "card_id"]
    static let button = ["ease", "rating", "review_rating"]
    static let taken = ["time", "taken_millis", "review_duration"]
  }

  /// A row of Anki's table: `id` is the instant, `cid` the card, `ease` the button, `time` the time taken.
  private static func ankiRow(_ record: Record, _ utcOffset: Int) throws(ImportFault) -> Row? {
    let instant = try record.number(Column.instant, 0...4_000_000_000_000)
    let button = try record.number(Column.button, 0...4)
    // A button of 0 stands for a card that was moved or reset by hand.
    guard let rating = Rating(rawValue: Int(button)) else { return nil }
    let taken = try record.optionalNumber(Column.taken, 0...4_294_967_295)
    let card = try record.text(Column.card)
    let answer = Answer(
      point: PointID(rawValue: record.optional(["point"]) ?? "anki:" + card), kind: "anki",
      bank: record.optional(["bank"]) ?? "", code: "", question: "", seed: 0, chosen: [],
      credit: rating == .again ? 0 : 1,
      rating: rating, guessRate: 0, milliseconds: UInt32(taken ?? 0))
    let moment = Timestamp(milliseconds: Int64(instant), utcOffset: utcOffset)
    return Row(moment: moment, day: moment.studyDay(), answer: answer)
  }

  private static func row(_ record: Record, _ utcOffset: Int) throws(ImportFault) -> Row? {
    if record.optional(["undone"]) == "yes" { return nil }
    let time = Array(try record.text(["time"]).utf8)
    guard let instant = TimeText.milliseconds(time, 0..<time.count) else {
      throw record.fault("time", "an instant such as 2026-11-21T07:15:30.250Z")
    }
    let offset = Array(record.optional(["offset"])?.utf8 ?? "".utf8)
    let date = record.optional(["day"])
    let day = date.flatMap { StudyDay(dateText: $0) }
    if date != nil, day == nil { throw record.fault("day", "a date such as 2026-11-21") }
    let credit = try record.optionalNumber(["credit"], 0...1)
    let rating = try record.rating(credit)
    let answer = Answer(
      point: PointID(rawValue: try record.text(["point"])), kind: record.optional(["kind"]) ?? "",
      bank: record.optional(["bank"]) ?? "", code: record.optional(["code"]) ?? "",
      question: record.optional(["question"]) ?? "",
      seed: record.optional(["seed"]).flatMap { UInt64($0) } ?? 0,
      chosen: record.optional(["chosen"]).map(Self.list) ?? [],
      mistakenFor: record.optional(["mistaken"]), credit: credit ?? (rating == .again ? 0 : 1),
      rating: rating, guessRate: try record.optionalNumber(["guess"], 0...1) ?? 0,
      milliseconds: UInt32(try record.optionalNumber(["ms"], 0...4_294_967_295) ?? 0),
      confidence: record.optional(["confidence"]).flatMap(Answer.Confidence.init))
    let moment = Timestamp(
      milliseconds: instant,
      utcOffset: TimeText.utcOffset(offset, 0..<offset.count) ?? utcOffset)
    return Row(moment: moment, day: day ?? moment.studyDay(), answer: answer)
  }

  /// One text, or several as a JSON array.
  private static func list(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var cursor = JSONCursor(bytes, in: 0..<bytes.count)
    guard text.hasPrefix("["), let elements = try? cursor.value().elements else { return [text] }
    return elements.compactMap(\.text)
  }
}

/// One row of a table, with the names of the columns.
private struct Record {
  let line: Int
  let columns: [String]
  let cells: [String]

  func checkCount() throws(ImportFault) {
    guard cells.count != columns.count else { return }
    throw ImportFault(
      line: line, problem: .wrongFieldCount(found: cells.count, expected: columns.count))
  }

  /// The cell of the first of these columns that there is; `nil` if it is empty.
  func optional(_ names: [String]) -> String? {
    for name in names {
      guard let index = columns.firstIndex(of: name) else { continue }
      return cells[index].isEmpty ? nil : CSV.plain(cells[index])
    }
    return nil
  }

  func text(_ names: [String]) throws(ImportFault) -> String {
    guard let text = optional(names) else { throw fault(names[0], "a value") }
    return text
  }

  func number(_ names: [String], _ range: ClosedRange<Double>) throws(ImportFault) -> Double {
    _ = try text(names)
    return try optionalNumber(names, range) ?? range.lowerBound
  }

  func optionalNumber(_ names: [String], _ range: ClosedRange<Double>) throws(ImportFault)
    -> Double?
  {
    guard let text = optional(names) else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw fault(
        columns.first(where: names.contains) ?? names[0],
        "a number from \(JSON.double(range.lowerBound).compactText) to "
          + JSON.double(range.upperBound).compactText)
    }
    return number
  }

  func rating(_ credit: Double?) throws(ImportFault) -> Rating {
    guard let text = optional(["rating"]) else {
      guard let credit else { throw fault("rating", "a value, here or under 'credit'") }
      return credit >= 1 ? .good : .again
    }
    guard let rating = Rating(name: text) ?? Int(text).flatMap(Rating.init) else {
      throw fault("rating", "again, hard, good, easy or 1 to 4")
    }
    return rating
  }

  func fault(_ column: String, _ expected: String) -> ImportFault {
    ImportFault(
      line: line,
      problem: .unusable(column: column, value: optional([column]) ?? "", expected: expected))
  }
}
