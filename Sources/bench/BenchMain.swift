@main
struct BenchMain {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "store": try StoreBench.run(Array(words.dropFirst()))
    case "banks": BanksBench.run(Array(words.dropFirst()))
    case "exam": ExamBench.run(Array(words.dropFirst()))
    default: try SchedulingBench.run()
    }
  }
}
