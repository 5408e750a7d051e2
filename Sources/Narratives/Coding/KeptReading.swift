import Synchronization

/// What a narrative says, as a cache keeps it; it is read when it is first asked for, and most starts ask for few.
final class KeptReading: Sendable {
  private let bytes: [UInt8]
  private let place: Range<Int>
  private let prose: Range<Int>
  private let known = Mutex<Reading?>(nil)

  /// A reading that stands at a place of some bytes, as does its prose.
  init(_ bytes: [UInt8], at place: Range<Int>, prose: Range<Int>) {
    self.bytes = bytes
    self.place = place
    self.prose = prose
  }

  /// The reading; an empty one where the bytes are none, for which the seal of a cache file vouches.
  var reading: Reading {
    known.withLock { known in
      if let known { return known }
      var reader = CompactReader(bytes, in: place)
      let reading = (try? Reading(&reader, prose: prose)) ?? Reading()
      known = reading
      return reading
    }
  }
}
