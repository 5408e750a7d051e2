/// How criteria are said.
extension Lexicon {
  /// A criterion as a noun phrase: "a laparoscopic approach", "recurrent disease".
  package func words(for criterion: Criterion) -> String {
    switch criterion.content {
    case .approach(let number):
      "\("aeio".contains(id(number).prefix(1)) ? "an" : "a") \(id(number)) approach"
    case .component(let act): words(for: act)
    case .state(let number): "\(id(number)) disease"
    }
  }
}
