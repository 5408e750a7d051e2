/// Parses well-formed XML 1.0 into elements; nothing outside the text is ever read or expanded.
///
/// Foundation's `XMLParser`, which is libxml2, was tried and left for three reasons. It gives up on a document of which
/// one text, section or attribute has 12 MB, as an embedded film has. It ends at the first error, so that one
/// question with a bare '&' would cost all questions behind it; `XMLChildren` goes on. And every start of the
/// program would pay for it: 1.4 ms more of processor time linked statically and 4.3 ms dynamically (medians of 41
/// starts of a program of three lines: 3.0 and 4.3 ms, 4.9 and 9.2 ms), and 50 MB more of binary.
package struct XMLParser {
  /// No format of questions nests its elements nearly as deep.
  static let maximumDepth = 256

  /// The document.
  let bytes: [UInt8]
  /// The place of the next byte.
  var index = 0

  /// The outermost element of a document given as UTF-8.
  package static func parse(_ bytes: [UInt8]) throws(XMLSyntaxError) -> XMLElement {
    var parser = XMLParser(bytes: bytes)
    return try parser.document()
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func document() throws(XMLSyntaxError) -> XMLElement {
    try skipMisc()
    guard index < bytes.count else { throw failure(.noElement) }
    guard peek == UInt8(ascii: "<") else { throw failure(.textOutsideRoot) }
    let root = try element()
    try skipMisc()
    if index < bytes.count { throw failure(.textOutsideRoot) }
    return root
  }

  /// White space, comments, processing instructions and the document type before and after the root.
  mutating func skipMisc() throws(XMLSyntaxError) {
    while true {
      skipSpace()
      if starts("<?") {
        try instruction()
      } else if starts("<!--") {
        try skip(past: "-->", of: "a comment")
      } else if starts("<!DOCTYPE") {
        try skipDocumentType()
      } else {
        return
      }
    }
  }

  private mutating func instruction() throws(XMLSyntaxError) {
    let start = index
    index += 2
    let target = name()
    guard !target.isEmpty else { throw failure(.expected("a name after '<?'")) }
    if target.lowercased() == "xml" {
      guard target == "xml", start == 0 else {
        throw XMLSyntaxError(reason: .expected("'<?xml' only at the very start"), offset: start)
      }
      try declaration()
    } else {
      try skip(past: "?>", of: "a processing instruction")
    }
  }

  /// `version="1.0"` and the other parts of the XML declaration.
  private mutating func declaration() throws(XMLSyntaxError) {
    while true {
      let hadSpace = skipSpace()
      if starts("?>") {
        index += 2
        return
      }
      guard hadSpace else { throw failure(.expected("a space or '?>' in the XML declaration")) }
      _ = try attribute()
    }
  }

  /// The document type; entities declared in it could grow without bound, so such a file is refused.
  private mutating func skipDocumentType() throws(XMLSyntaxError) {
    var depth = 0
    while index < bytes.count {
      if starts("<!ENTITY") { throw failure(.declaredEntity) }
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        index += 1
        return
      default: break
      }
      index += 1
    }
    throw failure(.unexpectedEnd(of: "the document type"))
  }

  /// An element that is open while its content is being read.
  struct OpenElement {
    let name: String
    let qualifiedName: String
    let attributes: [String: String]
    let offset: Int
    private var nodes: [XMLElement.Node] = []
    /// Text that is joined over comments and sections, and grows in place.
    private var text = ""

    init(name: String, qualifiedName: String, attributes: [String: String], offset: Int) {
      self.name = name
      self.qualifiedName = qualifiedName
      self.attributes = attributes
      self.offset = offset
    }

    mutating func append(_ text: String) { self.text += text }

    mutating func append(_ element: XMLElement) {
      endText()
      nodes.append(.element(element))
    }

    mutating func closed() -> XMLElement {
      endText()
      return XMLElement(name: name, attributes: attributes, nodes: nodes, offset: offset)
    }

    private mutating func endText() {
      if !text.isEmpty { nodes.append(.text(text)) }
      text = ""
    }
  }

  /// A whole element, which begins here.
  mutating func element() throws(XMLSyntaxError) -> XMLElement {
    // A stack of our own: recursion would let a hostile file exhaust the program's.
    var open: [OpenElement] = []
    while true {
      if !open.isEmpty, starts("</") {
        var last = open.removeLast()
        try endTag(of: last)
        let element = last.closed()
        guard !open.isEmpty else { return element }
        open[open.count - 1].append(element)
      } else if open.isEmpty || isStartTag {
        guard open.count < Self.maximumDepth else { throw failure(.tooDeep) }
        var (element, isEmpty) = try startTag()
        guard isEmpty else {
          open.append(element)
          continue
        }
        guard !open.isEmpty else { return element.closed() }
        open[open.count - 1].append(element.closed())
      } else if let text = try content(of: open[open.count - 1].qualifiedName) {
        open[open.count - 1].append(text)
      }
    }
  }

  var isStartTag: Bool {
    guard peek == UInt8(ascii: "<"), index + 1 < bytes.count else { return false }
    return bytes[index + 1] != UInt8(ascii: "!") && bytes[index + 1] != UInt8(ascii: "?")
  }

  /// Character data, a CDATA section, or nothing for a comment or an instruction.
  mutating func content(of element: String) throws(XMLSyntaxError) -> String? {
    guard index < bytes.count else { throw failure(.unexpectedEnd(of: "'<\(element)>'")) }
    if starts("<!--") {
      try skip(past: "-->", of: "a comment")
      return nil
    }
    if starts("<![CDATA[") {
      index += 9
      let start = index
      try skip(past: "]]>", of: "a CDATA section")
      return String(decoding: bytes[start..<index - 3], as: UTF8.self)
    }
    if starts("<?") {
      try skip(past: "?>", of: "a processing instruction")
      return nil
    }
    if peek == UInt8(ascii: "<") {
      throw failure(.expected("an element, a comment or '<![CDATA['"))
    }
    return try characters(until: UInt8(ascii: "<"))
  }

  mutating func startTag() throws(XMLSyntaxError) -> (OpenElement, isEmpty: Bool) {
    let offset = index
    index += 1
    let qualifiedName = name()
    guard !qualifiedName.isEmpty else {
      throw failure(.expected("the name of an element after '<'"))
    }
    var attributes: [String: String] = [:]
    while true {
      let hadSpace = skipSpace()
      guard let byte = peek else {
        throw failure(.unexpectedEnd(of: "the tag '<\(qualifiedName)'"))
      }
      if byte == UInt8(ascii: ">") || starts("/>") {
        index += byte == UInt8(ascii: ">") ? 1 : 2
        let element = OpenElement(
          name: Self.localName(qualifiedName), qualifiedName: qualifiedName, attributes: attributes,
          offset: offset)
        return (element, byte != UInt8(ascii: ">"))
      }
      guard hadSpace else { throw failure(.expected("a space, '>' or '/>' in the tag")) }
      let start = index
      let (name, value) = try attribute()
      guard attributes.updateValue(value, forKey: Self.localName(name)) == nil || name.contains(":")
      else { throw XMLSyntaxError(reason: .repeatedAttribute(name), offset: start) }
    }
  }

  private mutating func attribute() throws(XMLSyntaxError) -> (String, String) {
    let name = name()
    guard !name.isEmpty else { throw failure(.expected("the name of an attribute")) }
    skipSpace()
    guard peek == UInt8(ascii: "=") else { throw failure(.expected("'=' after '\(name)'")) }
    index += 1
    skipSpace()
    guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw failure(.expected("the value of '\(name)' in quotes"))
    }
    index += 1
    let value = try characters(until: quote)
    guard peek == quote else { throw failure(.unexpectedEnd(of: "the value of '\(name)'")) }
    index += 1
    return (name, value)
  }

  mutating func endTag(of element: OpenElement) throws(XMLSyntaxError) {
    let start = index
    index += 2
    let found = name()
    guard found == element.qualifiedName else {
      throw XMLSyntaxError(
        reason: .wrongEndTag(found, expected: element.qualifiedName), offset: start)
    }
    skipSpace()
    guard peek == UInt8(ascii: ">") else { throw failure(.expected("'>' at the end of the tag")) }
    index += 1
  }
}
