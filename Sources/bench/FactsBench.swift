import Narratives
import QuestionBanks

/// Measures what very much text costs: as one page, and as many.
enum FactsBench {
  /// Prints the time and the most memory of each, as programs of their own.
  static func run(_ words: [String]) throws {
    if words.count == 2, let megabytes = Int(words[1]) {
      return try read(megabytes << 20, asOnePage: words[0] == "one")
    }
    let megabytes = words.first.flatMap { Int($0) } ?? 50
    for pages in ["one", "many"] {
      let usage = ChildProcess.run(CommandLine.arguments[0], ["facts", pages, String(megabytes)])
      let seconds = (usage.seconds * 10).rounded() / 10
      print(
        "\(megabytes) MB in \(pages == "one" ? "one page" : "pages of 8 kB"): \(seconds) s, "
          + "at most \(usage.kilobytes >> 10) MB of memory")
    }
  }

  private static func read(_ size: Int, asOnePage: Bool) throws {
    let prose = try ManyNarratives.prose()
    let reader = FactReader(reader: Reader(lexicon: try Lexicon.standard()))
    let page = String(prose.prefix(8 << 10))
    var left = size
    if asOnePage {
      let text = String(repeating: prose, count: size / prose.utf8.count + 1)
      return print(reader.read(FactSource(fileText: text)).facts.count)
    }
    while left > 0 {
      // What stands at the foot of saved pages makes the reader look for their layout.
      let facts = reader.read(FactSource(fileText: page + "\n\n© A site. All rights reserved.\n"))
      if facts.facts.isEmpty { print("a page without facts") }
      left -= page.utf8.count
    }
  }
}
