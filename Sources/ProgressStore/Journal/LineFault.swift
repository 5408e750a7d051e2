/// Why a line of a journal is not an event.
package enum LineFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// It is not JSON; `column` counts bytes from 1.
  case notJSON(column: Int, expected: String)
  case notAnObject
  case noCheckSum
  case wrongCheckSum(written: String, computed: String)
  /// A person wrote `hand` in the place of the check sum, which stands at `place` in the bytes.
  case editedByHand(place: Int)
  /// The check sum is right, but a member is missing or makes no sense.
  case unusable(member: String)
  /// It is too long to be a line of this program.
  case tooLong(bytes: Int)

  package var description: String {
    switch self {
    case .notJSON(let column, let expected): "column \(column): expected \(expected)"
    case .notAnObject: "expected a JSON object"
    case .noCheckSum: "the member 'crc' with the check sum of the line is missing"
    case .wrongCheckSum(let written, let computed):
      "the check sum says \(written), but the line has \(computed)"
    case .editedByHand:
      "edited by hand; 'coderounds progress repair' gives it a check sum, and it counts from then on"
    case .unusable(let member): "the member '\(member)' is missing or makes no sense"
    case .tooLong(let bytes):
      "\(bytes) bytes without a line end; a line has at most \(LineFault.longest)"
    }
  }

  /// The longest line that is read.
  static let longest = 1 << 20
}
