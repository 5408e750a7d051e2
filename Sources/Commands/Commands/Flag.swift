import CommandLineParsing
import ProgressStore

extension Command {
  private static let on = ValueOption(
    "--on", "POINT", .text, "A point or a code; by default the point of your last answer.")
  private static let off = Flag("--off", "Take the flag off.")
  private static let delete = Flag("--delete", "Take the note back.")
  private static let options: [any OptionDeclaration] = [
    on, StandardOptions.bank, StandardOptions.learner, StandardOptions.progress,
    StandardOptions.json,
  ]

  /// Marks a point as doubtful.
  static let flag = Command(
    CommandSyntax(
      "flag", "Mark a point as doubtful, for you or your instructor.",
      discussion: ["Flagged points are asked as before. They are listed by: marks"],
      parameters: [Parameter("WORDS", .any, "What is doubtful about it, if you like to say.")],
      options: [off] + options,
      examples: [
        Example("flag two answers seem right", "the point you have just answered"),
        Example("flag --off --on 38571", "take off the flags of all points about 38571"),
      ],
      exits: [Exit(1, "there is no such point")])
  ) { given, world in
    let words = given.words.joined(separator: " ")
    if given[off], !words.isEmpty {
      throw UsageError.other("'--off' takes the flag off, so there is nothing to say about it")
    }
    return try mark(given, in: world, points: given[on].map { [$0] } ?? []) { point, _ in
      .flag(.init(point: point, text: words.isEmpty ? nil : words, isSet: !given[off]))
    }
  }

  /// Keeps the learner's own words on a point.
  static let note = Command(
    CommandSyntax(
      "note", "Keep your own words on a point; they are shown after you answer it.",
      discussion: ["A point has one note: a new one takes the place of the old."],
      parameters: [Parameter("WORDS", .any, "Your words.")], options: [delete] + options,
      examples: [
        Example("note sampling alone is 38572", "on the point you have just answered"),
        Example("note --delete", "take that note back"),
      ],
      exits: [Exit(1, "there is no such point")])
  ) { given, world in
    let words = given.words.joined(separator: " ")
    if words.isEmpty != given[delete] {
      throw UsageError.other(
        given[delete]
          ? "'--delete' takes the note back, so it needs no words"
          : "a note needs words: for example, note sampling alone is 38572")
    }
    return try mark(given, in: world, points: given[on].map { [$0] } ?? []) { point, _ in
      .note(.init(point: point, text: words))
    }
  }
}
