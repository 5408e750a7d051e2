#if Packages
  /// The sum that Anki knows equal first fields by (FIPS 180-4, section 6.1); nothing rests on its safety.
  enum SHA1 {
    /// The first 32 bits of the sum.
    static func prefix(of text: String) -> UInt32 {
      var message = Array(text.utf8)
      let bits = UInt64(message.count) * 8
      message.append(0x80)
      while message.count % 64 != 56 { message.append(0) }
      for shift in stride(from: 56, through: 0, by: -8) {
        message.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
      }
      var sum: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
      for start in stride(from: 0, to: message.count, by: 64) {
        add(message[start..<start + 64], to: &sum)
      }
      return sum[0]
    }

    private static func add(_ block: ArraySlice<UInt8>, to sum: inout [UInt32]) {
      var words = (0..<16).map { index in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[block.startIndex + index * 4 + $1]) }
      }
      for index in 16..<80 {
        words.append(
          rotated(
            words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], by: 1))
      }
      var (a, b, c, d, e) = (sum[0], sum[1], sum[2], sum[3], sum[4])
      for (round, word) in words.enumerated() {
        let (mixed, constant): (UInt32, UInt32) =
          switch round {
          case 0..<20: (b & c | ~b & d, 0x5A82_7999)
          case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
          case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        let next = rotated(a, by: 5) &+ mixed &+ e &+ constant &+ word
        (a, b, c, d, e) = (next, a, rotated(b, by: 30), c, d)
      }
      for (index, value) in [a, b, c, d, e].enumerated() { sum[index] &+= value }
    }

    private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
      word << count | word >> (32 - count)
    }
  }
#endif
