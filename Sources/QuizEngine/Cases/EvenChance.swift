import Basics

/// Chance that is spread evenly over the seeds of a point: of any run of seeds that follow one another,
/// about as many fall into one half as into the other.
///
/// Kinds, keys and places of keys are drawn with it, so that also a small bank is balanced. Source:
/// Roberts 2018, "The unreasonable effectiveness of quasirandom sequences", the sequence R3.
struct EvenChance {
  /// Three even chances from 0 up to 1, independent of one another.
  let first: Double
  let second: Double
  let third: Double
  private let place: UInt64

  init(point: LearningPointID, seed: UInt64) {
    var start = SplitMix64(point: point, seed: 0)
    // 2^64 divided by 1.2207440846, the root of x^4 = x + 1, and by its square and its cube.
    first = Self.share(start.next() &+ seed &* 0xD1B5_4A32_D192_ED03)
    second = Self.share(start.next() &+ seed &* 0xABC9_8388_FB8F_AC03)
    third = Self.share(start.next() &+ seed &* 0x8CB9_2BA7_2F3D_8DD7)
    place = start.next() &+ seed
  }

  /// One of so many places; seeds that follow one another give them all in turn.
  func place(of count: Int) -> Int { Int(place % UInt64(max(1, count))) }

  private static func share(_ bits: UInt64) -> Double { Double(bits >> 11) / 9_007_199_254_740_992 }
}

extension Question {
  /// The question with its only right option at an evenly drawn place.
  func withKey(at chance: EvenChance) -> Question {
    guard case .chooseOne(var options) = task, options.count(where: \.isRight) == 1,
      let key = options.firstIndex(where: \.isRight)
    else { return self }
    options.swapAt(key, chance.place(of: options.count))
    var question = self
    question.task = .chooseOne(options)
    return question
  }
}
