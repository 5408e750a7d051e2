/// The code of a procedure, for example `38571`; always a string, because `00100` is not a number.
package struct ProcedureCode: RawRepresentable, Hashable, Sendable, Comparable,
  CustomStringConvertible
{
  /// The code as printed in its code book, upper case.
  package let rawValue: String

  /// Accepts three to eight letters, digits or full stops with at least one digit, else `nil`.
  package init?(rawValue: String) {
    let code = rawValue.uppercased()
    let scalars = code.unicodeScalars
    guard (3...8).contains(scalars.count), scalars.contains(where: Self.isDigit),
      scalars.allSatisfy({ Self.isDigit($0) || ("A"..."Z").contains($0) || $0 == "." })
    else { return nil }
    self.rawValue = code
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
