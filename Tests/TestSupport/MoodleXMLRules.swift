import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The rules of Moodle XML: which elements a question has, in which order, and what they may hold.
///
/// They are taken from the files that Moodle itself tests with, and where these hold no question of a type, from what
/// Moodle's exporter writes. The text is parsed by Foundation, so that no parser of ours is believed here.
package enum MoodleXMLRules {
  /// What is against the rules in a file, in words; empty for a good one.
  package static func violations(in bytes: [UInt8]) -> [String] {
    let builder = TreeBuilder()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else { return ["not well-formed"] }
    guard root.name == "quiz" else { return ["the outermost element is \(root.name)"] }
    return root.children.flatMap(violations(question:))
  }

  private static let common = ["name", "questiontext", "generalfeedback"]
  private static let numbers = ["defaultgrade", "penalty", "hidden", "idnumber?"]
  private static let combined = [
    "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback",
  ]

  /// The children of a question in their order; `?` may be missing, `+` may stand more than once.
  private static let order: [String: [String]] = [
    "multichoice": common + numbers + ["single", "shuffleanswers", "answernumbering"] + combined
      + ["answer+", "tags?"],
    "truefalse": common + numbers + ["answer+", "tags?"],
    "shortanswer": common + numbers + ["usecase", "answer+", "tags?"],
    "numerical": common + numbers
      + ["answer+", "unitgradingtype", "unitpenalty", "showunits", "unitsleft", "tags?"],
    "matching": common + numbers + ["shuffleanswers"] + combined + ["subquestion+", "tags?"],
    "essay": common + numbers
      + [
        "responseformat", "responserequired", "responsefieldlines", "attachments",
        "attachmentsrequired", "graderinfo", "responsetemplate", "tags?",
      ],
    "description": common + numbers + ["tags?"],
    "cloze": common + ["penalty", "hidden", "idnumber?", "tags?"],
  ]

  private static func violations(question: Element) -> [String] {
    guard question.name == "question" else { return ["<\(question.name)> in <quiz>"] }
    let type = question.attributes["type"] ?? ""
    if type == "category" {
      let path = question.first("category")?.first("text")?.text ?? ""
      return path.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty ? ["no category"] : []
    }
    guard let order = order[type] else { return ["type '\(type)'"] }
    return
      (violations(order: order, of: question)
      + question.children.flatMap { violations(in: $0, type) }
      + violations(shares: question, type))
      .map { "\(type): \($0)" }
  }

  private static func violations(order: [String], of question: Element) -> [String] {
    var rest = question.children.map(\.name)[...]
    for wanted in order {
      let name = wanted.trimmingCharacters(in: ["?", "+"])
      if rest.first == name {
        rest = rest.dropFirst()
        while wanted.hasSuffix("+"), rest.first == name { rest = rest.dropFirst() }
      } else if !wanted.hasSuffix("?") {
        return ["<\(name)> is missing before <\(rest.first ?? "/question")>"]
      }
    }
    return rest.map { "<\($0)> stands in the wrong place" }
  }

  private static let formats: Set = ["html", "moodle_auto_format", "plain_text", "markdown"]

  private static func violations(in element: Element, _ type: String) -> [String] {
    let name = element.name
    switch name {
    case "name":
      let text = element.first("text")?.text ?? ""
      return (1...255).contains(text.unicodeScalars.count)
        ? [] : ["a name of \(text.count) letters"]
    case "questiontext", "generalfeedback", "graderinfo", "responsetemplate", "feedback",
      "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback":
      return marked(element, ["text", "file"])
    case "answer":
      let inner = type == "numerical" ? ["text", "feedback", "tolerance"] : ["text", "feedback"]
      return marked(element, inner + ["file"])
        + (inner.allSatisfy { element.first($0) != nil } ? [] : ["an answer without \(inner)"])
        + element.children.filter { $0.name == "feedback" }.flatMap { violations(in: $0, type) }
    case "subquestion":
      return marked(element, ["text", "file", "answer"])
        + (element.first("answer")?.first("text") == nil ? ["a prompt without partner"] : [])
    case "single", "shuffleanswers":
      return ["true", "false"].contains(element.text) ? [] : ["\(name) is '\(element.text)'"]
    case "usecase", "hidden", "responserequired":
      return ["0", "1"].contains(element.text) ? [] : ["\(name) is '\(element.text)'"]
    case "answernumbering":
      return ["abc", "ABCD", "123", "iii", "IIII", "none"].contains(element.text) ? [] : [name]
    case "responseformat":
      return ["editor", "editorfilepicker", "plain", "monospaced", "noinline"]
        .contains(element.text) ? [] : [name]
    case "idnumber": return element.text.unicodeScalars.count <= 100 ? [] : ["a long idnumber"]
    case "tags":
      return element.children.allSatisfy { $0.name == "tag" && $0.first("text") != nil }
        ? [] : [name]
    default: return Double(element.text) == nil ? ["\(name) is '\(element.text)'"] : []
    }
  }

  /// A text with its markup, and the files that it refers to, which are in base 64.
  private static func marked(_ element: Element, _ inner: [String]) -> [String] {
    var found: [String] = []
    if let format = element.attributes["format"], !formats.contains(format) {
      found.append("format '\(format)'")
    }
    if element.attributes["format"] == nil { found.append("\(element.name) without format") }
    if element.children.count(where: { $0.name == "text" }) != 1 {
      found.append("\(element.name) without one text")
    }
    for child in element.children where !inner.contains(child.name) {
      found.append("<\(child.name)> in <\(element.name)>")
    }
    for file in element.children where file.name == "file" {
      if file.attributes["encoding"] != "base64" || (file.attributes["name"] ?? "").isEmpty
        || Data(base64Encoded: file.text, options: .ignoreUnknownCharacters) == nil
      {
        found.append("a file without name or content")
      }
    }
    return found
  }

  /// Per cents of Moodle's list (question_bank::fraction_options_full), with the width its importer allows.
  private static let percents = [
    100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
    12.5, 11.11111, 10, 5, 0,
  ]

  private static func violations(shares question: Element, _ type: String) -> [String] {
    let answers = question.children.filter { $0.name == "answer" }
    let shares = answers.compactMap { Double($0.attributes["fraction"] ?? "") }
    guard shares.count == answers.count else { return ["an answer without fraction"] }
    var found = shares.filter { share in
      !percents.contains { abs($0 - abs(share)) < 0.001 }
    }.map { "fraction \($0)" }
    switch type {
    case "multichoice" where question.first("single")?.text == "true":
      if shares.max() != 100 { found.append("no option earns 100 %") }
      if shares.count < 2 { found.append("too few options") }
    case "multichoice":
      let sum = shares.filter { $0 > 0 }.reduce(0, +)
      if sum.rounded() != 100 { found.append("the options earn \(sum) %") }
    case "shortanswer", "numerical":
      if shares.max() != 100 { found.append("no answer earns 100 %") }
    case "truefalse":
      if shares.sorted() != [0, 100] { found.append("fractions of true and false") }
      if answers.map({ $0.first("text")?.text }) != ["true", "false"] {
        found.append("true, false")
      }
    case "matching":
      if question.children.count(where: { $0.name == "subquestion" }) < 2 { found.append("pairs") }
    default: break
    }
    return found
  }
}

/// An element with its children and its own text.
private struct Element {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []
  var text = ""

  func first(_ name: String) -> Element? { children.first { $0.name == name } }
}

/// Builds the tree of a document.
private final class TreeBuilder: NSObject, XMLParserDelegate {
  private var open: [Element] = []
  private(set) var root: Element?

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += string
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += String(decoding: block, as: UTF8.self)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let last = open.popLast() else { return }
    if open.isEmpty { root = last } else { open[open.count - 1].children.append(last) }
  }
}
