import Synchronization

/// A value that is worked out when it is first asked for; any number of tasks may ask.
package final class Once<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  package init() {}

  /// The value; two who ask at once both make it, and must make the same.
  package func value(made: () -> Value) -> Value {
    if let found = known.withLock(\.self) { return found }
    let new = made()
    known.withLock { $0 = new }
    return new
  }
}
