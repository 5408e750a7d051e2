import Commands

/// The program; everything it does lives in `Commands`.
@main
struct CodeRounds {
  static func main() {}
}
