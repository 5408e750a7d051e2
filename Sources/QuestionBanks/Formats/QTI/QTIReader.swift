package import Narratives
import XMLReading

/// Reads items of QTI 1.2, 2.1, 2.2 and 3.0, the formats of Canvas, Blackboard and test banks.
package struct QTIReader {
  private let source: SourceText
  private var file = QuestionFile()

  /// All items of a file that can be asked here; the others are reported.
  package static func read(_ source: SourceText) -> QuestionFile {
    var reader = QTIReader(source: source)
    do throws(XMLSyntaxError) {
      let root = QTIElement.plain(try XMLParser.parse(source.bytes))
      if root.name == "questestinterop" {
        for item in root.descendants("item") {
          reader.take(item) { () throws(QTIFault) in try QTI1Item(item).question() }
        }
      } else if root.name == "assessmentItem" {
        reader.take(root) { () throws(QTIFault) in try QTI2Item(root).question() }
      } else {
        reader.report(.otherRoot(root.name), at: root.offset)
      }
    } catch {
      reader.report(.syntax(error), at: error.offset)
    }
    reader.file.findings = (source.repairs + reader.file.findings).inFileOrder
    return reader.file
  }

  private init(source: SourceText) { self.source = source }

  private mutating func take(
    _ item: XMLElement, _ question: () throws(QTIFault) -> AuthoredQuestion
  ) {
    do throws(QTIFault) {
      var question = try question()
      question.origin = .init(path: source.path, line: source.lineNumber(ofByte: item.offset))
      file.entries.append(.question(question))
    } catch {
      report(error, at: item.offset)
    }
  }

  private mutating func report(_ fault: QTIFault, at offset: Int) {
    file.findings.append(source.finding(fault, atByte: offset))
  }
}

/// What can be wrong with a QTI file.
enum QTIFault: Fault, Equatable {
  case syntax(XMLSyntaxError)
  case otherRoot(String)
  case unknownInteraction(String)
  case noKey(String)

  var rule: String {
    switch self {
    case .syntax: "xml-syntax"
    case .otherRoot: "other-root"
    case .unknownInteraction: "unknown-type"
    case .noKey: "no-key"
    }
  }

  var description: String {
    switch self {
    case .syntax(let error): error.description
    case .otherRoot(let name):
      "the outermost element is '<\(name)>', and QTI has '<questestinterop>' or '<assessmentItem>'"
    case .unknownInteraction(let name):
      "items of type '\(name)' cannot be asked here; the item was left out"
    case .noKey(let title):
      "the item '\(title.shortened(to: 40))' names no right answer that can be found; add one"
    }
  }
}

/// The spellings of QTI 3, `qti-choice-interaction`, as those of QTI 2, `choiceInteraction`.
enum QTIElement {
  /// The element with the names of QTI 2 all through.
  static func plain(_ element: XMLElement) -> XMLElement {
    XMLElement(
      name: element.name.hasPrefix("qti-") ? camel(element.name.dropFirst(4)) : element.name,
      attributes: Dictionary(
        element.attributes.map { (camel($0.key[...]), $0.value) }, uniquingKeysWith: { $1 }),
      nodes: element.nodes.map { node in
        if case .element(let child) = node { .element(plain(child)) } else { node }
      }, offset: element.offset)
  }

  private static func camel(_ name: Substring) -> String {
    let parts = name.split(separator: "-")
    return parts.prefix(1).joined()
      + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The markup inside an element as HTML.
  static func html(_ element: XMLElement, replacing: (XMLElement) -> String? = { _ in nil })
    -> String
  {
    element.nodes.map { node in
      switch node {
      case .text(let text):
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      case .element(let child):
        if let other = replacing(child) { return other }
        let attributes = child.attributes.filter { ["src", "alt", "href"].contains($0.key) }
          .sorted { $0.key < $1.key }
          .map { " \($0.key)=\"\($0.value.replacing("\"", with: "&quot;"))\"" }.joined()
        return "<\(child.name)\(attributes)>\(html(child, replacing: replacing))</\(child.name)>"
      }
    }.joined().trimmed
  }
}

extension QuestionFormat {
  /// The exchange format of most other learning platforms.
  static let qti = QuestionFormat(
    "qti", "QTI 1.2, 2.1, 2.2 or 3.0, as Canvas and other platforms export it", endings: ["qti"],
    recognises: { source in
      let start = String(decoding: source.bytes.prefix(4000), as: UTF8.self)
      return ["<questestinterop", "<assessmentItem", "<qti-assessment-item"]
        .contains(where: start.contains)
    }, read: QTIReader.read)
}
