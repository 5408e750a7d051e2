/// The rule for names that become files or folders of the store.
enum FileName {
  /// One to 64 plain characters, neither hidden, nor `..`, nor with a space or full stop at an end.
  static func isSafe(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard (1...64).contains(scalars.count), let first = scalars.first, let last = scalars.last
    else { return false }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && scalars.allSatisfy { isPlain($0) || $0 == " " || $0 == "@" }
      && name.utf8.count <= 200
  }

  /// A letter or digit of any script, or one of `-`, `_` and `.`.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    isAlphanumeric(scalar) || scalar == "-" || scalar == "_" || scalar == "."
  }

  /// A letter or digit of any script.
  static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .decimalNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}
