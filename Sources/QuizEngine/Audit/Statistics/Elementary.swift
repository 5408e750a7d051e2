#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of the C library that the statistics of the audit need.
enum Elementary {
  /// e to a power.
  static func exponential(_ power: Double) -> Double { exp(power) }

  /// The natural logarithm.
  static func logarithm(_ number: Double) -> Double { log(number) }

  /// The chance that a normal variable lies further out than `x` times the square root of 2.
  static func complementaryError(_ x: Double) -> Double { erfc(x) }
}
