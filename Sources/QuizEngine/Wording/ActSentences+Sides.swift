import Narratives

/// Where a sentence tells the side of its work.
extension ActSentences {
  /// A form with the name of its structure filled in; a single side mostly stands before the name of the structure, or of
  /// the work, as surgeons dictate it, and now and then stays where the form has it.
  func sided(
    _ form: String, _ name: String, _ side: Laterality?,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    guard let side, [.right, .left].contains(side), form.contains("@"), generator.happens(0.85)
    else { return form.with("%", replacedBy: name) }
    let bare = form.with("@", replacedBy: "")
    if form.contains("%") { return bare.with("%", replacedBy: Self.name(name, on: side)) }
    guard let article = ["A ", "An "].first(where: bare.hasPrefix) else { return form }
    return "A \(side.rawValue) \(bare.dropFirst(article.count))"
  }

  /// Nodes with their side before them, or with it to be told at the end of the sentence.
  func sided(
    _ nodes: String, _ side: Laterality?, using generator: inout some RandomNumberGenerator
  ) -> (nodes: String, end: String) {
    guard let side, [.right, .left].contains(side), generator.happens(0.85) else {
      return (nodes, sideWords(side, using: &generator))
    }
    return ("\(side.rawValue) \(nodes)", "")
  }

  /// "Left ovary"; of "tumor of the kidney" the organ has the side.
  private static func name(_ name: String, on side: Laterality) -> String {
    let joint = " of the "
    guard name.holds(joint) else { return "\(side.rawValue) \(name)" }
    return name.with(joint, replacedBy: joint + side.rawValue + " ")
  }
}
