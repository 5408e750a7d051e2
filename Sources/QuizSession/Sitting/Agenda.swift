package import Narratives
package import QuizEngine
import Scheduling

/// What is still to be asked in a sitting: what was missed last time, then what else is due, then new.
///
/// Inside each part `DueQueue` says what comes next. Siblings, that is points about the same codes, may
/// both come in one sitting, because codes that are confused are learnt best side by side; but not in a
/// row where that can be helped, since the explanation of one gives away much of the other.
package struct Agenda: Sendable {
  /// A point with what asking it now promises; see `DueQueue.Item`.
  package struct Item: Sendable {
    package let point: LearningPoint
    package let gain: Double

    package init(_ point: LearningPoint, gain: Double = 0) {
      self.point = point
      self.gain = gain
    }
  }

  private let points: [LearningPointID: LearningPoint]
  /// The parts in the order in which they are asked.
  private var parts: [DueQueue<LearningPointID>]
  /// The part that the last point came from.
  private var current = 0
  private var restored: [LearningPoint] = []
  private var postponed: [LearningPoint] = []

  /// New points are asked in the order in which they are given.
  package init(missed: [Item] = [], due: [Item], new: [LearningPoint]) {
    let parts = [missed, due, new.map { Item($0) }]
    points = Dictionary(parts.joined().map { ($0.point.id, $0.point) }) { first, _ in first }
    self.parts = parts.map { DueQueue($0.map(DueQueue.Item.init)) }
  }

  /// Takes out the next point.
  package mutating func next() -> LearningPoint? {
    if let point = restored.popLast() { return point }
    for part in parts.indices {
      guard let item = parts[part].next(), let point = points[item.id] else { continue }
      current = part
      return point
    }
    return postponed.isEmpty ? nil : postponed.removeFirst()
  }

  /// Says that the point last taken out was missed, and which code was given for it: the point that
  /// tells the two apart then comes next, if it is waiting.
  package mutating func miss(chosen: ProcedureCode?) {
    parts[current].miss(chosen: chosen?.rawValue)
  }

  /// Puts a point at the end: it was skipped.
  package mutating func postpone(_ point: LearningPoint) { postponed.append(point) }

  /// Puts a point back in front: it was taken out but not asked, or its answer was taken back.
  package mutating func restore(_ point: LearningPoint) { restored.append(point) }
}

extension DueQueue<LearningPointID>.Item {
  fileprivate init(_ item: Agenda.Item) {
    let codes = item.point.codes.map(\.rawValue)
    self.init(
      id: item.point.id, gain: item.gain, code: codes.first ?? "", others: Array(codes.dropFirst()))
  }
}
