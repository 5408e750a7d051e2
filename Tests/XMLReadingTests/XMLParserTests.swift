import Testing
@testable import XMLReading

struct XMLParserTests {
  private func parse(_ text: String) throws -> XMLElement { try XMLParser.parse(Array(text.utf8)) }

  @Test func `elements, attributes, references and sections become a tree`() throws {
    let root = try parse(
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE a [ <!ELEMENT a ANY> ]>
      <!-- c --><a x="1 &lt; 2" n:y='"'><b/>t&amp;&#65;&#x42;<![CDATA[<raw> & ]]>end<?pi x?><n:c>d</n:c></a>
      <!-- after -->
      """)
    #expect(root.name == "a")
    #expect(root.attributes == ["x": "1 < 2", "y": "\""])
    #expect(root.elements.map(\.name) == ["b", "c"])
    #expect(root.text == "t&AB<raw> & endd")
    #expect(root.first("c")?.text == "d")
  }

  @Test(arguments: [
    ("", "there is no XML element in the file", 0),
    ("text", "text outside the outermost element", 0),
    ("<a></a>text", "text outside the outermost element", 7),
    (
      "<a><b></a>", "'</a>' stands where '</b>' was expected; every element must be closed in turn",
      6
    ),
    ("<a>", "the file ends in the middle of '<a>'; save or export it again", 3),
    ("<a", "the file ends in the middle of the tag '<a'; save or export it again", 2),
    ("<a x=1/>", "not well-formed XML: expected the value of 'x' in quotes", 5),
    ("<a x='1' x='2'/>", "the attribute 'x' stands twice in one tag", 9),
    ("<a>&copy;</a>", "'&copy;' is not known; write '&amp;' for an ampersand", 3),
    ("<a>a & b</a>", "an '&' without a name and ';'; write '&amp;' for an ampersand", 5),
    ("<a>&#27;</a>", "'&#27;' is not known; write '&amp;' for an ampersand", 3),
    (
      "<a><![CDATA[x</a>",
      "the file ends in the middle of a CDATA section; save or export it again", 12
    ),
    (
      "<?xml version=\"1.0\"encoding=\"u\"?><a/>",
      "not well-formed XML: expected a space or '?>' in the XML declaration", 19
    ),
    ("<a/><a/>", "text outside the outermost element", 4),
  ])
  func `what is not XML is refused with its place`(text: String, message: String, offset: Int) {
    let error = #expect(throws: XMLSyntaxError.self) { try parse(text) }
    #expect(error?.description == message)
    #expect(error?.offset == offset)
  }

  @Test func `entities of a file's own are never expanded`() {
    let bomb = "<!DOCTYPE a [<!ENTITY x \"aaaa\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>"
    let file = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
    for text in [bomb, file] {
      #expect(throws: XMLSyntaxError(reason: .declaredEntity, offset: 13)) { try parse(text) }
    }
  }

  @Test func `many sections and comments are one text, read in time that grows with it`() throws {
    let pieces = 100_000
    let text = String(repeating: "<![CDATA[0123456789]]><!-- -->", count: pieces)
    let root = try parse("<a>\(text)<b/>\(text)</a>")
    #expect(root.nodes.count == 3)
    #expect(root.text.utf8.count == pieces * 20)
  }

  @Test func `a very deep file is refused and does not exhaust the stack`() {
    let deep = String(repeating: "<a>", count: 500_000)
    #expect(throws: XMLSyntaxError(reason: .tooDeep, offset: 256 * 3)) { try parse(deep) }
  }
}
