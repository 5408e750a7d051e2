/// Which of the codes that a page names is its own, weighed by how and where it names each.
///
/// Each way of naming a code counts once, so that a code that is compared with often does not win by numbers.
struct OwnCode {
  /// Where a page names a code.
  enum Place {
    /// One of the first sentences, in which pages say what they are about; the very first, or the next.
    case opening(isFirst: Bool)
    /// The first sentence after those, or of a later paragraph.
    case start
    /// The rest of the first paragraph.
    case firstParagraph
    /// Any other sentence.
    case elsewhere
    /// The title of the page.
    case name
    /// A line that is no prose.
    case line
    /// A line in a part of the page that is about other matters.
    case asideLine
  }

  private enum Way: Hashable {
    case name
    case manner(CodeMention.Manner)
    case announced
    case first
    case concluded
    case described
  }

  private var weights: [ProcedureCode: [Way: Double]] = [:]
  /// How often the page has each number, where that is asked as well.
  private let counts: [ProcedureCode: Int]

  /// Weighs how often a page has each number besides, for pages that name none in a way of their own.
  init(counts: [ProcedureCode: Int] = [:]) { self.counts = counts }

  /// Every code that is named, in the order of the page.
  private(set) var mentioned: [ProcedureCode] = []

  /// Takes what a sentence or a line says.
  mutating func add(_ mentions: [CodeMention], _ place: Place) {
    for mention in mentions {
      let way = if case .name = place { Way.name } else { Way.manner(mention.manner) }
      add(mention.code, way, Self.weight(mention.manner, place))
      if mention.isAnnounced, mention.manner != .passing {
        add(mention.code, .announced, Self.announcedWeight(place))
      }
      if !counts.isEmpty, mention.isConcluded {
        add(mention.code, .concluded, Self.concludedWeight)
      }
      if !counts.isEmpty, mention.isDescribed {
        add(mention.code, .described, Self.describedWeight)
      }
      if mentioned.isEmpty, mention.manner != .passing {
        add(mention.code, .first, Self.firstWeight(mention, place))
      }
      if !mentioned.contains(mention.code) { mentioned.append(mention.code) }
    }
  }

  private mutating func add(_ code: ProcedureCode, _ way: Way, _ weight: Double) {
    guard weight > 0 else { return }
    weights[code, default: [:]][way] = max(weight, weights[code]?[way] ?? 0)
  }

  /// The one code, or those between which the page leaves it open; none where it names no code as its own.
  var codes: [ProcedureCode] { leading.codes }

  /// The one code if the page names it so clearly that nothing else need be asked.
  var clearCode: ProcedureCode? {
    let (codes, weight) = leading
    return codes.count == 1 && weight >= Self.clear ? codes[0] : nil
  }

  private var leading: (codes: [ProcedureCode], weight: Double) {
    let entries = weights.count { $0.value[.manner(.entry)] != nil }
    let described = weights.count { $0.value[.described] != nil }
    let sums = mentioned.map { code in
      let sum = weights[code, default: [:]].reduce(0) { sum, way in
        // Several lines that begin with a code each are a list of others.
        let isOneOfMany =
          way.key == .manner(.entry) && entries > 1 || way.key == .described && described > 1
        return sum + (isOneOfMany ? min(way.value, 2) : way.value)
      }
      return (code, sum + oftenWeight(code))
    }
    guard let best = sums.map(\.1).max(), best >= Self.least else {
      return ([], 0)
    }
    return (sums.filter { best - $0.1 < Self.lead }.map(\.0), best)
  }

  /// What a code must weigh to be a page's own, and by how much more than any other.
  private static let (least, lead) = (3.5, 1.25)
  /// What it weighs where one line or sentence alone says clearly that it is.
  private static let clear = 6.0

  /// A page has its own code more often than others; a long comparison does not win by numbers alone.
  private func oftenWeight(_ code: ProcedureCode) -> Double {
    min(Double((counts[code] ?? 1) - 1) * 0.75, 2)
  }

  /// An answer may be that to another question.
  private static let concludedWeight = 3.0
  /// Of the codes that a page names, its own is as a rule the only one whose descriptor it gives.
  private static let describedWeight = 6.0

  private static func weight(_ manner: CodeMention.Manner, _ place: Place) -> Double {
    switch (manner, place) {
    case (.passing, _): 0
    case (.pointed, _): 8
    case (.defining, .opening), (.bounded, .opening): 9
    case (.apposed, .opening(let isFirst)), (.reported, .opening(let isFirst)): isFirst ? 6 : 5
    case (.reported, .start), (.reported, .firstParagraph), (.reported, .elsewhere): 2
    case (.conditional, .opening(let isFirst)): isFirst ? 4 : 1
    case (.defining, .start): 4
    case (.defining, .firstParagraph): 2
    case (.bounded, .firstParagraph), (.bounded, .start), (.bounded, .elsewhere): 3
    case (.conditional, .start), (.conditional, .firstParagraph): 1
    case (.heading, .name), (.entry, .name): 8
    case (.trailing, .name): 6
    case (.heading, .line): 7
    case (.heading, .asideLine): 5
    case (.entry, .line): 6
    case (.trailing, .line): 4
    case (.trailing, .asideLine): 3
    case (.asked, .line), (.asked, .asideLine): 4
    default: 0
    }
  }

  /// What a page is about stands above the rest, as a rule.
  private static func firstWeight(_ mention: CodeMention, _ place: Place) -> Double {
    guard case .line = place else { return 1 }
    return mention.manner == .entry ? 0.5 : 2
  }

  /// Others are as a rule told by their bare number.
  private static func announcedWeight(_ place: Place) -> Double {
    switch place {
    case .opening: 3
    case .start, .firstParagraph: 2
    case .elsewhere: 1.5
    case .name, .line, .asideLine: 0
    }
  }
}
