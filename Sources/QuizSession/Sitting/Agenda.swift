package import Narratives
package import QuizEngine
import Scheduling

/// What is still to be asked in a sitting: what was missed last time, then what else is due, then new.
///
/// Inside each part `DueQueue` says what comes next. Siblings, that is points about the same codes, may
/// both come in one sitting, because codes that are confused are learnt best side by side; but not in a
/// row where that can be helped, since the explanation of one gives away much of the other. The exception
/// is a confusion: the point that tells the two codes apart comes next, wherever it waits.
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
  /// The parts in the order in which they are asked; the last one holds the points in reserve.
  private var parts: [DueQueue<LearningPointID>]
  private var confusion: (key: String, given: String)?
  private var restored: [LearningPoint] = []
  private var postponed: [LearningPoint] = []

  /// New points are asked in the order in which they are given, those in reserve only if a confusion
  /// calls for them.
  package init(
    missed: [Item] = [], due: [Item], new: [LearningPoint], reserve: [LearningPoint] = []
  ) {
    let parts = [missed, due, new.map { Item($0) }, reserve.map { Item($0) }]
    points = Dictionary(parts.joined().map { ($0.point.id, $0.point) }) { first, _ in first }
    self.parts = parts.map { DueQueue($0.map(DueQueue.Item.init)) }
  }

  /// Takes out the next point.
  package mutating func next() -> LearningPoint? {
    if let point = restored.popLast() { return point }
    let item = contrast ?? inTurn
    confusion = nil
    if let item, let point = points[item.id] { return point }
    return postponed.isEmpty ? nil : postponed.removeFirst()
  }

  /// Says that a code was taken for another: the point that tells the two apart then comes next, if there
  /// is one that was not asked today.
  package mutating func confuse(_ key: ProcedureCode, with given: ProcedureCode) {
    if key != given { confusion = (key.rawValue, given.rawValue) }
  }

  /// Puts a point at the end: it was skipped.
  package mutating func postpone(_ point: LearningPoint) { postponed.append(point) }

  /// Puts a point back in front: it was taken out but not asked, or its answer was taken back.
  package mutating func restore(_ point: LearningPoint) { restored.append(point) }

  private var inTurn: DueQueue<LearningPointID>.Item? {
    mutating get { first(in: parts.indices.dropLast()) { $0.next() } }
  }

  private var contrast: DueQueue<LearningPointID>.Item? {
    mutating get {
      guard let (key, given) = confusion else { return nil }
      return first(in: parts.indices) { $0.take(telling: key, from: given) }
        ?? first(in: parts.indices.dropLast()) { $0.take(about: given) }
    }
  }

  private mutating func first(
    in indices: Range<Int>,
    _ take: (inout DueQueue<LearningPointID>) -> DueQueue<LearningPointID>.Item?
  ) -> DueQueue<LearningPointID>.Item? {
    for index in indices {
      if let item = take(&parts[index]) { return item }
    }
    return nil
  }
}

extension DueQueue<LearningPointID>.Item {
  fileprivate init(_ item: Agenda.Item) {
    let codes = item.point.codes.map(\.rawValue)
    self.init(
      id: item.point.id, gain: item.gain, code: codes.first ?? "", others: Array(codes.dropFirst()))
  }
}
