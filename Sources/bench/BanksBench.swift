import Narratives
import QuestionBanks

/// Measures how fast written questions are read and checked.
enum BanksBench {
  /// Prints the times for some numbers of questions, smallest of three each.
  static func run(_ words: [String]) {
    let counts = words.compactMap { Int($0) }
    for count in counts.isEmpty ? [10_000, 100_000] : counts {
      let bytes = Array(gift(count).utf8)
      var best = Duration.seconds(3600)
      var read = 0
      for _ in 0..<3 {
        let clock = ContinuousClock()
        let time = clock.measure {
          let file = GIFTReader.read(SourceText(path: "bench.gift", fileBytes: bytes))
          read = file.questions.count
          _ = file.questions.flatMap(QuestionCheck.findings).count
        }
        best = min(best, time)
      }
      print("GIFT: \(read) questions, \(bytes.count >> 10) kB read and checked in \(best)")
    }
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
