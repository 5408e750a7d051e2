import CommandLineParsing
import LineEditing

/// Commands typed one after the other, at a prompt or from a file.
package struct Conversation {
  private var world: World

  package init(_ world: World) {
    self.world = world
    self.world.isConversation = true
  }

  /// Reads and runs commands until the learner leaves.
  ///
  /// On a terminal a mistake is said and forgotten; from a file the last failure is how it ends.
  package func run() -> ProgramStatus {
    Signals.set(.asks)
    if world.input.isInteractive { greet() }
    let dispatcher = Dispatcher(world)
    var status = ProgramStatus.done
    while true {
      switch world.input.next(request) {
      case .line(let line):
        switch run(line, by: dispatcher) {
        case .leave: return world.input.isInteractive ? .done : status
        case .ended(let ending): if ending != .done { status = ending }
        }
      case .interrupted:
        guard world.input.isInteractive else { return .interrupted }
      case .endOfInput:
        return world.input.isInteractive ? .done : status
      }
    }
  }

  private func greet() {
    world.output.line(
      "CodeRounds \(Program.version). Type \("study", .strong) to begin, \("help", .strong) for the commands, "
        + "\("quit", .strong) or Ctrl-D to leave.")
  }

  private var request: LineInput.Request {
    let completion = world.shelf.completion(in: world)
    return LineInput.Request(
      "\("coderounds>", .strong) ", isRemembered: true, candidates: completion.candidates)
  }

  private func run(_ line: String, by dispatcher: Dispatcher) -> Dispatcher.Outcome {
    do {
      let words = try WordSplitter.words(of: line)
      return words.isEmpty ? .ended(.done) : dispatcher.run(words)
    } catch {
      world.errors.line("error: \(error)")
      return .ended(.usage)
    }
  }
}
