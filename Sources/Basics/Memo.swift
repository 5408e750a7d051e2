public import Synchronization

/// What was asked for before, each answer worked out once; any number of tasks may ask.
///
/// It is public so that each room has it made for its own keys, as it is asked many times for every question.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let known: Mutex<[Key: Value]>

  /// With what is known from elsewhere.
  @inlinable public init(_ known: [Key: Value] = [:]) { self.known = Mutex(known) }

  /// All that is known by now.
  @inlinable public var values: [Key: Value] { known.withLock(\.self) }

  /// The value of a key, which is made where it is asked for the first time.
  ///
  /// Two who ask at once both make it, and must make the same, so the work itself needs no lock.
  @inlinable public func value(of key: Key, made: () -> Value) -> Value {
    if let found = known.withLock({ $0[key] }) { return found }
    let new = made()
    known.withLock { $0[key] = new }
    return new
  }
}
