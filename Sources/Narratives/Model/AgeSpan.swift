/// An age as it is told: "4 months", "54 years".
package struct Age: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Sendable {
    case day, week, month, year

    /// The mean length in days; a year has 365.25.
    fileprivate var days: Double {
      switch self {
      case .day: 1
      case .week: 7
      case .month: 365.25 / 12
      case .year: 365.25
      }
    }
  }

  package let count: Int
  package let unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  package var days: Double { Double(count) * unit.days }

  /// "1 year", "4 months".
  package var words: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }

  /// The age at which this one is no longer told.
  var next: Age { Age(count + 1, unit) }
}

/// The ages of the patients that a code is for.
package enum AgeSpan: Hashable, Sendable {
  case under(Age)
  case from(Age)
  /// From the first, before the second.
  case between(Age, Age)

  package var lower: Age? {
    switch self {
    case .under: nil
    case .from(let age), .between(let age, _): age
    }
  }

  package var upper: Age? {
    switch self {
    case .from: nil
    case .under(let age), .between(_, let age): age
    }
  }

  /// Whether every patient of an age is meant: one of five months is under six months.
  package func contains(_ age: Age) -> Bool {
    age.days >= (lower?.days ?? 0) && age.next.days <= (upper?.days ?? .infinity)
  }

  /// Whether no patient of an age is meant.
  package func excludes(_ age: Age) -> Bool {
    age.next.days <= (lower?.days ?? 0) || age.days >= (upper?.days ?? .infinity)
  }

  /// Whether all that are meant are meant by another span too.
  package func isWithin(_ other: AgeSpan) -> Bool {
    (lower?.days ?? 0) >= (other.lower?.days ?? 0)
      && (upper?.days ?? .infinity) <= (other.upper?.days ?? .infinity)
  }

  /// Whether no patient is meant by both.
  package func isDisjoint(from other: AgeSpan) -> Bool {
    (upper?.days ?? .infinity) <= (other.lower?.days ?? 0)
      || (other.upper?.days ?? .infinity) <= (lower?.days ?? 0)
  }

  /// "age under 6 months", "age 6 months to 5 years", "age 5 years or older".
  package var words: String {
    switch self {
    case .under(let age): "age under \(age.words)"
    case .from(let age): "age \(age.words) or older"
    case .between(let first, let end): "age \(first.words) to \(end.words)"
    }
  }
}
