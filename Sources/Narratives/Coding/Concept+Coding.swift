/// How a concept is written down: what it has of the many things that a concept may have.
extension Concept {
  /// Writes the concept; `heads` is the number of its heads in a list of all, 0 for none.
  func write(to writer: inout CompactWriter, heads: Int, sources: [String: Int]) {
    writer.text(id)
    writer.number(kind.number)
    switch words {
    case .listed(let source, let phrases, let line):
      writer.number(0)
      writer.number(sources[source.name] ?? 0)
      writer.number(phrases.lowerBound)
      writer.number(phrases.count)
      writer.number(line)
    case .composed(let words, let origin):
      writer.number(1)
      writer.number(sources[origin.file] ?? 0)
      writer.text(words)
      writer.number(origin.line)
    }
    var flags: Flags = []
    if isGeneral { flags.insert(.general) }
    if isCarried { flags.insert(.carried) }
    if isAside { flags.insert(.aside) }
    if isUnlisted { flags.insert(.unlisted) }
    if takesAll { flags.insert(.takesAll) }
    if goesInParts { flags.insert(.inParts) }
    if isAssisting { flags.insert(.assisting) }
    if isByHand { flags.insert(.byHand) }
    if takesPart { flags.insert(.takesPart) }
    if empties { flags.insert(.empties) }
    if staysInside { flags.insert(.staysInside) }
    if isUsual { flags.insert(.usual) }
    if isVague { flags.insert(.vague) }
    if isNoOrgan { flags.insert(.noOrgan) }
    if isOnBothSides { flags.insert(.bothSides) }
    if reachesOwner { flags.insert(.reachesOwner) }
    if isCounted { flags.insert(.counted) }
    writer.number(flags.rawValue)
    writer.number(heads)
    writer.number(function.map { $0.number + 1 } ?? 0)
    writer.number((action?.rawValue).map { Int($0) + 1 } ?? 0)
    writer.number((approach?.rawValue).map { Int($0) + 1 } ?? 0)
    let single = [product, takenBy, bearer].map { $0.map { [$0] } ?? [] }
    let lists =
      [parents, wholes, parts, along, opposites, targets, only, never, places, bears] + single
    // Most of the lists are empty, so a bit for each says which are not.
    writer.number(lists.indices.reduce(0) { $0 | (lists[$1].isEmpty ? 0 : 1 << $1) })
    for list in lists where !list.isEmpty {
      writer.number(list.count)
      for number in list { number.write(to: &writer) }
    }
    writer.number(special.count)
    for entry in special {
      entry.structure.write(to: &writer)
      entry.action.write(to: &writer)
    }
  }

