extension FlawRule {
  static let allOfTheAbove = FlawRule(
    name: "all-of-the-above", tier: .reliable,
    rule: "No option says that all others are right: who knows two of them knows the answer.",
    sources: [.haladyna, .tarrant, .nbme]
  ) { item in
    item.options.first { CatchAll.all($0.words) }.map { option in
      "the option “\(option.text)” gives the answer to whoever knows two of the others; "
        + "write one more wrong answer, or ask for every right option"
    }
  }

  static let noneOfTheAbove = FlawRule(
    name: "none-of-the-above", tier: .reliable,
    rule: "No option says that all others are wrong: it shows what is not known, not what is.",
    sources: [.haladyna, .tarrant, .nbme]
  ) { item in
    item.options.first { CatchAll.none($0.words) }.map { option in
      "the option “\(option.text)” rewards finding mistakes instead of knowing the answer; "
        + "write the right answer out, or leave the option away"
    }
  }
}
