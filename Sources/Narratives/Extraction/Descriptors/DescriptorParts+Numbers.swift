extension DescriptorParts {
  /// A name whose lists of numbers are told by their ends: "one, two, three or four ribs" are 1-4.
  static func withoutNumberLists(_ name: String) -> String {
    guard name.contains(","), name.utf8Index(of: " or ") != nil else { return name }
    var words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var start = 0
    while start < words.count {
      if let list = numberList(from: start, in: words) {
        words.replaceSubrange(start...list.last, with: [list.range])
      }
      start += 1
    }
    return words.joined(separator: " ")
  }

  /// Where the list of numbers ends that begins at a word, each one more than the last, and its ends.
  private static func numberList(
    from start: Int, in words: [String]
  ) -> (last: Int, range: String)? {
    guard words[start].hasSuffix(","), let first = number(words[start].dropLast()) else {
      return nil
    }
    var number = first
    var next = start + 1
    while next < words.count {
      let isLast = words[next] == "or"
      if isLast { next += 1 }
      guard next < words.count else { return nil }
      let word = words[next].hasSuffix(",") ? words[next].dropLast() : words[next][...]
      guard Self.number(word) == number + 1 else { return nil }
      if isLast { return (next, "\(first)-\(number + 1)" + words[next].dropFirst(word.count)) }
      (number, next) = (number + 1, next + 1)
    }
    return nil
  }

  private static func number(_ word: Substring) -> Int? {
    if case .number(let number)? = MeasureWord.table[Word(word)] { return number }
    return word.utf8.count < 3 ? Int(word) : nil
  }
}
