import Narratives
import QuestionBanks
import QuizEngine

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Measures how fast written questions are read and checked.
enum BanksBench {
  /// Prints the processor times for some numbers of questions, smallest of three each.
  static func run(_ words: [String]) {
    let counts = words.compactMap { Int($0) }
    for count in counts.isEmpty ? [10_000, 100_000] : counts {
      let bytes = Array(gift(count).utf8)
      var best = [Double.infinity, .infinity, .infinity]
      var read = 0
      for _ in 0..<3 {
        let start = processorSeconds()
        let file = GIFTReader.read(SourceText(path: "bench.gift", fileBytes: bytes))
        read = file.questions.count
        let afterReading = processorSeconds()
        _ = file.questions.flatMap(QuestionCheck.findings).count
        let afterChecking = processorSeconds()
        _ = file.questions.flatMap(\.flawFindings).count
        let end = processorSeconds()
        best[0] = min(best[0], afterReading - start)
        best[1] = min(best[1], afterChecking - afterReading)
        best[2] = min(best[2], end - afterChecking)
      }
      let times = best.map { String(Int(($0 * 1000).rounded())) + " ms" }
      print(
        "GIFT: \(read) questions, \(bytes.count >> 10) kB: read \(times[0]), checked \(times[1]), "
          + "flaws of items \(times[2])")
    }
  }

  /// The time that the processor has worked for this program; other programs do not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Questions of all usual types with feedback, ids and escapes.
  private static func gift(_ count: Int) -> String {
    var text = ""
    for number in 0..<count {
      switch number % 4 {
      case 0:
        text += """
          // [id:q\(number)] [tag:nodes]
          ::Question \(number)::Which code describes case \\{\(number)\\}? {
            =38571#The pelvis was cleared by laparoscope.
            ~38572#The aorta was not approached.
            ~%50%38570
            ####General feedback for this case.
          }


          """
      case 1: text += "::Q\(number)::The aorta is a vein. {FALSE#No.#Yes.}\n\n"
      case 2: text += "::Q\(number)::How many nodes? {#\(number):2 =%50%\(number):5#close}\n\n"
      default: text += "::Q\(number)::Match. {=open -> incision\n=laparoscopic -> ports}\n\n"
      }
    }
    return text
  }
}
