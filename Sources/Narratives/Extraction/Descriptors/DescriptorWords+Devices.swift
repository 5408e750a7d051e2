/// What a name tells of a device in a part of its own.
extension DescriptorWords {
  /// "No mesh", "no prosthesis used", "plate left in": what stays in the body is put in, or is not.
  func deviceWork(_ part: String) -> String? {
    var words = part.lowercased().split(separator: " ").map(String.init)
    let isNone = words.first == "no"
    if isNone { words.removeFirst() }
    let all = words.count
    while let last = words.last, Self.placing.contains(Word(last)) { words.removeLast() }
    guard isNone || words.count < all, !words.isEmpty else { return nil }
    let thing = words.joined(separator: " ")
    let elements = elements(thing)
    guard !hasAct(elements),
      let device = elements.first(where: { kind($0) == .structure }).flatMap(\.concept),
      lexicon.staysInside(device), elements.allSatisfy(isOfDevice)
    else { return nil }
    return "\(isNone ? "without" : "with") insertion of \(thing)"
  }

  /// Whether an element is a device or a word that goes with one: "mesh or other prosthesis".
  private func isOfDevice(_ element: Element) -> Bool {
    if let number = element.concept {
      return kind(element) == .structure
        ? lexicon.isDevice(number) || lexicon.staysInside(number)
        : [.and, .or, .determiner, .adjective].contains(function(element))
    }
    return element.tokens.count == 1
  }

  private static let placing: WordSet = "used placed sewn stitched put left in implanted inserted"
}
