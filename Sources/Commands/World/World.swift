package import ProgressStore
package import QuizEngine

/// Everything outside the program that a command may see or touch.
package struct World {
  /// The clock.
  package var now: () -> Timestamp
  /// A fresh seed; the only source of chance.
  package var seed: () -> UInt64
  /// The variables of the environment.
  package var environment: [String: String]
  /// The name of this computer; journals are named after it.
  package var hostName = "device"
  /// The folder of the running program, with links resolved, if it is known.
  package var programFolder: String?
  /// Where results go.
  package var output: Output
  /// Where problems and remarks go, so that results can be piped.
  package var errors: Output
  /// Where answers come from.
  package var input: LineInput
  /// The whole of standard input, for commands that take `-`.
  package var standardInput: () throws -> [UInt8]
  /// Makes the learning points of some banks.
  package var makeDeck: (Catalogue) -> Deck
  /// The banks that have been read.
  let shelf = BankShelf()
  /// Whether some of the results could not be written, for example because the disk is full.
  package var hasLostOutput: () -> Bool = { false }
  /// Ends a long command after Ctrl-C in a conversation; loops of more than a second call it.
  package var checkInterruption: () throws -> Void = {}
  /// Waits for some milliseconds.
  package var pause: (Int) -> Void = OperatingSystem.pause
  /// Whether commands are typed into the program or into a shell.
  package var isConversation = false

  package init(
    now: @escaping () -> Timestamp, seed: @escaping () -> UInt64, environment: [String: String],
    programFolder: String?, output: Output, errors: Output, input: LineInput,
    standardInput: @escaping () throws -> [UInt8], makeDeck: @escaping (Catalogue) -> Deck
  ) {
    self.now = now
    self.seed = seed
    self.environment = environment
    self.programFolder = programFolder
    self.output = output
    self.errors = errors
    self.input = input
    self.standardInput = standardInput
    self.makeDeck = makeDeck
  }

  /// The seconds that have passed since a moment, to the millisecond.
  func seconds(since start: Timestamp) -> Double {
    Double(now().milliseconds - start.milliseconds) / 1000
  }

  /// The name of the program where calls need it: in a shell, but not in a conversation.
  package var callPrefix: String? { isConversation ? nil : "coderounds" }
}
