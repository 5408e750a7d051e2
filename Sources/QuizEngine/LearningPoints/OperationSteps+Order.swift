import Narratives

/// Which steps must come before which.
extension OperationSteps {
  /// Whether the order of two steps is fixed: the text tells the one wholly before the other, and it
  /// either says so or could not be otherwise.
  func isFixed(_ one: Step, before other: Step) -> Bool {
    guard one.sentences.upperBound < other.sentences.lowerBound else { return false }
    if isFixedByStage(one, before: other) { return true }
    // Nothing is done before the way in and the first look, and nothing is closed before it is opened: a text that
    // seems to say so was not understood, or tells what was done before in another order.
    if other.stage == .wayIn || other.stage == .firstLook || one.stage == .closure { return false }
    // A cut that is told behind a seam was made before it, or is another one.
    if one.turn == .closes, other.turn == .opens { return false }
    // A text may tell a look after the work; to ask for that order would be to ask for the text by heart.
    if let first = one.stage, let second = other.stage, first.rawValue > second.rawValue {
      return false
    }
    return cue(between: one, other) != nil
  }

  /// The longest run of some steps of which each is fixed to come before the next.
  func longestChain(_ steps: [Step]) -> [Step] {
    var best: [[Step]] = []
    for step in steps {
      let before = best.filter { isFixed($0[$0.count - 1], before: step) }
      var chain = before.max { $0.count < $1.count } ?? []
      var next = step
      if let last = chain.last, !isFixedByStage(last, before: step) {
        next.cue = cue(between: last, step)
      }
      chain.append(next)
      best.append(chain)
    }
    return best.max { $0.count < $1.count } ?? []
  }

  /// Whether the order of two steps could not be otherwise in any operation.
  private func isFixedByStage(_ one: Step, before other: Step) -> Bool {
    guard let first = one.stage, let second = other.stage else { return one.stage == .wayIn }
    // That one organ comes out in a bag says nothing of the work on another one.
    if first == .removal, second == .retrieval, let removed = one.target, let bagged = other.target
    {
      return lexicon.isKind(removed, of: bagged) || lexicon.isKind(bagged, of: removed)
    }
    return first.rawValue < second.rawValue
  }

  /// Whether the same sort of work is done in two places.
  private func isSameSort(_ one: Step, _ other: Step) -> Bool {
    one.words.split(separator: " ").first == other.words.split(separator: " ").first
  }

  /// The sentence of either step that puts the one behind the other; what stands between them may speak of something else.
  private func cue(between one: Step, _ other: Step) -> String? {
    let (end, start) = (one.sentences.upperBound, other.sentences.lowerBound)
    if order[start].opensStage, !order[start].followsOnOne || end + 1 == start {
      return reading.sentences[start].evidence.sentence
    }
    // "The pelvis is washed before anything is disturbed" leaves open which of two places is washed first.
    return one.sentences.count == 1 && order[end].closesStage && !isSameSort(one, other)
      ? reading.sentences[end].evidence.sentence : nil
  }
}
