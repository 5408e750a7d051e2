import Commands

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program; everything it does lives in `Commands`.
@main
struct CodeRounds {
  static func main() {
    exit(Program.start(CommandLine.arguments.dropFirst()))
  }
}
