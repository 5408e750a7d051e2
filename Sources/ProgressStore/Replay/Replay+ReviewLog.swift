import Scheduling

extension Replay {
  /// The answers that count, as weights are fitted to them.
  var reviewLog: ReviewLog {
    let (places, starts) = answersByPoint()
    var reviews: [LoggedReview] = []
    reviews.reserveCapacity(places.count)
    for point in 0..<table.points.count where starts[point] < starts[point + 1] {
      var last: EventTable.Row?
      for place in inOrder(places[starts[point]..<starts[point + 1]]) {
        let row = table.rows[Int(place)]
        guard let rating = Rating(rawValue: Int(row.rating)) else { continue }
        reviews.append(
          LoggedReview(
            point: point, time: Double(row.instant) / 86_400_000, rating: rating,
            elapsed: Elapsed(
              studyDays: last.map { Int(row.day) - Int($0.day) } ?? 0,
              days: last.map { Double(row.instant - $0.instant) / 86_400_000 } ?? 0),
            guessRate: row.guessRate))
        last = row
      }
    }
    return ReviewLog(reviews)
  }
}
