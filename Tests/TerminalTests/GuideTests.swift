import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The commands of the guide for instructors, run as they stand there.
struct GuideTests {
  /// A command of the guide and the lines under it.
  private struct Step: Equatable {
    let words: [String]
    var shown: [String]
  }

  /// The indented blocks of a page, without their indentation and the empty lines at their ends.
  private static func blocks(_ page: String) -> [[String]] {
    var blocks: [[String]] = []
    var block: [String] = []
    let lines: [Substring] = page.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines + ["end"] {
      if line.hasPrefix("    ") {
        block.append(String(line.dropFirst(4)))
      } else if line.isEmpty {
        if !block.isEmpty { block.append("") }
      } else if !block.isEmpty {
        while block.last == "" { block.removeLast() }
        blocks.append(block)
        block = []
      }
    }
    return blocks
  }

  private static func steps(_ block: [String]) -> [Step] {
    var steps: [Step] = []
    for line in block {
      if line.hasPrefix("$ coderounds ") {
        let words = line.dropFirst(13).split(separator: " ").map(String.init)
        steps.append(Step(words: words, shown: []))
      } else if !steps.isEmpty {
        steps[steps.count - 1].shown.append(line)
      }
    }
    return steps
  }

  @Test func `every command does in a clean folder what the guide says`() throws {
    let home = try TemporaryFolder()
    let folder = BuiltProgram.projectFolder + "/QuestionBanks"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/README.md"))
    let guide = String(decoding: bytes, as: UTF8.self)
    var compared = 0
    var ran = 0
    for block in Self.blocks(guide) {
      if block.first?.hasPrefix("::Side::") == true {
        try home.write(block.joined(separator: "\n"), to: "MyBank/questions/mine.gift")
      }
      for step in Self.steps(block) {
        // A sitting is tried elsewhere.
        if step.words.first == "study" { continue }
        let run = try ProgramRun(
          step.words,
          environment: [
            "HOME": home.path, "NO_COLOR": "1", "CODEROUNDS_BANKS": folder,
            "CODEROUNDS_PROGRESS": home.path + "/Progress",
          ], workingFolder: home.path)
        // Packages need libraries that may not be there; then the guide's cure is named.
        if step.words.contains(where: { $0.contains("apkg") }), run.status != 0 {
          #expect(run.errors.contains("run Scripts/packages once"))
          continue
        }
        ran += 1
        let shown = step.shown.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
          .joined(separator: "\n")
        let isBroken = shown.contains(": error:")
        #expect(run.status == (isBroken ? 65 : 0), "\(step.words) \(run.errors)")
        guard !shown.isEmpty else { continue }
        compared += 1
        #expect((run.output + run.errors).trimmingPrefix("\n") == shown + "\n")
        if isBroken {
          let text = try home.text(of: "MyBank/questions/mine.gift")
          let mended = text.replacing("40", with: "50") + "}\n"
          try home.write(mended, to: "MyBank/questions/mine.gift")
        }
      }
    }
    #expect(compared == 4)
    #expect(ran == 7 || ran == 10)
  }
}
