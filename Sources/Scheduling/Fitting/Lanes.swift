/// A derivative by every weight of a model, in lanes that the processor handles side by side.
protocol Lanes: Sendable {
  /// The derivative of what depends on no weight.
  static var zero: Self { get }

  /// The derivative by one weight.
  subscript(weight: Int) -> Double { get set }

  /// Adds a multiple of another derivative to this one.
  mutating func add(_ other: Self, times factor: Double)

  /// This derivative multiplied by a number.
  func scaled(by factor: Double) -> Self

  /// Adds a multiple of this derivative's product with itself to the rows of a matrix.
  ///
  /// The matrix is symmetric, so that only what stands on and right of its diagonal is kept up.
  func addSquare(times factor: Double, to rows: inout [Self])
}

/// Room for the 21 weights of FSRS-6.
struct Lanes24: Lanes {
  private var a = SIMD8<Double>()
  private var b = SIMD8<Double>()
  private var c = SIMD8<Double>()

  static var zero: Self { Self() }

  subscript(weight: Int) -> Double {
    @inline(__always) get {
      switch weight >> 3 {
      case 0: a[weight & 7]
      case 1: b[weight & 7]
      default: c[weight & 7]
      }
    }
    @inline(__always) set {
      switch weight >> 3 {
      case 0: a[weight & 7] = newValue
      case 1: b[weight & 7] = newValue
      default: c[weight & 7] = newValue
      }
    }
  }

  @inline(__always) mutating func add(_ other: Self, times factor: Double) {
    a += other.a * factor
    b += other.b * factor
    c += other.c * factor
  }

  @inline(__always) func scaled(by factor: Double) -> Self {
    var scaled = self
    scaled.a *= factor
    scaled.b *= factor
    scaled.c *= factor
    return scaled
  }

  @inline(__always) func addSquare(times factor: Double, to rows: inout [Self]) {
    for row in rows.indices {
      let scale = factor * self[row]
      if row < 8 { rows[row].a += a * scale }
      if row < 16 { rows[row].b += b * scale }
      rows[row].c += c * scale
    }
  }
}

/// Room for the 34 weights of FSRS-7.
struct Lanes40: Lanes {
  private var a = SIMD8<Double>()
  private var b = SIMD8<Double>()
  private var c = SIMD8<Double>()
  private var d = SIMD8<Double>()
  private var e = SIMD8<Double>()

  static var zero: Self { Self() }

  subscript(weight: Int) -> Double {
    @inline(__always) get {
      switch weight >> 3 {
      case 0: a[weight & 7]
      case 1: b[weight & 7]
      case 2: c[weight & 7]
      case 3: d[weight & 7]
      default: e[weight & 7]
      }
    }
    @inline(__always) set {
      switch weight >> 3 {
      case 0: a[weight & 7] = newValue
      case 1: b[weight & 7] = newValue
      case 2: c[weight & 7] = newValue
      case 3: d[weight & 7] = newValue
      default: e[weight & 7] = newValue
      }
    }
  }

  @inline(__always) mutating func add(_ other: Self, times factor: Double) {
    a += other.a * factor
    b += other.b * factor
    c += other.c * factor
    d += other.d * factor
    e += other.e * factor
  }

  @inline(__always) func scaled(by factor: Double) -> Self {
    var scaled = self
    scaled.a *= factor
    scaled.b *= factor
    scaled.c *= factor
    scaled.d *= factor
    scaled.e *= factor
    return scaled
  }

  @inline(__always) func addSquare(times factor: Double, to rows: inout [Self]) {
    for row in rows.indices {
      let scale = factor * self[row]
      if row < 8 { rows[row].a += a * scale }
      if row < 16 { rows[row].b += b * scale }
      if row < 24 { rows[row].c += c * scale }
      if row < 32 { rows[row].d += d * scale }
      rows[row].e += e * scale
    }
  }
}
