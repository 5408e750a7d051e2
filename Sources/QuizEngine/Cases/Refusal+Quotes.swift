/// How a reason quotes the text.
extension Refusal {
  /// A reason with each sentence quoted where it is told of first.
  static func quotedOnce(_ reason: String) -> String {
    let parts = reason.split(atEach: ": “")
    guard parts.count > 2 else { return reason }
    var seen: Set<Substring> = []
    return parts.dropFirst().reduce(String(parts[0])) { told, part in
      guard let end = part.firstIndex(of: "”"), !seen.insert(part[..<end]).inserted else {
        return told + ": “" + part
      }
      let rest = part[part.index(after: end)...]
      // A quote ends its sentence with its own stop, unless another one is listed behind it.
      return part[..<end].hasSuffix(".") && !rest.hasPrefix(" and “") && !rest.hasPrefix(",")
        ? told + "." + rest : told + ": “" + part
    }
  }
}
