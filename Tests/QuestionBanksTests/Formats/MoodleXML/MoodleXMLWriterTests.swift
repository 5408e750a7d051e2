import Narratives
import TestSupport
import Testing

@testable import QuestionBanks

struct MoodleXMLWriterTests {
  @Test func `what is written is read back equal, whatever characters it holds`() {
    var samples = QuestionSamples(seed: 17)
    for _ in 0..<400 {
      let question = samples.question()
      let written = MoodleXMLWriter.write(QuestionFile.entries(of: [question]))
      let file = MoodleXMLReader.read(SourceText(path: "w.xml", fileBytes: written.bytes))
      #expect(written.losses.filter { $0.kind != .likelyRefused } == [])
      #expect(file.findings == [])
      #expect(file.questions.map(\.withoutOrigin) == [question])
      #expect(
        MoodleXMLRules.violations(in: written.bytes).isEmpty == written.losses.isEmpty,
        "\(MoodleXMLRules.violations(in: written.bytes)) \(written.losses)")
    }
  }

  @Test(arguments: ["multichoice.xml", "truefalse.xml", "multianswer.xml"])
  func `the rules that exports are held to are those of Moodle's own files`(name: String) throws {
    #expect(MoodleXMLRules.violations(in: try Fixture.source("moodle-xml/" + name).bytes) == [])
  }

  @Test(arguments: Fixture.names(in: "moodle-xml", suffix: ".xml"))
  func `a fixture of Moodle, read and written again, keeps the rules`(name: String) throws {
    let file = MoodleXMLReader.read(try Fixture.source("moodle-xml/" + name))
    let written = MoodleXMLWriter.write(file.entries)
    #expect(MoodleXMLRules.violations(in: written.bytes) == [])
  }

  @Test(arguments: GIFTFixtureTests.files)
  func `GIFT of Moodle becomes Moodle XML within the rules, or it is said why not`(
    folder: String, name: String
  ) throws {
    let file = GIFTReader.read(try Fixture.source(folder + "/" + name))
    let written = MoodleXMLWriter.write(file.entries)
    let violations = MoodleXMLRules.violations(in: written.bytes)
    #expect(violations.isEmpty == written.losses.isEmpty, "\(violations) \(written.losses)")
  }

  @Test func `what Moodle would refuse is said of each question`() {
    func losses(_ gift: String) -> [String] {
      let file = GIFTReader.read(SourceText(path: "q.gift", text: gift))
      return MoodleXMLWriter.write(file.entries).losses.map(\.description)
    }
    #expect(losses("Q{=a ~%50%b ~c}\n\nR{~%50%a ~%50%b}\n\nS{#3}\n\nT{=a =%50%b}") == [])
    #expect(
      losses("Q{~%47%a ~%50%b}\n\nR{=%50%a}") == [
        "'Q' will be refused by Moodle: it has no share of 47 %; the nearest it has is 50 %",
        "'Q' will be refused by Moodle: its right options earn 97 % together and not 100 %",
        "'R' will be refused by Moodle: no answer earns 100 %",
      ])
  }

  @Test(arguments: Fixture.names(in: "moodle-xml", suffix: ".xml"))
  func `a fixture of Moodle survives being written and read again`(name: String) throws {
    let file = MoodleXMLReader.read(try Fixture.source("moodle-xml/" + name))
    let written = MoodleXMLWriter.write(file.entries)
    let again = MoodleXMLReader.read(SourceText(path: "w.xml", fileBytes: written.bytes))
    #expect(again.questions.map(\.withoutOrigin) == file.questions.map(\.withoutOrigin))
  }

  @Test func `GIFT to Moodle XML and back gives equal questions`() throws {
    for (folder, name) in GIFTFixtureTests.files {
      let file = GIFTReader.read(try Fixture.source(folder + "/" + name))
      let written = MoodleXMLWriter.write(file.entries)
      let again = MoodleXMLReader.read(SourceText(path: "w.xml", fileBytes: written.bytes))
      #expect(
        again.questions.map(\.withoutOrigin) == file.questions.map(\.withoutOrigin), "\(name)")
    }
  }
}
