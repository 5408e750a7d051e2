/// An element of an XML document with everything inside it.
package struct XMLElement: Equatable, Sendable {
  /// What stands inside an element.
  package enum Node: Equatable, Sendable {
    case element(XMLElement)
    /// Character data, with references resolved.
    case text(String)
  }

  /// The name without its namespace prefix.
  package let name: String
  /// The attributes by their names without namespace prefix.
  package let attributes: [String: String]
  package var nodes: [Node]
  /// The byte of its `<` in the document.
  package let offset: Int

  package init(
    name: String, attributes: [String: String] = [:], nodes: [Node] = [], offset: Int = 0
  ) {
    self.name = name
    self.attributes = attributes
    self.nodes = nodes
    self.offset = offset
  }

  /// The child elements.
  package var elements: [XMLElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The child elements of a name.
  package func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first child element of a name.
  package func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// Every element below this one that has a name, in document order.
  package func descendants(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
  }

  /// All character data inside, markup left out.
  package var text: String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}

/// Why a text is not XML, and where.
package struct XMLSyntaxError: Error, Equatable, CustomStringConvertible {
  /// What a parser can stumble over.
  package enum Reason: Equatable, Sendable {
    case unexpectedEnd(of: String)
    case expected(String)
    case wrongEndTag(String, expected: String)
    case repeatedAttribute(String)
    case unknownEntity(String)
    case badReference
    case declaredEntity
    case tooDeep
    case textOutsideRoot
    case noElement
  }

  package let reason: Reason
  /// The byte at which it was noticed.
  package let offset: Int

  package var description: String {
    switch reason {
    case .unexpectedEnd(let what): "the file ends in the middle of \(what); save or export it again"
    case .expected(let what): "not well-formed XML: expected \(what)"
    case .wrongEndTag(let found, let expected):
      "'</\(found)>' stands where '</\(expected)>' was expected; every element must be closed in turn"
    case .repeatedAttribute(let name): "the attribute '\(name)' stands twice in one tag"
    case .unknownEntity(let name): "'&\(name);' is not known; write '&amp;' for an ampersand"
    case .badReference: "an '&' without a name and ';'; write '&amp;' for an ampersand"
    case .declaredEntity:
      "the file declares entities of its own, which are not read; export it again"
    case .tooDeep: "elements are nested more than \(XMLParser.maximumDepth) deep"
    case .textOutsideRoot: "text outside the outermost element"
    case .noElement: "there is no XML element in the file"
    }
  }
}
