/// The elements inside the outermost one, read one at a time, so that a large document is never a tree as a whole.
///
/// After an error the reading can go on at a later element: one broken question must not cost all behind it.
package struct XMLChildren {
  private var parser: XMLParser
  private var root: XMLParser.OpenElement?

  /// Starts at the beginning of a document given as UTF-8.
  package init(_ bytes: [UInt8]) { parser = XMLParser(bytes: bytes) }

  /// The outermost element without anything inside; asked for first.
  package mutating func start() throws(XMLSyntaxError) -> XMLElement {
    try parser.skipMisc()
    guard parser.index < parser.bytes.count else { throw parser.failure(.noElement) }
    guard parser.isStartTag else { throw parser.failure(.textOutsideRoot) }
    var (element, isEmpty) = try parser.startTag()
    if !isEmpty { root = element }
    return element.closed()
  }

  /// The next element; `nil` at the end of the document.
  package mutating func next() throws(XMLSyntaxError) -> XMLElement? {
    while let root {
      if parser.starts("</") {
        try parser.endTag(of: root)
        self.root = nil
      } else if parser.isStartTag {
        return try parser.element()
      } else {
        _ = try parser.content(of: root.qualifiedName)
      }
    }
    try parser.skipMisc()
    if parser.index < parser.bytes.count { throw parser.failure(.textOutsideRoot) }
    return nil
  }

  /// Goes on at the next such mark behind a place; false if there is none.
  package mutating func resume(at mark: StaticString, after offset: Int) -> Bool {
    let mark = Array("\(mark)".utf8)
    let bytes = parser.bytes
    var index = offset + 1
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        parser.index = index
        return root != nil
      }
      index += 1
    }
    return false
  }
}
