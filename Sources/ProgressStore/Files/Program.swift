/// The running program, as another one on the same or another machine must know it.
package struct Program: Sendable {
  /// The name of the machine.
  package var host: String
  /// The number of the process.
  package var process: Int32
  /// Whether a process of this machine is running.
  package var isRunning: @Sendable (Int32) -> Bool

  package init(host: String, process: Int32, isRunning: @escaping @Sendable (Int32) -> Bool) {
    self.host = host
    self.process = process
    self.isRunning = isRunning
  }
}
