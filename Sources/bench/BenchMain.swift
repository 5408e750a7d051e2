@main
struct BenchMain {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    let rest = Array(words.dropFirst())
    switch words.first {
    case "store": try StoreBench.run(rest)
    case "banks": BanksBench.run(rest)
    case "questions": try QuestionsBench.run(rest)
    case "lexicon": try NarrativesBench.lexicon()
    case "bank": try NarrativesBench.bank(rest)
    case "facts": try FactsBench.run(rest)
    case "guessing": GuessBench.run(learners: rest.first.flatMap { Int($0) } ?? 1000)
    case "exam": await ExamBench.run(rest)
    case "memory", nil: try SchedulingBench.run(rest)
    default:
      print(
        "bench takes one of: memory [CSV…], exam [SEEDS] [none|weights|absence], "
          + "guessing [LEARNERS], store, banks, questions [BANK…] [COUNT], lexicon, "
          + "bank [NARRATIVES], facts [MEGABYTES]")
    }
  }
}
