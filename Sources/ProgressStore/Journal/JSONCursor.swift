/// What a text has where JSON needs something else.
struct JSONFault: Error, Equatable {
  /// The place, counted in bytes from the beginning of the array.
  var at: Int
  var expected: Expectation

  /// What should have stood there.
  enum Expectation: String {
    case value = "a value"
    case string = "a string"
    case colon = "':'"
    case commaOrBrace = "',' or '}'"
    case commaOrBracket = "',' or ']'"
    case end = "nothing more"
    case digit = "a digit"
    case escape = "an escape such as \\n or \\u00e9"
    case utf8 = "valid UTF-8"
    case printable = "no control character inside a string"
    case quote = "'\"' at the end of the string"
    case shallower = "at most 512 levels of nesting"
  }
}

/// A reader of JSON (RFC 8259) that walks over bytes in place; it also checks that text is UTF-8.
struct JSONCursor {
  let bytes: [UInt8]
  private(set) var at: Int
  let end: Int

  /// Reads what stands in `range`.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  /// The bytes of a string between its quotes.
  struct Token {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  /// The next byte, 0 at the end; JSON has no use for a real 0 outside strings.
  var next: UInt8 { at < end ? bytes[at] : 0 }

  /// A fault at the present place.
  func fault(_ expected: JSONFault.Expectation) -> JSONFault {
    JSONFault(at: at, expected: expected)
  }

  /// Passes over bytes that were looked at.
  @inline(__always)
  mutating func advance(_ count: Int) { at &+= count }

  /// Passes over white space.
  @inline(__always)
  mutating func skipSpace() {
    while at < end, bytes[at] <= 0x20 {
      guard bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09
      else { return }
      at &+= 1
    }
  }

  /// Passes over `byte` if it is next.
  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard at < end, bytes[at] == byte else { return false }
    at &+= 1
    return true
  }

  /// Reads a string and checks its escapes and its UTF-8.
  @inline(__always)
  mutating func string() throws(JSONFault) -> Token {
    guard skip(0x22) else { throw fault(.string) }
    let start = at
    var hasEscapes = false
    while true {
      var place = at
      while place &+ 8 <= end {
        let plain = EightBytes.plainPrefix(EightBytes.load(bytes, at: place))
        place &+= plain
        if plain < 8 { break }
      }
      while place < end, Self.isPlain(bytes[place]) { place &+= 1 }
      at = place
      guard place < end else { throw fault(.quote) }
      switch bytes[place] {
      case 0x22:
        at &+= 1
        return Token(range: start..<place, hasEscapes: hasEscapes)
      case 0x5C:
        hasEscapes = true
        try escape()
      case ..<0x20: throw fault(.printable)
      case 0x80...: try multibyteScalar()
      default: at &+= 1
      }
    }
  }

  /// Reads a number and gives the place of its digits.
  mutating func number() throws(JSONFault) -> Range<Int> {
    let start = at
    _ = skip(0x2D)
    if skip(0x30) {} else { try digits() }
    if skip(0x2E) { try digits() }
    if next | 0x20 == 0x65 {
      at &+= 1
      if next == 0x2B || next == 0x2D { at &+= 1 }
      try digits()
    }
    return start..<at
  }

  /// Passes over one value of any kind.
  mutating func skipValue(depth: Int = 0) throws(JSONFault) {
    switch next {
    case 0x22: _ = try string()
    case 0x7B: try skipMembers(depth: depth)
    case 0x5B: try skipElements(depth: depth)
    case 0x74: try word([0x74, 0x72, 0x75, 0x65])
    case 0x66: try word([0x66, 0x61, 0x6C, 0x73, 0x65])
    case 0x6E: try word([0x6E, 0x75, 0x6C, 0x6C])
    case 0x2D, 0x30...0x39: _ = try number()
    default: throw fault(.value)
    }
  }

  /// Reads one value of any kind.
  mutating func value(depth: Int = 0) throws(JSONFault) -> JSON {
    switch next {
    case 0x22: return .string(text(of: try string()))
    case 0x7B: return .object(try members(depth: depth))
    case 0x5B: return .array(try elements(depth: depth))
    case 0x2D, 0x30...0x39: return .number(text(try number()))
    case 0x74:
      try skipValue()
      return .bool(true)
    case 0x66:
      try skipValue()
      return .bool(false)
    default:
      try skipValue()
      return .null
    }
  }

  /// Passes over the colon between a name and its value, and the white space around it.
  mutating func colon() throws(JSONFault) {
    skipSpace()
    guard skip(0x3A) else { throw fault(.colon) }
    skipSpace()
  }

  /// Checks that nothing but white space is left.
  mutating func finish() throws(JSONFault) {
    skipSpace()
    guard at == end else { throw fault(.end) }
  }

  private mutating func skipMembers(depth: Int) throws(JSONFault) {
    guard depth < Self.deepest else { throw fault(.shallower) }
    at &+= 1
    skipSpace()
    if skip(0x7D) { return }
    while true {
      _ = try string()
      try colon()
      try skipValue(depth: depth + 1)
      skipSpace()
      if skip(0x7D) { return }
      guard skip(0x2C) else { throw fault(.commaOrBrace) }
      skipSpace()
    }
  }

  private mutating func skipElements(depth: Int) throws(JSONFault) {
    guard depth < Self.deepest else { throw fault(.shallower) }
    at &+= 1
    skipSpace()
    if skip(0x5D) { return }
    while true {
      try skipValue(depth: depth + 1)
      skipSpace()
      if skip(0x5D) { return }
      guard skip(0x2C) else { throw fault(.commaOrBracket) }
      skipSpace()
    }
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSON.Member] {
    guard depth < Self.deepest else { throw fault(.shallower) }
    at &+= 1
    skipSpace()
    var members: [JSON.Member] = []
    if skip(0x7D) { return members }
    while true {
      let name = text(of: try string())
      try colon()
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      skipSpace()
      if skip(0x7D) { return members }
      guard skip(0x2C) else { throw fault(.commaOrBrace) }
      skipSpace()
    }
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSON] {
    guard depth < Self.deepest else { throw fault(.shallower) }
    at &+= 1
    skipSpace()
    var elements: [JSON] = []
    if skip(0x5D) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if skip(0x5D) { return elements }
      guard skip(0x2C) else { throw fault(.commaOrBracket) }
      skipSpace()
    }
  }

  private mutating func word(_ letters: [UInt8]) throws(JSONFault) {
    guard letters.count <= end - at, bytes[at..<at + letters.count].elementsEqual(letters) else {
      throw fault(.value)
    }
    at &+= letters.count
  }

  private mutating func digits() throws(JSONFault) {
    guard (0x30...0x39).contains(next) else { throw fault(.digit) }
    while at < end, bytes[at] &- 0x30 < 10 { at &+= 1 }
  }

  /// As deep as Foundation reads.
  private static let deepest = 512

  /// Bytes that stand for themselves in a string and need no look at their neighbours.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x60 && byte != 0x22 && byte != 0x5C
  }
}
