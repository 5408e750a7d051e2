import CommandLineParsing
import LineEditing

/// Commands typed one after the other, at a prompt or from a file.
package struct Conversation {
  private var world: World

  package init(_ world: World) {
    self.world = world
    self.world.isConversation = true
  }

  /// Reads and runs commands until the learner leaves; returns the status of the last failure.
  package func run() -> ProgramStatus {
    Signals.set(.asks)
    let dispatcher = Dispatcher(world)
    var status = ProgramStatus.done
    while true {
      let prompt: StyledText = "\("coderounds>", .strong) "
      let request = LineInput.Request(
        prompt, isRemembered: true,
        candidates: { CommandCompletion.candidates(for: $0) })
      switch world.input.next(request) {
      case .line(let line):
        guard let words = words(of: line, status: &status), !words.isEmpty else { continue }
        switch dispatcher.run(words) {
        case .leave: return status
        case .ended(let ending): if ending != .done { status = ending }
        }
      case .interrupted:
        guard world.input.isInteractive else { return .interrupted }
      case .endOfInput:
        if world.input.isInteractive { world.output.line() }
        return world.input.isInteractive ? .done : status
      }
    }
  }

  private func words(of line: String, status: inout ProgramStatus) -> [String]? {
    do {
      return try WordSplitter.words(of: line)
    } catch {
      world.errors.line("error: \(error)")
      status = .usage
      return nil
    }
  }
}
