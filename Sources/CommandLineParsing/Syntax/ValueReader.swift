/// Turns the word after an option into a value, or says what was expected.
package struct ValueReader<Value: Sendable>: Sendable {
  /// What a right value is, for example `a whole number from 1 up`.
  package let expectation: String
  /// What a shell or the line editor can offer to complete it.
  package let completion: Completion
  /// The value that a word stands for, or `nil`.
  package let read: @Sendable (String) -> Value?

  package init(
    _ expectation: String, completion: Completion = .nothing,
    read: @escaping @Sendable (String) -> Value?
  ) {
    self.expectation = expectation
    self.completion = completion
    self.read = read
  }
}

/// What can be offered while a word is being typed.
package enum Completion: Equatable, Sendable {
  case nothing
  case file
  case folder
  case code
  case bank
  case command
  case choice([String])
}

extension ValueReader where Value == String {
  /// Any word.
  package static let text = Self("a word") { $0.isEmpty ? nil : $0 }

  /// The path of a file.
  package static let file = Self("the path of a file", completion: .file) { $0.isEmpty ? nil : $0 }

  /// The path of a folder.
  package static let folder = Self("the path of a folder", completion: .folder) {
    $0.isEmpty ? nil : $0
  }

  /// The folder of a bank, or the name of one in the usual places.
  package static let bank = Self("the folder or name of a bank", completion: .bank) {
    $0.isEmpty ? nil : $0
  }

  /// The code of a procedure.
  package static let code = Self("a procedure code", completion: .code) { $0.isEmpty ? nil : $0 }
}

extension ValueReader where Value == Int {
  /// A whole number inside a range.
  package static func wholeNumber(_ range: ClosedRange<Int>) -> Self {
    let expectation =
      range.upperBound == .max
      ? "a whole number from \(range.lowerBound) up"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Self(expectation) { word in Int(word).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension ValueReader where Value == UInt64 {
  /// The seed of a reproducible run.
  package static let seed = Self("a whole number from 0 up") { UInt64($0) }
}

extension ValueReader where Value == Double {
  /// A decimal number inside a range.
  package static func number(_ range: ClosedRange<Double>) -> Self {
    Self("a number from \(text(range.lowerBound)) to \(text(range.upperBound))") { word in
      Double(word).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// Whole numbers without a decimal point.
  private static func text(_ bound: Double) -> String {
    Int(exactly: bound).map(String.init) ?? String(bound)
  }
}

extension ValueReader where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the names of an enumeration.
  package static var choice: Self {
    let names = Value.allCases.map(\.rawValue)
    return Self("one of \(names.joined(separator: ", "))", completion: .choice(names)) {
      Value(rawValue: $0)
    }
  }
}
