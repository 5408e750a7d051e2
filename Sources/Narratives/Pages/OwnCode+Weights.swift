/// What each sign of a code weighs.
///
/// Fitted to 571 saved pages of twenty-five lots (the most likely weights under a normal prior around weights set by
/// hand). Of pages of lots that it was not fitted to it tells 535 codes, leaves 27 open and takes 9 for another one.
extension OwnCode {
  static func weight(of sign: CodeSign) -> Double {
    switch sign {
    case .named(.pointed, _): 8
    case .named(let manner, let place): ways[manner]?[place] ?? 0
    case .announced(let place): announced[place] ?? 0
    case .concluded: 2.7
    case .described: 4.9
    case .oneOfDescribed: 2.0
    case .oneOfEntries: 1.9
    case .passing: -0.9
    case .chosen: 1.6
    case .told: -0.1
    case .compared: -1.5
    case .alone: 1.0
    case .listed: -2.0
    case .leads: 1.4
    case .last: 0.7
    case .heads: 1.8
    // Set by hand: the pages that the others were fitted to are no longer at hand.
    case .titled: 1.5
    case .sole: 0.9
    case .stated: 1.6
    case .headed: 1.5
    }
  }

  /// The weight of having no sign but being named; a page without a code of its own weighs nothing.
  static let named = -3.8

  private static let announced: [CodeSign.Place: Double] = [
    .first: 3.0, .opening: 3.0, .start: 1.7, .firstParagraph: 1.7, .elsewhere: 1.1, .aside: 1.4,
    .line: 0.5,
  ]

  private static let ways: [CodeMention.Manner: [CodeSign.Place: Double]] = [
    .apposed: [
      .first: 4.9, .opening: 5.0, .start: 0.5, .firstParagraph: -0.1, .elsewhere: 0.3, .aside: 0.1,
    ],
    .asked: [.line: 4.0, .asideLine: 4.0],
    .bare: [
      .first: 9.0, .opening: 9.0, .start: 1.8, .firstParagraph: 0.9, .elsewhere: 0.2, .line: 2.0,
    ],
    .bounded: [.first: 9.0, .opening: 9.0, .start: 3.0, .firstParagraph: 2.9, .elsewhere: 3.0],
    .conditional: [.first: 4.5, .opening: 1.0, .start: 1.4, .firstParagraph: 0.8, .elsewhere: 0.3],
    .defining: [.first: 9.0, .opening: 9.0, .start: 3.9, .firstParagraph: 1.9, .elsewhere: -0.2],
    .entry: [.name: 8.0, .line: 5.9],
    .heading: [.name: 8.0, .line: 7.0, .asideLine: 5.0],
    .reported: [.first: 6.0, .opening: 5.0, .start: 2.1, .firstParagraph: 2.0, .elsewhere: 1.7],
    .trailing: [.name: 6.0, .line: 2.9, .asideLine: 3.0],
  ]
}