  /// Reads what `write` wrote; `heads` is the list of all heads.
  init(
    _ reader: inout CompactReader, heads: [[[Word]]], sources: [LexiconSource]
  ) throws(CompactFault) {
    let id = try reader.text()
    let kind = try ConceptKind(number: reader.number())
    let isComposed = try reader.number(below: 2) == 1
    let source = sources[try reader.number(below: sources.count)]
    if isComposed {
      let words = try reader.text()
      let origin = LexiconOrigin(file: source.name, line: try reader.number())
      self.init(id: id, kind: kind, words: .composed(words, origin))
    } else {
      let start = try reader.number(below: source.bytes.count + 1)
      let count = try reader.number(below: source.bytes.count - start + 1)
      self.init(
        id: id, kind: kind,
        words: .listed(source, phrases: start..<start + count, line: try reader.number()))
    }
    let flags = Flags(rawValue: try reader.number())
    isGeneral = flags.contains(.general)
    isCarried = flags.contains(.carried)
    isAside = flags.contains(.aside)
    isUnlisted = flags.contains(.unlisted)
    takesAll = flags.contains(.takesAll)
    goesInParts = flags.contains(.inParts)
    isAssisting = flags.contains(.assisting)
    isByHand = flags.contains(.byHand)
    takesPart = flags.contains(.takesPart)
    empties = flags.contains(.empties)
    staysInside = flags.contains(.staysInside)
    isUsual = flags.contains(.usual)
    isVague = flags.contains(.vague)
    isNoOrgan = flags.contains(.noOrgan)
    isOnBothSides = flags.contains(.bothSides)
    reachesOwner = flags.contains(.reachesOwner)
    isCounted = flags.contains(.counted)
    let head = try reader.number(below: heads.count + 1)
    if head > 0 { self.heads = heads[head - 1] }
    let function = try reader.number()
    if function > 0 { self.function = try FunctionWord(number: function - 1) }
    action = try reader.concept()
    approach = try reader.concept()
    let lists = try reader.number()
    if lists & 1 != 0 { parents = try reader.concepts() }
    if lists & 2 != 0 { wholes = try reader.concepts() }
    if lists & 4 != 0 { parts = try reader.concepts() }
    if lists & 8 != 0 { along = try reader.concepts() }
    if lists & 16 != 0 { opposites = try reader.concepts() }
    if lists & 32 != 0 { targets = try reader.concepts() }
    if lists & 64 != 0 { only = try reader.concepts() }
    if lists & 128 != 0 { never = try reader.concepts() }
    if lists & 256 != 0 { places = try reader.concepts() }
    if lists & 512 != 0 { bears = try reader.concepts() }
    if lists & 1024 != 0 { product = try reader.concepts().first }
    if lists & 2048 != 0 { takenBy = try reader.concepts().first }
    if lists & 4096 != 0 { bearer = try reader.concepts().first }
    for _ in 0..<(try reader.count()) {
      special.append(
        SpecialAction(structure: try ConceptNumber(&reader), action: try ConceptNumber(&reader)))
    }
  }

  private struct Flags: OptionSet {
    let rawValue: Int
    static let general = Flags(rawValue: 1)
    static let carried = Flags(rawValue: 2)
    static let aside = Flags(rawValue: 4)
    static let unlisted = Flags(rawValue: 8)
    static let takesAll = Flags(rawValue: 16)
    static let inParts = Flags(rawValue: 32)
    static let assisting = Flags(rawValue: 64)
    static let byHand = Flags(rawValue: 128)
    static let takesPart = Flags(rawValue: 256)
    static let empties = Flags(rawValue: 512)
    static let staysInside = Flags(rawValue: 1024)
    static let usual = Flags(rawValue: 2048)
    static let vague = Flags(rawValue: 4096)
    static let noOrgan = Flags(rawValue: 8192)
    static let bothSides = Flags(rawValue: 16384)
    static let reachesOwner = Flags(rawValue: 32768)
    static let counted = Flags(rawValue: 65536)
  }
}

extension CompactReader {
  /// A concept number that may be missing.
  fileprivate mutating func concept() throws(CompactFault) -> ConceptNumber? {
    let number = try number(below: 1 << 31)
    return number > 0 ? ConceptNumber(number - 1) : nil
  }

  fileprivate mutating func concepts() throws(CompactFault) -> [ConceptNumber] {
    let count = try count()
    var concepts: [ConceptNumber] = []
    concepts.reserveCapacity(count)
    for _ in 0..<count { concepts.append(try ConceptNumber(&self)) }
    return concepts
  }
}

extension ConceptKind {
  private static let all = Array(allCases)
  private static let numbers = Dictionary(uniqueKeysWithValues: zip(all, all.indices))

  /// Its place among all cases.
  fileprivate var number: Int { Self.numbers[self] ?? 0 }

  fileprivate init(number: Int) throws(CompactFault) {
    guard Self.all.indices.contains(number) else { throw CompactFault() }
    self = Self.all[number]
  }
}

extension FunctionWord {
  private static let all = Array(allCases)

  /// Its place among all cases.
  fileprivate var number: Int { Self.all.firstIndex(of: self) ?? 0 }

  fileprivate init(number: Int) throws(CompactFault) {
    guard Self.all.indices.contains(number) else { throw CompactFault() }
    self = Self.all[number]
  }
}
