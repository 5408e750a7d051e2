extension AuthoredQuestion {
  /// The author's id, or one made from name and text, which changes only when these do.
  package var stableID: String {
    if let id { return id.rawValue }
    // FNV-1a with 64 bits (Fowler, Noll and Vo 1991): short, and the same on every machine.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (name + "\n" + stem.text).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 36)
    return "q" + String(repeating: "0", count: 13 - digits.count) + digits
  }
}

extension [AuthoredQuestion] {
  /// The stable id of each question; where several would have the same, the later ones are numbered.
  package var stableIDs: [String] {
    var uses: [String: Int] = [:]
    return map { question in
      let id = question.stableID
      let use = uses[id, default: 0] + 1
      uses[id] = use
      return use == 1 ? id : "\(id)-\(use)"
    }
  }
}
