/// The shares of a mark that Moodle has in its list; its importers refuse a question with any other.
enum MoodleShare {
  /// Every share above zero; the same below zero take marks away.
  private static let known: [Double] = [
    1, 0.9, 5.0 / 6, 0.8, 0.75, 0.7, 2.0 / 3, 0.6, 0.5, 0.4, 1.0 / 3, 0.3, 0.25, 0.2, 1.0 / 6,
    1.0 / 7,
    1.0 / 8, 1.0 / 9, 0.1, 0.05, 0,
  ]

  /// Whether Moodle takes a share; it compares to one part in a hundred thousand, so that 33.33 % is none.
  static func isKnown(_ share: Double) -> Bool { abs(nearest(to: share) - share) < 0.00001 }

  /// The share of the list that comes next to this one.
  static func nearest(to share: Double) -> Double {
    let size = known.min { abs($0 - abs(share)) < abs($1 - abs(share)) } ?? 0
    return share < 0 ? -size : size
  }

  /// What to say of a share that is not in the list.
  static func remark(on share: Double) -> String {
    "Moodle has no share of \(percent(share)) and refuses the question; the nearest it has is "
      + percent(nearest(to: share))
  }

  /// A share as people write it.
  static func percent(_ share: Double) -> String {
    DecimalText.of(share * 100, decimals: 5) + " %"
  }
}
