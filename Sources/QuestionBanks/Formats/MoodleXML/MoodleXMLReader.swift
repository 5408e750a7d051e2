package import Narratives
import XMLReading

/// Reads Moodle's XML export (question/format/xml).
package struct MoodleXMLReader {
  private let source: SourceText
  private var file = QuestionFile()
  private var category: [String] = []
  /// Where the questions begin that have parts without a place here.
  private var incomplete: [Int] = []

  /// All questions of a file; what cannot be read is reported and the rest is kept.
  package static func read(_ source: SourceText) -> QuestionFile {
    var reader = MoodleXMLReader(source: source)
    reader.read()
    reader.file.findings = (source.repairs + reader.file.findings).inFileOrder
    return reader.file
  }

  private init(source: SourceText) { self.source = source }

  private mutating func read() {
    var children = XMLChildren(source.bytes)
    do throws(XMLSyntaxError) {
      let root = try children.start()
      guard root.name == "quiz" else { return report(.otherRoot(root.name), at: root.offset) }
    } catch {
      return report(.syntax(error), at: error.offset)
    }
    // A section without an end is looked for to the end of the file; no file does that often by mistake.
    var ends = 0
    while ends < 20 {
      do throws(XMLSyntaxError) {
        guard let element = try children.next() else { break }
        if element.name == "question" {
          read(question: element)
        } else {
          report(.unknownElement(element.name), at: element.offset)
        }
      } catch {
        report(.syntax(error), at: error.offset)
        if case .unexpectedEnd = error.reason { ends += 1 }
        guard children.resume(at: "<question ", after: error.offset) else { break }
      }
    }
    if let first = incomplete.first {
      report(.partsNotKept(questions: incomplete.count), at: first)
    }
  }

  private mutating func read(question element: XMLElement) {
    let type = element.attributes["type"] ?? ""
    if type == "category" {
      let path = element.first("category")?.first("text")?.text.trimmed ?? ""
      category = CategoryPath.names(in: path)
      file.entries.append(.category(path))
      return
    }
    do throws(MoodleXMLFault) {
      var question = try MoodleXMLQuestion(element).question(type: type)
      question.category = category
      question.origin = .init(
        path: source.path, line: source.lineNumber(ofByte: element.offset))
      file.entries.append(.question(question))
      if let share = MoodleRules.unknownShare(in: question.response) {
        report(.unknownShare(share), at: element.offset)
      }
      if MoodleXMLQuestion.hasMoreParts(element) { incomplete.append(element.offset) }
    } catch {
      report(error, at: element.offset)
    }
  }

  private mutating func report(_ fault: MoodleXMLFault, at offset: Int) {
    file.findings.append(source.finding(fault, atByte: offset))
  }
}

/// What can be wrong with a file in Moodle XML.
enum MoodleXMLFault: Fault, Equatable {
  case syntax(XMLSyntaxError)
  case otherRoot(String)
  case unknownElement(String)
  case unknownType(String)
  case badFraction(String)
  case badNumber(String)
  case noAnswers(type: String)
  case badGap(String)
  case noGap
  case partsNotKept(questions: Int)
  case unknownShare(Double)

  var rule: String {
    switch self {
    case .syntax: "xml-syntax"
    case .otherRoot: "other-root"
    case .unknownElement: "unknown-element"
    case .unknownType: "unknown-type"
    case .badFraction: "bad-fraction"
    case .badNumber: "not-a-number"
    case .noAnswers: "few-answers"
    case .badGap, .noGap: "bad-gap"
    case .partsNotKept: "parts-not-kept"
    case .unknownShare: "unknown-share"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .unknownElement, .partsNotKept, .unknownShare: .warning
    default: .error
    }
  }

  var description: String {
    switch self {
    case .syntax(let error): error.description
    case .otherRoot(let name):
      "the outermost element is '<\(name)>', and Moodle XML has '<quiz>'; export the questions as "
        + "'Moodle XML format'"
    case .unknownElement(let name): "'<\(name)>' is no question and was passed over"
    case .unknownType(let type):
      "questions of type '\(type)' cannot be asked here; the question was left out"
    case .badFraction(let text):
      "the fraction '\(text)' is not a number from -100 to 100; correct it in the answer"
    case .badNumber(let text): "'\(text)' is not a number; a numerical answer is digits or '*'"
    case .noAnswers(let type): "a \(type) question has too few answers to be asked; add some"
    case .badGap(let text):
      "the gap '\(text.shortened(to: 40))' cannot be read; write for example {1:SHORTANSWER:=word}"
    case .noGap: "a cloze question without any gap; write for example {1:SHORTANSWER:=word}"
    case .unknownShare(let share): MoodleShare.remark(on: share)
    case .partsNotKept(let count):
      "\(count == 1 ? "this question has" : "\(count) questions, this one first, have") hints, units or "
        + "feedback on the answer as a whole, which are not kept; move them to the general feedback"
    }
  }
}
