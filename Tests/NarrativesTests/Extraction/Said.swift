@testable import Narratives

/// The reader that all tests of extraction share.
enum Said {
  static let reader: Result<Reader, LexiconErrors> = {
    do throws(LexiconErrors) { return .success(Reader(lexicon: try Lexicon.standard())) } catch {
      return .failure(error)
    }
  }()

  /// What a text says, statement by statement, in plain ids; performed acts carry no word of scope.
  static func by(_ text: String) throws -> [String] {
    let reader = try reader.get()
    let naming = ComponentNaming(lexicon: reader.lexicon)
    return reader.read(text).statements.map { statement in
      let words =
        switch statement.content {
        case .act(let act): naming.name(of: act).value
        case .approach(let number): "by " + reader.lexicon.id(number)
        case .conversion(let number): "converted to " + reader.lexicon.id(number)
        case .spared(let number): "spared " + reader.lexicon.id(number)
        case .circumstance(let number): "said " + reader.lexicon.id(number)
        case .patient(let age): "patient of " + age.words
        case .ages(let span): span.words
        case .measure(let measured): reader.lexicon.words(for: measured)
        }
      let isPlain = statement.scope == .performed || statement.scope == .preserved
      return isPlain ? words : "\(words) \(statement.scope)"
    }
  }

  /// The structures that a note documents as removed.
  static func removed(by note: String) throws -> Set<String> {
    let reader = try reader.get()
    let documentation = Documentation(reader.read(note), lexicon: reader.lexicon)
    return Set(
      documentation.acts.filter { reader.lexicon.isRemoval($0.value.action) }
        .map { reader.lexicon.id($0.value.target) })
  }

  /// What a page on an invented code says of some aspects; what is performed or preserved carries no word of modality.
  static func facts(ofPage text: String, _ aspects: Set<Aspect>) throws -> [String] {
    let reader = FactReader(reader: try reader.get())
    return reader.read(FactSource(fileText: "Code: 43840\nSystem: CPT\n\n" + text)).facts
      .filter { aspects.contains($0.aspect) }
      .map {
        [.performed, .preserved].contains($0.modality) ? $0.value : "\($0.value) \($0.modality)"
      }
  }
}
