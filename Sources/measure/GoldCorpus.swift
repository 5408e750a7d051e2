import Narratives

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The parts of the gold corpus: those that rules are made from, and one that is only measured.
enum GoldPart: String, CaseIterable {
  case development, validation, practice, test
  /// Common codes told in the manner of look-up pages; they may stand in other parts as well.
  case pages

  /// The narratives of the part with their facts, by name.
  func texts(in folder: String) throws -> [GoldText] {
    let path = "\(folder)/\(rawValue)/narratives"
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".md") }
      .map { file in
        let name = String(file.dropLast(3))
        return GoldText(
          name: name, prose: try Self.content("\(path)/\(file)"),
          table: try Self.content("\(path)/\(name).facts.tsv"))
      }
  }

  /// The narratives of the part whose facts were written down by a second hand as well, with both.
  func secondReadings(in folder: String) throws -> [(first: GoldText, second: GoldText)] {
    let path = "\(folder)/\(rawValue)/narratives"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try texts(in: folder).compactMap { text in
      guard let table = try? Self.content("\(path)/\(text.name).second.tsv") else { return nil }
      return (text, GoldText(name: text.name, prose: text.prose, table: table))
    }
  }

  private static func content(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}

/// A narrative with the table of the facts that a reader should find in it.
struct GoldText {
  let name: String
  let prose: String
  let table: String

  /// The facts of the table under the ids of the lexicon; words that it does not know match nothing.
  func facts(_ lexicon: Lexicon) -> [GoldFact] {
    table.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 4, let aspect = Aspect(rawValue: fields[0]),
        let modality = Modality(rawValue: fields[2]), let role = Role(rawValue: fields[3])
      else { return nil }
      return GoldFact(
        key: FactKey(aspect: aspect, value: Self.value(fields[1], aspect, lexicon)),
        modality: modality, role: role)
    }
  }

  private static func kind(of aspect: Aspect) -> ConceptKind? {
    switch aspect {
    case .site, .preserved: .structure
    case .approach: .approach
    default: nil
    }
  }

  private static func value(_ words: String, _ aspect: Aspect, _ lexicon: Lexicon) -> String {
    func id(_ phrase: some StringProtocol, _ kind: ConceptKind?) -> String {
      lexicon.meaning(of: String(phrase), as: kind).map { lexicon.id($0) } ?? "(\(phrase))"
    }
    func read(_ aspect: Aspect) -> String? {
      FactReader(reader: Reader(lexicon: lexicon)).read(FactSource(fileText: words))
        .facts.first { $0.aspect == aspect }?.value
    }
    // "Breast cancer" and "cancer of the breast" are one: the words are read as a text is.
    if aspect == .indication { return read(.indication) ?? "indication.(\(words))" }
    if aspect == .extent, lexicon.meaning(of: words) == nil {
      // "Uterus over 250 grams" is a size that goes by the name a text gives it; "single lobe" is an id of its own.
      let size = words.contains(where: \.isNumber) ? read(.extent) : nil
      return size ?? "extent.\(words.replacing(" ", with: "-"))"
    }
    // "Vaginal" is what texts call the vaginal approach.
    if aspect == .approach, lexicon.meaning(of: words, as: .approach) == nil,
      let named = lexicon.meaning(of: "\(words) approach", as: .approach)
    {
      return "approach.\(lexicon.id(named))"
    }
    guard aspect == .component else { return "\(aspect.rawValue).\(id(words, kind(of: aspect)))" }
    guard let of = words.firstRange(of: " of ") else { return "(\(words))" }
    // "Anastomosis of bladder neck to urethra" is an anastomosis of the bladder neck.
    let structure = words[of.upperBound...]
    let target = structure.firstRange(of: " to ").map { structure[..<$0.lowerBound] } ?? structure
    let action = String(words[..<of.lowerBound])
    // "Removal of a stone" goes by the name that the lexicon has for it on stones.
    if ["removal", "insertion", "suspension", "release"].contains(action),
      let general = lexicon.meaning(of: action, as: .action),
      let structure = lexicon.meaning(of: String(target), as: .structure)
    {
      return "\(lexicon.id(lexicon.action(general, on: structure))).\(lexicon.id(structure))"
    }
    return "\(id(action, .action)).\(id(target, .structure))"
  }
}

/// What a fact is about.
struct FactKey: Hashable {
  let aspect: Aspect
  var value: String

  /// Exploring an organ is looking at it and feeling it, by whichever of the two words it goes; and the gold corpus has one
  /// word for tying and clamping.
  init(aspect: Aspect, value: String) {
    self.aspect = aspect
    let own = value.prefix { $0 != "." }
    let general = aspect == .component ? Self.general[String(own)] : nil
    self.value = general.map { $0 + value.dropFirst(own.count) } ?? value
  }

  private static let general = ["exploration": "inspection", "clamping": "ligation"]

  /// The action and the structure of a component.
  var parts: (action: String, structure: String) {
    let parts = value.split(separator: ".", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : (value, "")
  }

  /// The same fact where it does not matter how much is taken.
  var withoutAmount: FactKey {
    guard aspect == .component else { return self }
    var key = self
    for action in ["excision.", "resection.", "removal.", "extraction."]
    where value.hasPrefix(action) {
      key.value = "removal." + value.dropFirst(action.count)
    }
    return key
  }
}

/// A fact of the gold corpus.
struct GoldFact {
  let key: FactKey
  let modality: Modality
  let role: Role
}
