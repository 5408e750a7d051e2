import PackageFiles
import QuizEngine
import QuizSession

/// The reviews of a package as the table that the journal takes in.
enum AnkiReviews {
  /// The reviews with the points of some banks where these have a question for the note.
  static func table(of path: String, for banks: [String], _ world: World) throws -> [UInt8] {
    let reviews = try PackageHistory.revlog(of: path)
    var points: [String: LearningPointID] = [:]
    if !banks.isEmpty {
      for point in try world.shelf.deck(banks, in: world).points {
        // Notes are named as written questions are: `written:bank/note`.
        guard let slash = point.id.rawValue.firstIndex(of: "/"),
          point.kinds == [.authored]
        else { continue }
        points[String(point.id.rawValue[slash...].dropFirst())] = point.id
      }
    }
    return Array(text(reviews, points).utf8)
  }

  /// Comma-separated, with the names of the columns first.
  static func text(
    _ reviews: [PackageHistory.Review], _ points: [String: LearningPointID]
  ) -> String {
    reviews.reduce(into: "id,cid,ease,time,point\n") { text, review in
      let point = points[review.note].map { "\"\($0.rawValue.replacing("\"", with: "\"\""))\"" }
      text += "\(review.instant),\(review.card),\(review.button),\(review.taken),\(point ?? "")\n"
    }
  }
}
