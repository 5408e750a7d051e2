/// The name of a machine, or of one of several programs on it; it is the name of a journal file.
package struct DeviceID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as on disk.
  package let name: String

  /// Takes the same names as `LearnerID`.
  package init(_ name: String) throws(StoreError) {
    guard FileName.isSafe(name) else { throw .unusableDevice(name) }
    self.name = name
  }

  /// Makes a device name of any host name: what a file name cannot hold becomes `-`.
  package init(hostName: String) {
    let mapped = hostName.unicodeScalars.prefix(48).map { FileName.isPlain($0) ? $0 : "-" }
    let trimmed = mapped.drop { !FileName.isAlphanumeric($0) }
      .reversed().drop { !FileName.isAlphanumeric($0) }.reversed()
    var name = String.UnicodeScalarView()
    name.append(contentsOf: trimmed)
    self.name = name.isEmpty ? "device" : String(name)
  }

  /// The journal of the `number`-th program that studies on this device at the same time.
  func sibling(_ number: Int) -> Self { Self(unchecked: "\(name).\(number)") }

  /// The journal of the events that this device took over from elsewhere.
  var merged: Self { Self(unchecked: "\(name).merged") }

  /// A name that was read from a sealed line; it names no file.
  init(unchecked name: String) { self.name = name }

  package static func < (left: Self, right: Self) -> Bool { left.name < right.name }

  package var description: String { name }
}
