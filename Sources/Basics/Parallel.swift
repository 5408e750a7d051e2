import Dispatch
import Synchronization

/// Work that all cores share.
package enum Parallel {
  /// What a transformation makes of each item, in the order of the items.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    // Fewer items are done before another core is awake.
    guard items.count >= 64 else { return items.map(transform) }
    return map(items, inPartsOf: max(16, items.count / 64), transform)
  }

  /// What a transformation makes of each item, in the order of the items; a core takes so many at once.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], inPartsOf size: Int, _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    guard items.count > size else { return items.map(transform) }
    let count = (items.count + size - 1) / size
    let done = Mutex<[[Result]]>(Array(repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let results = items[part * size..<min(items.count, (part + 1) * size)].map(transform)
      done.withLock { $0[part] = results }
    }
    return done.withLock { $0.flatMap(\.self) }
  }
}
