extension Guesser {
  /// Picks the place at which the key stood most often.
  static let keyPosition = Guesser("modal-key-position", folds: .byItem) { items in
    var counts: [Int: [Int]] = [:]
    for item in items where item.hasPlaces {
      let size = item.options.count
      for index in item.options.indices where item.options[index].isKey {
        counts[size, default: Array(repeating: 0, count: size)][index] += 1
      }
    }
    let places = counts
    return { item in
      guard item.hasPlaces, let known = places[item.options.count] else {
        return item.options.map { _ in 0 }
      }
      return known.map(Double.init)
    }
  }

  /// Picks the option whose very text was most often right.
  static func textPrior(_ name: String, _ folds: Folds) -> Guesser {
    Guesser(name, folds: folds) { items in
      let prior = Prior(items) { [$0.text] }
      return { item in item.options.map { prior.share(of: $0.text, chance: item.chance) } }
    }
  }

  /// Picks the option whose words were most often those of a key.
  static func wordPrior(_ name: String, _ folds: Folds) -> Guesser {
    Guesser(name, folds: folds) { items in
      let prior = Prior(items) { Array($0.set) }
      return { item in
        item.options.map { option in
          // The words are summed in order, so that equal sets of words give equal scores.
          let words = option.set.sorted()
          let sum = words.reduce(0) { $0 + prior.share(of: $1, chance: item.chance) }
          return words.isEmpty ? item.chance : sum / Double(words.count)
        }
      }
    }
  }
}

/// How often something was part of a key, drawn toward chance where it was seen seldom.
private struct Prior: Sendable {
  private var seen: [String: (count: Double, excess: Double)] = [:]

  init(_ items: [GuessItem], traits: (GuessItem.Option) -> [String]) {
    for item in items {
      for option in item.options {
        for trait in traits(option) {
          let known = seen[trait] ?? (0, 0)
          seen[trait] = (known.count + 1, known.excess + (option.isKey ? 1 : 0) - item.chance)
        }
      }
    }
  }

  func share(of trait: String, chance: Double) -> Double {
    guard let known = seen[trait] else { return chance }
    return chance + known.excess / (known.count + 2)
  }
}
