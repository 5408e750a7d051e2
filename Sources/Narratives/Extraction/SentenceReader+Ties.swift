/// What is clamped.
extension SentenceReader {
  /// "Clamped, cut and tied": a clamp on what is cut in the same sentence closes it for good; any other comes off again.
  func withTies(_ acts: [SentenceAct]) -> [SentenceAct] {
    guard acts.contains(where: { isClamp($0.position) }),
      let ligation = lexicon.concept("ligation"), let clamping = lexicon.concept("clamping")
    else { return acts }
    let severed = acts.filter { act in
      guard case .act(let action) = act.deed else { return false }
      return action == ligation && !isClamp(act.position) || lexicon.isA("division", action)
        || lexicon.isRemoval(action)
    }
    return acts.map { act in
      guard act.deed == .act(ligation), isClamp(act.position),
        !severed.contains(where: { !Set($0.targets).isDisjoint(with: act.targets) })
      else { return act }
      var held = act
      held.deed = .act(clamping)
      return held
    }
  }

  private func isClamp(_ position: Int) -> Bool {
    tokens[elements[position].tokens].contains { Self.clamps.contains($0.word) }
  }

  private static let clamps: WordSet =
    "clamp clamps clamped clamping crossclamp crossclamps crossclamped crossclamping"
}
