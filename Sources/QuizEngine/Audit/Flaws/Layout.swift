extension FlawRule {
  static let numberOrder = FlawRule(
    name: "number-order", tier: .advisory,
    rule: "Numbers stand in ascending or descending order.", sources: [.haladyna, .nbme]
  ) { item in
    let numbers = item.options.filter { !$0.isCatchAll }.compactMap(\.number)
    guard numbers.count > 2, numbers.count + 1 >= item.options.count,
      Set(numbers.map(\.words)).count == 1,
      !numbers.allSatisfy({ $0.words.isEmpty && $0.lower >= 10_000 })
    else { return nil }
    let values = numbers.map(\.lower)
    let pairs = zip(values, values.dropFirst())
    guard pairs.contains(where: { $0 < $1 }), pairs.contains(where: { $0 > $1 }) else {
      return nil
    }
    return "the numbers stand in no order; put the smallest first and do not shuffle them"
  }

  static let readingLength = FlawRule(
    name: "reading-length", tier: .advisory,
    rule: "Nothing is longer than reading it is worth: the test is not one of reading.",
    sources: [.haladyna, .nbme]
  ) { item in
    if item.stemWords.count > 200 {
      return
        "the question has \(item.stemWords.count) words; leave out what the answer does not need"
    }
    guard let longest = item.options.map(\.words.count).max(), longest > 45 else { return nil }
    return "an option has \(longest) words; move what all options share into the question"
  }

  static let convergence = FlawRule(
    name: "convergence", tier: .advisory,
    rule: "The key does not share more with the other options than they share with each other.",
    sources: [.haladyna, .nbme]
  ) { item in
    guard let key = item.keyIndex, item.options.count > 2 else { return nil }
    let lists = item.options.count { option in
      option.text.utf8.contains { ",;/+".utf8.contains($0) }
        || option.words.contains { $0 == "and" || $0 == "with" }
    }
    guard lists >= item.options.count - 1 else { return nil }
    let parts = item.options.map { Self.parts($0.text) }
    guard parts.count(where: { $0.count > 1 }) >= item.options.count - 1 else { return nil }
    let shared = parts.map { own in
      own.reduce(0) { sum, part in sum + parts.count { $0.contains(part) } - 1 }
    }
    let others = shared.indices.filter { $0 != key }.map { shared[$0] }
    guard let most = others.max(), shared[key] > most, shared[key] > 1 else { return nil }
    return "the key is made of the parts that most options share; build the options two by two"
  }

  /// The members of a list.
  private static func parts(_ text: String) -> Set<String> {
    let members = text.lowercased().replacing(" and ", with: ",").replacing(" with ", with: ",")
      .split { ",;/+".contains($0) }
    return Set(members.map { Words.of(String($0)).joined(separator: " ") }.filter { !$0.isEmpty })
  }
}
