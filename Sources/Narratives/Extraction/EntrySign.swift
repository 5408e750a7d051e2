/// What a sentence of a note tells of the way into the body, whether it names an approach or not.
enum EntrySign: Sendable {
  /// A scope, ports or gas.
  case scope
  /// Portals of a joint.
  case portals
  /// The body lies open under the surgeon's eyes and hands.
  case opened
  /// A cut; scopes need one as well.
  case cut
  /// A speculum, or a cut around the cervix.
  case vagina
  /// The operation went over to another approach.
  case converted

  /// What is told as done, in the order of the sentence.
  static func signs(of elements: [Element], _ scopes: [Scope], _ lexicon: Lexicon) -> [EntrySign] {
    elements.indices.compactMap { index -> EntrySign? in
      guard scopes[index] == .performed, let number = elements[index].concept else { return nil }
      return sign(lexicon[number], elements[index].form)
    }
  }

  private static func sign(_ concept: Concept, _ form: PhraseTree.Form?) -> EntrySign? {
    switch concept.function {
    case .ports, .scopeSign: .scope
    case .portals: .portals
    case .vaginal: .vagina
    case .cutaneous, .openSign: .opened
    case .converted: .converted
    default:
      switch concept.id {
      case "port": .scope
      case "incision" where form == .noun: .cut
      default: nil
      }
    }
  }
}
