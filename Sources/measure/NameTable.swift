import Narratives
import QuestionBanks

/// Prints the names that saved pages may give to their procedures, and which of them was chosen.
enum NameTable {
  /// Prints for each file the name that was chosen, and below it every other one with `+` where it is understood and names
  /// the way in, `=` where it is understood, and `-` where it is not; `*` marks those beside the code itself.
  static func run(_ files: [String], _ lexicon: Lexicon) throws {
    let reader = ProcedureReader(lexicon: lexicon)
    let choice = NameChoice(reader)
    for file in files {
      let page = SavedPage.read(try BankFile.readText(file).text)
      guard let code = page.code else {
        print("\(file)  no code")
        continue
      }
      let narrative = page.narrative(code: code, source: file)
      let chosen = choice.chosen(for: narrative, among: page.otherTitles)
      print("\(code)  \(chosen.descriptor.map { "[\($0)] " } ?? "")\(chosen.title)")
      for name in [PageName(page.title)] + page.otherTitles {
        var other = narrative
        (other.title, other.descriptor) = (name.text, nil)
        let isKnown = reader.understands(other)
        let sign = isKnown ? reader.isWayNamed(inTitleOf: other) ? "+" : "=" : "-"
        print("       \(sign)\(name.isEquated ? "*" : " ") \(name.text)")
      }
    }
  }
}
