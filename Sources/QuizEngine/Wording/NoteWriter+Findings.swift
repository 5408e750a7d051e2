import Basics
import Narratives

/// What a note tells of what was found and measured.
extension NoteWriter {
  /// What was found of the disease, where a state of it shows only then.
  func findings(
    _ facts: CaseFacts, using generator: inout some RandomNumberGenerator
  ) -> [String] {
    facts.states.compactMap { state in
      anatomy.words.findings[state].map { generator.pick($0, else: "") }
    }
  }

  /// What was measured.
  func measures(
    _ facts: CaseFacts, _ dimensions: [Measure.Dimension],
    using generator: inout some RandomNumberGenerator
  ) -> [String] {
    let sentences = MeasureSentences(lexicon: lexicon)
    return facts.measures.filter { measured in
      dimensions.contains(measured.span.dimension) && !isToldByWork(measured)
    }.map {
      sentences.sentence(for: $0, using: &generator)
    }
  }

  /// Whether the work itself tells how many there are: one lobe is what "the lobe was removed" says, and "there was a
  /// single lobe" would be said of the patient.
  private func isToldByWork(_ measured: Measured) -> Bool {
    measured.span.dimension == .count && measured.span.exact?.size == 1
      && measured.thing.map { !lexicon.isLesion($0) } ?? false
  }
}
