import Basics

/// Chance that is spread evenly over the points of a family and over seeds that follow one another: of any run of either,
/// about as many fall into one half as into the other.
///
/// Kinds, keys and places of keys are drawn with it, so that also a small bank is balanced, and a large one of which each
/// point is asked but once or twice. Source: Kuipers and Niederreiter 1974, "Uniform distribution of sequences",
/// section 2.3: the multiples of an irrational number fill an interval the more evenly the worse fractions come near it.
struct EvenChance {
  /// Three even chances from 0 up to 1, independent of one another.
  let first: Double
  let second: Double
  let third: Double

  /// The chance of one of the numbered points of a family, for a seed.
  init(family: UInt64, number: Int, seed: UInt64) {
    var start = SplitMix64(seed: family)
    let number = UInt64(number)
    first = Self.share(start.next() &+ number &* Step.golden &+ seed &* Step.rootOfTwo)
    second = Self.share(start.next() &+ number &* Step.plastic &+ seed &* Step.plasticSquare)
    third = Self.share(start.next() &+ number &* Step.rootOfEleven &+ seed &* Step.rootOfSix)
  }

  /// What is drawn at a chance among as many things as there are shares, and the chance that is left to decide within it.
  static func choice(at chance: Double, among shares: [Double]) -> (place: Int, rest: Double)? {
    var start = 0.0
    let wanted = chance * shares.reduce(0, +)
    for (place, share) in shares.enumerated() {
      if wanted < start + share { return (place, max(0, (wanted - start) / share)) }
      start += share
    }
    return nil
  }

  /// Parts of 2^64 that no fraction comes near, and of which none is made of the others.
  private enum Step {
    /// The golden ratio less 1.
    static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// The root of 2 less 1.
    static let rootOfTwo: UInt64 = 0x6A09_E667_F3BC_C908
    /// 1 through the root of x^3 = x + 1, and its square.
    static let plastic: UInt64 = 0xC13F_A9A9_02A6_328F
    static let plasticSquare: UInt64 = 0x91E1_0DA5_C79E_7B1C
    /// What the roots of 11 and of 6 have behind the point: of the pairs tried, these spread keys most evenly over the points
    /// and seeds that the other chances give to one kind.
    static let rootOfEleven: UInt64 = 0x510E_527F_ADE6_82D1
    static let rootOfSix: UInt64 = 0x7311_C281_2425_CFA0
  }

  private static func share(_ bits: UInt64) -> Double { Double(bits >> 11) / 9_007_199_254_740_992 }
}

extension Question {
  /// The question with its only right option at an evenly drawn place.
  func withKey(at chance: EvenChance) -> Question {
    guard case .chooseOne(var options) = task, options.count(where: \.isRight) == 1,
      let key = options.firstIndex(where: \.isRight)
    else { return self }
    options.swapAt(key, min(options.count - 1, Int(chance.third * Double(options.count))))
    var question = self
    question.task = .chooseOne(options)
    return question
  }
}
