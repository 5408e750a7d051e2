/// How ages are written down.
extension Age {
  func write(to writer: inout CompactWriter) {
    writer.number(count)
    writer.number(Unit.allCases.firstIndex(of: unit) ?? 0)
  }

  init(_ reader: inout CompactReader) throws(CompactFault) {
    let count = try reader.number(below: 1 << 16)
    self.init(count, Unit.allCases[try reader.number(below: Unit.allCases.count)])
  }
}

extension AgeSpan {
  func write(to writer: inout CompactWriter) {
    switch self {
    case .under(let age): Self.write(0, [age], &writer)
    case .from(let age): Self.write(1, [age], &writer)
    case .between(let first, let end): Self.write(2, [first, end], &writer)
    }
  }

  private static func write(_ kind: Int, _ ages: [Age], _ writer: inout CompactWriter) {
    writer.number(kind)
    for age in ages { age.write(to: &writer) }
  }

  init(_ reader: inout CompactReader) throws(CompactFault) {
    switch try reader.number(below: 3) {
    case 0: self = .under(try Age(&reader))
    case 1: self = .from(try Age(&reader))
    default: self = .between(try Age(&reader), try Age(&reader))
    }
  }
}
