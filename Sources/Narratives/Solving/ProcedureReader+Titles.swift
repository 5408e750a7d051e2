/// What a title does for the reading of its narrative.
extension ProcedureReader {
  /// Whether a narrative tells of work under its title, and all that the title asks for is understood.
  package func understands(_ narrative: Narrative) -> Bool {
    let procedure = read(narrative)
    return procedure.isUnderstood && !procedure.components.isEmpty
  }

  /// Whether the title of a narrative says the way in by one of its names.
  ///
  /// What is cut is taken for open work where nothing else is said: an arthroplasty tells no way in by its name.
  package func isWayNamed(inTitleOf narrative: Narrative) -> Bool {
    var name = narrative
    name.prose = ""
    guard let way = read(name).approach else { return false }
    let title = narrative.title.lowercased()
    return ([lexicon[way].label] + lexicon[way].synonyms).contains {
      title.contains($0.lowercased())
    }
  }
}
