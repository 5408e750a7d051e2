/// What a sentence of a note tells of the way into the body, whether it names an approach or not.
enum EntrySign: Sendable {
  /// A scope, ports or gas.
  case scope
  /// The scope, its ports or its gas are taken away.
  case scopeOut
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
    var signs: [EntrySign] = []
    // Where ports go in: "two portals through the old scars", "a port in the subcostal area".
    var isPlaceOfPorts = false
    for index in elements.indices {
      guard let number = elements[index].concept else {
        isPlaceOfPorts = false
        continue
      }
      if [.and, .be, .verb, .subordinate, .contrast].contains(lexicon[number].function) {
        isPlaceOfPorts = false
      }
      guard scopes[index] == .performed, let sign = sign(number, elements[index].form, lexicon)
      else { continue }
      // "The incision was closed" tells of no new one.
      if sign == .cut, isObject(index, elements, lexicon, of: { lexicon.isA("closure", $0) }) {
        continue
      }
      if isPlaceOfPorts, [.cutaneous, .opening].contains(lexicon[number].function) { continue }
      isPlaceOfPorts = [.ports, .portals].contains(lexicon[number].function)
      signs.append(
        sign == .scope && isObject(index, elements, lexicon, of: lexicon.isRemoval)
          ? .scopeOut : sign)
    }
    return signs
  }

  /// Whether what stands at a place is the object of some work: "the trocars were taken out", "I removed the port", and not
  /// "it was removed through the port".
  private static func isObject(
    _ index: Int, _ elements: [Element], _ lexicon: Lexicon, of isWork: (ConceptNumber) -> Bool
  ) -> Bool {
    func isMeant(_ element: Element?) -> Bool {
      element?.concept.map { lexicon[$0].kind == .action && isWork($0) } ?? false
    }
    let before = elements[..<index].last { !isFiller($0, lexicon) }
    if isMeant(before), before?.form != .noun { return true }
    let behind = elements[(index + 1)...].drop { isFiller($0, lexicon) }
    guard let verb = behind.first?.concept, lexicon[verb].function == .be else { return false }
    return isMeant(behind.dropFirst().first { !isFiller($0, lexicon) })
  }

  /// A word that stands between a noun and its verb and says nothing of either: "the", "then".
  private static func isFiller(_ element: Element, _ lexicon: Lexicon) -> Bool {
    switch element.content {
    case .word, .number: true
    case .concept(let number, _): lexicon[number].function == .determiner
    case .mark: false
    }
  }

  private static func sign(
    _ number: ConceptNumber, _ form: PhraseTree.Form?, _ lexicon: Lexicon
  ) -> EntrySign? {
    switch lexicon[number].function {
    case .ports, .scopeSign: .scope
    case .scopeOut: .scopeOut
    case .portals: .portals
    case .vaginal: .vagina
    case .cutaneous, .opening, .openSign: .opened
    case .converted: .converted
    default:
      if lexicon.isCut(number) {
        form == .noun ? .cut : nil
      } else if lexicon[number].kind == .structure, lexicon[number].approach != nil {
        .scope
      } else {
        nil
      }
    }
  }

  /// The sign of a text about a code that tells the same.
  var way: Reading.Way {
    switch self {
    case .scope, .scopeOut: .ports
    case .portals: .portals
    case .opened, .cut, .converted: .incision
    case .vagina: .vagina
    }
  }
}
