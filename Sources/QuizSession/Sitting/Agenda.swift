import Narratives
package import QuizEngine

/// What is still to be asked in a sitting, in order: due points first, then new ones.
///
/// Siblings, that is points about the same codes, may both come in one sitting, because codes that
/// are confused are learnt best side by side; but they are kept `gap` questions apart where that is
/// possible, since the explanation of one gives away much of the other.
package struct Agenda: Sendable {
  private var waiting: [LearningPoint]
  private var recent: [Set<ProcedureCode>] = []
  private let gap: Int

  package init(due: [LearningPoint], new: [LearningPoint], gap: Int = 2) {
    waiting = due + new
    self.gap = gap
  }

  /// How many points are left.
  package var count: Int { waiting.count }

  /// Takes out the next point: the first one that is no sibling of those just asked.
  package mutating func next() -> LearningPoint? {
    let index = waiting.firstIndex { !recent.contains(Set($0.codes)) } ?? waiting.startIndex
    guard waiting.indices.contains(index) else { return nil }
    let point = waiting.remove(at: index)
    recent = (recent + [Set(point.codes)]).suffix(gap)
    return point
  }

  /// Puts a point at the end: it was skipped.
  package mutating func postpone(_ point: LearningPoint) { waiting.append(point) }

  /// Puts a point back in front: it was taken out but not asked, or its answer was taken back.
  package mutating func restore(_ point: LearningPoint) {
    waiting.insert(point, at: 0)
    recent.removeAll { $0 == Set(point.codes) }
  }
}
