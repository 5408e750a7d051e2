/// For every concept a short list of others, all in one array.
struct NumberRows: Equatable, Sendable {
  private struct Row: Equatable, Sendable, BitwiseCopyable {
    var start: Int32 = 0
    var end: Int32 = 0
  }

  private var rows: [Row]
  private var values: [ConceptNumber] = []

  /// Empty rows for some concepts.
  init(count: Int) { rows = [Row](repeating: Row(), count: count) }

  /// The rows of pairs of a row and a value, in the order of the pairs.
  init(count: Int, pairs: [(row: ConceptNumber, value: ConceptNumber)]) {
    self.init(count: count)
    for pair in pairs { rows[Int(pair.row.rawValue)].end += 1 }
    var start: Int32 = 0
    for index in rows.indices {
      let length = rows[index].end
      rows[index] = Row(start: start, end: start)
      start += length
    }
    values = [ConceptNumber](repeating: ConceptNumber(0), count: pairs.count)
    for pair in pairs {
      values[Int(rows[Int(pair.row.rawValue)].end)] = pair.value
      rows[Int(pair.row.rawValue)].end += 1
    }
  }

  /// The list of a concept; empty for concepts added later.
  subscript(number: ConceptNumber) -> ArraySlice<ConceptNumber> {
    let index = Int(number.rawValue)
    guard index < rows.count else { return [] }
    return values[Int(rows[index].start)..<Int(rows[index].end)]
  }

  /// Whether a value stands in the list of a concept.
  func contains(_ value: ConceptNumber, in number: ConceptNumber) -> Bool {
    let index = Int(number.rawValue)
    guard index < rows.count else { return false }
    var position = Int(rows[index].start)
    let end = Int(rows[index].end)
    while position < end {
      if values[position] == value { return true }
      position += 1
    }
    return false
  }

  /// Sets the list of a concept that has none yet: itself and what is in the lists of others, each once.
  mutating func set(_ number: ConceptNumber, joining others: [ConceptNumber]) {
    let start = values.count
    values.append(number)
    for other in others {
      let row = rows[Int(other.rawValue)]
      for position in Int(row.start)..<Int(row.end) {
        let value = values[position]
        if !values[start...].contains(value) { values.append(value) }
      }
    }
    rows[Int(number.rawValue)] = Row(start: Int32(start), end: Int32(values.count))
  }
}

extension NumberRows {
  /// Writes all rows.
  func write(to writer: inout CompactWriter) {
    writer.plain(rows)
    writer.plain(values)
  }

  /// Reads what `write` wrote.
  init(_ reader: inout CompactReader) throws(CompactFault) {
    rows = try reader.plain(Row.self)
    values = try reader.plain(ConceptNumber.self)
  }
}
