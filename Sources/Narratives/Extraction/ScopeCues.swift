/// What the words of scope in a sentence say of one of its elements.
struct ScopeCues: OptionSet {
  let rawValue: UInt16

  static let optional = Self(rawValue: 1 << 0)
  static let conditional = Self(rawValue: 1 << 1)
  static let negation = Self(rawValue: 1 << 2)
  /// Told of other operations.
  static let background = Self(rawValue: 1 << 3)
  /// Told of another operation until the clause ends.
  static let comparison = Self(rawValue: 1 << 4)
  static let meaning = Self(rawValue: 1 << 5)
  static let remark = Self(rawValue: 1 << 6)
  static let planned = Self(rawValue: 1 << 7)
  static let history = Self(rawValue: 1 << 8)
  static let forgone = Self(rawValue: 1 << 9)

  /// The scope of an element of which all this is said: the word that takes it furthest from what is done decides.
  var scope: Scope {
    if contains(.forgone) { return .forgone }
    if contains(.planned) { return .planned }
    if contains(.history) { return .history }
    if contains(.negation) { return .excluded }
    if !isDisjoint(with: [.background, .comparison]) { return .background }
    if !isDisjoint(with: [.remark, .meaning]) { return .remark }
    if contains(.conditional) { return .conditional }
    return contains(.optional) ? .optional : .performed
  }
}
