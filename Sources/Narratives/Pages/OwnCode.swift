#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Which of the codes that a page names is its own.
///
/// Every code is weighed by the signs that the page gives of it, and the page may have none: the chance of each is its share
/// of the exponentials of all weights (conditional logit, McFadden 1974), with a weight of zero for none.
struct OwnCode {
  private var signs: [ProcedureCode: [CodeSign: Double]] = [:]
  /// Every code that is named, in the order of the page.
  private(set) var mentioned: [ProcedureCode] = []

  /// Takes what a sentence or a line says.
  mutating func add(_ mentions: [CodeMention], _ place: CodeSign.Place) {
    for mention in mentions {
      let code = mention.code
      if mention.isConcluded { take(.concluded, of: code) }
      if mention.isDescribed { take(.described, of: code) }
      if mention.manner != .passing {
        take(.named(mention.manner, place), of: code)
        if mention.isAnnounced { take(.announced(place), of: code) }
      }
      if !mentioned.contains(code) { mentioned.append(code) }
    }
  }

  /// Takes how often and where each number stands that has the shape of a code.
  mutating func add(_ tally: CodeTally) {
    signs.merge(tally.signs) { own, counted in own.merging(counted) { $1 } }
  }

  private mutating func take(_ sign: CodeSign, of code: ProcedureCode) {
    signs[code, default: [:]][sign] = 1
  }

  /// The signs of each code, as they are weighed.
  var weighed: [ProcedureCode: [CodeSign: Double]] {
    let described = signs.values.count { $0[.described] != nil }
    let entries = signs.values.count { $0.keys.contains(where: Self.isEntry) }
    return signs.mapValues { signs in
      var signs = signs
      if described > 1, signs.removeValue(forKey: .described) != nil { signs[.oneOfDescribed] = 1 }
      // Several lines that begin with a code each are a list of others.
      if entries > 1, signs.keys.contains(where: Self.isEntry) {
        signs = signs.filter { !Self.isEntry($0.key) }
        signs[.oneOfEntries] = 1
      } else if !signs.keys.contains(where: \.isNamed) {
        signs[.passing] = 1
      }
      return signs
    }
  }

  /// Whether a line begins with the code.
  private static func isEntry(_ sign: CodeSign) -> Bool {
    if case .named(.entry, .line) = sign { true } else { false }
  }

  /// The one code, or those between which the page leaves it open; none where it has none of its own.
  var codes: [ProcedureCode] {
    let weights = weighed.mapValues { signs in
      signs.reduce(Self.named) { $0 + $1.value * Self.weight(of: $1.key) }
    }
    let peak = max(0, weights.values.max() ?? 0)
    let total = weights.values.reduce(exp(-peak)) { $0 + exp($1 - peak) }
    let chances = weights.mapValues { exp($0 - peak) / total }
    let open = chances.filter { $0.value >= Self.possible }.map(\.key).sorted()
    if open.count == 1, chances[open[0], default: 0] < Self.certain { return [] }
    return open
  }

  /// From what chance on a code is taken for the page's own, and left open.
  private static let (certain, possible) = (0.58, 0.25)
}
