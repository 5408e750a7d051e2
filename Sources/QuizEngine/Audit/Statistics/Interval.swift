import Basics

/// A share with its 95 % interval.
package struct Interval: Equatable, Sendable {
  package let mean: Double
  package let low: Double
  package let high: Double

  /// The 97.5 % point of the normal distribution.
  private static let z = 1.959963984540054

  /// The score interval of a share (Wilson 1927, Journal of the American Statistical Association 22:209).
  static func wilson(share: Double, of count: Int) -> Interval {
    guard count > 0 else { return Interval(mean: 0, low: 0, high: 1) }
    let n = Double(count)
    let square = z * z
    let center = (share + square / (2 * n)) / (1 + square / n)
    let half =
      z / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    return Interval(mean: share, low: max(0, center - half), high: min(1, center + half))
  }

  /// The percentile interval of a mean whose values come in clusters: whole clusters are drawn anew
  /// (Field and Welsh 2007, Journal of the Royal Statistical Society B 69:369, the cluster bootstrap).
  static func bootstrap(clusters: [[Double]], draws: Int = 2_000, seed: UInt64) -> Interval {
    let sums = clusters.map { (sum: $0.reduce(0, +), count: Double($0.count)) }
    let total = sums.reduce((sum: 0.0, count: 0.0)) { ($0.sum + $1.sum, $0.count + $1.count) }
    guard total.count > 0 else { return Interval(mean: 0, low: 0, high: 1) }
    let mean = total.sum / total.count
    guard clusters.count > 1, clusters.contains(where: { $0.count > 1 }) else {
      return wilson(share: mean, of: Int(total.count))
    }
    var generator = SplitMix64(seed: seed)
    var means: [Double] = []
    means.reserveCapacity(draws)
    for _ in 0..<draws {
      var (sum, count) = (0.0, 0.0)
      for _ in sums.indices {
        let drawn = sums[Int.random(in: 0..<sums.count, using: &generator)]
        sum += drawn.sum
        count += drawn.count
      }
      means.append(sum / count)
    }
    means.sort()
    let edge = draws / 40
    return Interval(mean: mean, low: means[edge], high: means[draws - 1 - edge])
  }
}
