/// What each sign of a code weighs.
///
/// Fitted to 541 saved pages of twenty-three lots (the most likely weights under a normal prior around weights set by
/// hand). Of pages of lots that it was not fitted to it tells 507 codes, leaves 27 open and takes 7 for another one.
extension OwnCode {
  static func weight(of sign: CodeSign) -> Double {
    switch sign {
    case .named(.pointed, _): 8
    case .named(let manner, let place): ways[manner]?[place] ?? 0
    case .announced(let place): announced[place] ?? 0
    case .concluded: 2.7
    case .described: 5.0
    case .oneOfDescribed: 2.0
    case .oneOfEntries: 2.0
    case .passing: -0.8
    case .chosen: 1.6
    case .told: -0.1
    case .compared: -1.5
    case .alone: 1.0
    case .listed: -2.0
    case .leads: 1.3
    case .last: 0.7
    case .heads: 1.8
    case .sole: 0.9
    }
  }

  /// The weight of having no sign but being named; a page without a code of its own weighs nothing.
  static let named = -3.7

  private static let announced: [CodeSign.Place: Double] = [
    .first: 3.0, .opening: 3.0, .start: 1.6, .firstParagraph: 1.7, .elsewhere: 1.1, .aside: 1.4,
    .line: 0.5,
  ]

  private static let ways: [CodeMention.Manner: [CodeSign.Place: Double]] = [
    .apposed: [
      .first: 4.9, .opening: 5.0, .start: 0.6, .firstParagraph: -0.5, .elsewhere: 0.1, .aside: 0.2,
    ],
    .asked: [.line: 4.0, .asideLine: 4.0],
    .bare: [
      .first: 9.0, .opening: 9.0, .start: 1.8, .firstParagraph: 0.9, .elsewhere: 0.1, .line: 1.9,
    ],
    .bounded: [.first: 9.0, .opening: 9.0, .start: 3.0, .firstParagraph: 3.2, .elsewhere: 3.0],
    .conditional: [.first: 4.5, .opening: 1.0, .start: 1.4, .firstParagraph: 0.8, .elsewhere: 0.3],
    .defining: [.first: 9.0, .opening: 9.0, .start: 3.9, .firstParagraph: 1.9, .elsewhere: -0.2],
    .entry: [.name: 8.0, .line: 5.8],
    .heading: [.name: 8.0, .line: 7.1, .asideLine: 5.0],
    .reported: [.first: 6.0, .opening: 5.0, .start: 2.1, .firstParagraph: 2.0, .elsewhere: 1.6],
    .trailing: [.name: 6.0, .line: 3.0, .asideLine: 3.0],
  ]
}
