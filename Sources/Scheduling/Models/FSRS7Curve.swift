/// The forgetting curve of one FSRS-7 state: the weighted mean of a fast and a slow power law.
///
/// The formulas are those of ts-fsrs (`models/fsrs-7/algorithm.ts`) and fsrs-rs (`model_v7.rs`).
struct FSRS7Curve: Equatable, Sendable {
  /// k1.
  let fastDecay: Double
  /// f1/Sf.
  let fastRate: Double
  /// k2.
  let slowDecay: Double
  /// f2 e^((D − 5)(w32 − 0.3))/S.
  let slowRate: Double
  /// a1.
  let fastShare: Double
  /// a2.
  let slowShare: Double

  /// The range of either decay.
  static let decays = 0.01...0.95
  /// The longest interval in days.
  static let longest = 36_500.0

  /// R1 = (1 + f1 t/Sf)^−k1.
  func fastRecall(after t: Double) -> Double { (1 + fastRate * t).raised(to: -fastDecay) }

  /// R2 = (1 + f2 e^((D − 5)(w32 − 0.3)) t/S)^−k2.
  func slowRecall(after t: Double) -> Double { (1 + slowRate * t).raised(to: -slowDecay) }

  /// R = (a1 R1 + a2 R2)/(a1 + a2) (1 − 2·10⁻⁵) + 10⁻⁵.
  func mixed(_ fast: Double, _ slow: Double) -> Double {
    (fastShare * fast + slowShare * slow) / (fastShare + slowShare) * (1 - 2e-5) + 1e-5
  }

  /// The probability of recall after so many days.
  func recall(after t: Double) -> Double { mixed(fastRecall(after: t), slowRecall(after: t)) }

  /// The days after which recall has fallen to a retention, to the last bits of a number.
  ///
  /// Newton's steps in ln t, where the curve is nearly straight; a step that leaves the bracket is replaced by a
  /// bisection of it (Press et al., Numerical Recipes, section 9.4), so it always ends at the root.
  func interval(retention: Double, guess: Double) -> Double {
    let wanted = retention.clamped(to: 0.0001...0.9999)
    guard wanted < 0.9999 else { return 0 }
    guard recall(after: Self.longest) < wanted else { return Self.longest }
    // The smallest stability over the largest rate: nothing is forgotten before this.
    var low = -100.0
    var high = Self.longest.logarithm
    var u = guess.logarithm.clamped(to: low...high)
    for _ in 0..<200 {
      let (excess, slope) = distance(u, wanted)
      if excess == 0 { break }
      if excess > 0 { low = u } else { high = u }
      var next = u - excess / slope
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - u) < 1e-14 * max(1, abs(u)) {
        u = next
        break
      }
      u = next
    }
    return u.exponential
  }

  /// R(e^u) − wanted, and its derivative by u.
  private func distance(_ u: Double, _ wanted: Double) -> (excess: Double, slope: Double) {
    let t = u.exponential
    let fast = fastRecall(after: t)
    let slow = slowRecall(after: t)
    let fastSlope = -fastDecay * fast * fastRate * t / (1 + fastRate * t)
    let slowSlope = -slowDecay * slow * slowRate * t / (1 + slowRate * t)
    return (mixed(fast, slow) - wanted, mixed(fastSlope, slowSlope) - 1e-5)
  }
}
