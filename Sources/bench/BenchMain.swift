@main
struct BenchMain {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == "store" {
      try StoreBench.run(Array(words.dropFirst()))
    } else {
      try SchedulingBench.run()
    }
  }
}
