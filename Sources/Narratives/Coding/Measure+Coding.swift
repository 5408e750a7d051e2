/// How measures are written down.
extension Measured {
  func write(to writer: inout CompactWriter) {
    for end in [span.lower, span.upper] {
      writer.number(end.map { $0.isIncluded ? 2 : 1 } ?? 0)
      guard let end else { continue }
      writer.number(end.measure.thousandths)
      writer.number(Measure.Unit.allCases.firstIndex(of: end.measure.unit) ?? 0)
    }
    writer.number(thing == nil ? 0 : 1)
    thing?.write(to: &writer)
  }

  init(_ reader: inout CompactReader) throws(CompactFault) {
    let lower = try Self.end(&reader)
    let upper = try Self.end(&reader)
    guard let span = MeasureSpan(from: lower, to: upper) else { throw CompactFault() }
    let hasThing = try reader.number(below: 2) == 1
    self.init(span, of: hasThing ? try ConceptNumber(&reader) : nil)
  }

  private static func end(_ reader: inout CompactReader) throws(CompactFault) -> MeasureSpan.End? {
    let kind = try reader.number(below: 3)
    guard kind > 0 else { return nil }
    let thousandths = try reader.number()
    let units = Measure.Unit.allCases
    let measure = Measure(thousandths: thousandths, units[try reader.number(below: units.count)])
    return MeasureSpan.End(measure, isIncluded: kind == 2)
  }
}
