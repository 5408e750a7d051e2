package import Basics

extension SplitMix64 {
  /// A source for one learning point and seed, unlike that of any other point with the same seed.
  package init(point: LearningPointID, seed: UInt64) {
    self.init(seed: FNV1a.hash(point.rawValue.utf8) ^ (seed &* 0x9E37_79B9_7F4A_7C15))
  }
}

extension RandomNumberGenerator {
  /// One of some values; the first one stands in where there is only one.
  mutating func pick<Value>(_ values: [Value], else fallback: Value) -> Value {
    values.randomElement(using: &self) ?? fallback
  }

  /// One of some ways to tell a thing, put into words only where it is the one; nothing where there is none.
  mutating func tell(_ ways: [() -> String]) -> String { ways.randomElement(using: &self)?() ?? "" }

  /// Whether an event of a probability happens.
  mutating func happens(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }
}
