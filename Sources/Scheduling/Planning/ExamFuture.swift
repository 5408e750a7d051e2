/// One simulated course of study up to an exam.
package struct ExamFuture: Equatable, Sendable {
  /// The mean recall of all points on exam day.
  package var score: Double
  /// The variance that the exam itself adds, where each point is recalled or not.
  package var chance: Double
  /// The mean time a day.
  package var spent: Double
  /// The day on which the last new point came in; nil if none did.
  package var lastNewDay: Int?
  /// The part of the points that were ever asked.
  package var seen: Double

  init<Model>(_ course: Course<Model>, examDay: Int, spent: Double, lastNewDay: Int?) {
    var sum = 0.0
    var variance = 0.0
    var seen = 0
    for point in 0..<course.count {
      let recall = course.recall(point, on: examDay)
      sum += recall
      variance += recall * (1 - recall)
      if course.lastDays[point] != nil { seen += 1 }
    }
    let count = Double(max(1, course.count))
    score = sum / count
    chance = variance / (count * count)
    self.spent = spent / Double(max(1, examDay))
    self.lastNewDay = lastNewDay
    self.seen = Double(seen) / count
  }
}
