import Narratives

/// Turns the JSON of `bank.json` into a description and collects what is wrong.
struct BankDescriptionReader {
  private let source: SourceText
  private(set) var findings: [Finding] = []

  init(source: SourceText) { self.source = source }

  /// The description that the value of the whole file gives.
  mutating func description(of root: JSONNode) -> BankDescription {
    var description = BankDescription()
    guard case .object(let members) = root.value else {
      report(.wrongKind("the file", expected: "an object '{ … }'", found: root.kind), root.offset)
      return description
    }
    for (key, node) in keyed(members, by: BankDescription.Key.self, in: "bank.json") {
      switch key {
      case .title: description.title = text(node, key.rawValue)
      case .licence: description.licence = text(node, key.rawValue)
      case .codeSystem: description.system = text(node, key.rawValue)
      case .authors: description.authors = texts(node, key.rawValue).map(\.text)
      case .edition: description.edition = year(node)
      case .families: description.families = families(node)
      }
    }
    if description.title.isEmpty, !members.contains(where: { $0.name == "title" }) {
      report(.missing("title", in: "bank.json"), root.offset)
    }
    return description
  }

  private mutating func families(_ node: JSONNode) -> [Family] {
    guard case .array(let nodes) = node.value else {
      report(.wrongKind("'families'", expected: "a list", found: node.kind), node.offset)
      return []
    }
    var families: [Family] = []
    for node in nodes {
      guard let family = family(node) else { continue }
      if families.contains(where: { $0.name == family.name }) {
        report(.repeatedFamily(family.name), node.offset)
      } else {
        families.append(family)
      }
    }
    return families
  }

  private mutating func family(_ node: JSONNode) -> Family? {
    guard case .object(let members) = node.value else {
      report(.wrongKind("a family", expected: "an object '{ … }'", found: node.kind), node.offset)
      return nil
    }
    var family = Family(name: "", title: "", codes: [])
    for (key, node) in keyed(members, by: BankDescription.FamilyKey.self, in: "a family") {
      switch key {
      case .name: family.name = text(node, key.rawValue)
      case .title: family.title = text(node, key.rawValue)
      case .codes:
        for (text, offset) in texts(node, key.rawValue) {
          if let code = ProcedureCode(rawValue: text) {
            family.codes.append(code)
          } else {
            report(.notACode(text.shortened(to: 40)), offset)
          }
        }
      }
    }
    if family.name.isEmpty {
      report(.missing("name", in: "a family"), node.offset)
      return nil
    }
    return family
  }

  private mutating func keyed<Key: RawRepresentable<String> & CaseIterable>(
    _ members: [JSONNode.Member], by: Key.Type, in place: String
  ) -> [(Key, JSONNode)] {
    var seen: Set<String> = []
    return members.compactMap { member in
      guard let key = Key(rawValue: member.name) else {
        let known = Key.allCases.map(\.rawValue)
        report(.unknownMember(member.name, known: known, in: place), member.nameOffset)
        return nil
      }
      guard seen.insert(member.name).inserted else {
        report(.repeatedMember(member.name), member.nameOffset)
        return nil
      }
      return (key, member.value)
    }
  }

  private mutating func text(_ node: JSONNode, _ name: String) -> String {
    if case .string(let text) = node.value { return text }
    report(
      .wrongKind("'\(name)'", expected: "a text in double quotes", found: node.kind), node.offset)
    return ""
  }

  private mutating func texts(_ node: JSONNode, _ name: String) -> [(text: String, offset: Int)] {
    guard case .array(let nodes) = node.value else {
      report(.wrongKind("'\(name)'", expected: "a list of texts", found: node.kind), node.offset)
      return []
    }
    return nodes.compactMap { node in
      let text = text(node, "an entry of '\(name)'")
      return text.isEmpty ? nil : (text, node.offset)
    }
  }

  private mutating func year(_ node: JSONNode) -> Int? {
    if case .number(let number) = node.value, let year = Int(exactly: number),
      (1900...2999).contains(year)
    {
      return year
    }
    report(.wrongKind("'edition'", expected: "a year such as 2026", found: node.kind), node.offset)
    return nil
  }

  private mutating func report(_ fault: BankDescriptionFault, _ offset: Int) {
    findings.append(source.finding(fault, atByte: offset))
  }
}

/// What can be wrong with the content of `bank.json`.
enum BankDescriptionFault: Fault, Equatable {
  case wrongKind(String, expected: String, found: String)
  case unknownMember(String, known: [String], in: String)
  case repeatedMember(String)
  case missing(String, in: String)
  case repeatedFamily(String)
  case notACode(String)

  var rule: String {
    switch self {
    case .wrongKind: "wrong-kind"
    case .unknownMember: "unknown-member"
    case .repeatedMember: "repeated-member"
    case .missing: "missing-member"
    case .repeatedFamily: "repeated-family"
    case .notACode: "not-a-code"
    }
  }

  var description: String {
    switch self {
    case .wrongKind(let what, let expected, let found):
      "\(what) must be \(expected), and is \(found)"
    case .unknownMember(let name, let known, let place):
      "unknown member '\(name)' in \(place). "
        + (name.closest(in: known).map { "Did you mean '\($0)'?" }
          ?? "Known are " + known.map { "'\($0)'" }.joined(separator: ", "))
    case .repeatedMember(let name): "'\(name)' stands here a second time; keep one of the two"
    case .missing(let name, let place): "no '\(name)' in \(place); add \"\(name)\": \"…\""
    case .repeatedFamily(let name):
      "a second family is named '\(name)'; give it another name or join the two"
    case .notACode(let text):
      "'\(text)' is not a code; expected 3 to 8 letters and digits such as \"38571\""
    }
  }
}
