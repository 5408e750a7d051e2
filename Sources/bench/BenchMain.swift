@main
struct BenchMain {
  static func main() throws {
    try SchedulingBench.run()
  }
}
