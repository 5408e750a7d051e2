package import Narratives

/// What `bank.json` says about a bank.
package struct BankDescription: Equatable, Sendable {
  package var title: String
  package var authors: [String]
  package var licence: String
  package var system: String
  package var edition: Int?
  /// The families with the codes listed for them in the file.
  package var families: [Family]

  package init(
    title: String = "", authors: [String] = [], licence: String = "", system: String = "CPT",
    edition: Int? = nil, families: [Family] = []
  ) {
    self.title = title
    self.authors = authors
    self.licence = licence
    self.system = system
    self.edition = edition
    self.families = families
  }

  /// The members of `bank.json`, as they are spelled there.
  enum Key: String, CaseIterable {
    case title, authors, licence, codeSystem, edition, families
  }

  /// The members of a family in `bank.json`.
  enum FamilyKey: String, CaseIterable {
    case name, title, codes
  }

  /// Reads `bank.json` with every problem in it; what is wrong is left at its default.
  package static func read(_ source: SourceText) -> (BankDescription, [Finding]) {
    do throws(JSONSyntaxError) {
      var reader = BankDescriptionReader(source: source)
      let description = reader.description(of: try JSONReader.read(source.bytes))
      return (description, (source.repairs + reader.findings).inFileOrder)
    } catch {
      return (
        BankDescription(), source.repairs + [source.finding(error.fault, atByte: error.offset)]
      )
    }
  }

  /// The text of `bank.json`; reading it again gives an equal description.
  package var fileText: String {
    var members = [
      "\"title\": \(Self.quoted(title))", "\"authors\": \(Self.list(authors))",
      "\"licence\": \(Self.quoted(licence))", "\"codeSystem\": \(Self.quoted(system))",
    ]
    if let edition { members.append("\"edition\": \(edition)") }
    let families = families.map { family in
      "    {\n      \"name\": \(Self.quoted(family.name)),\n      \"title\": \(Self.quoted(family.title))"
        + ",\n      \"codes\": \(Self.list(family.codes.map(\.rawValue)))\n    }"
    }
    members.append(
      "\"families\": [" + (families.isEmpty ? "]" : "\n\(families.joined(separator: ",\n"))\n  ]"))
    return "{\n  " + members.joined(separator: ",\n  ") + "\n}\n"
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  private static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
