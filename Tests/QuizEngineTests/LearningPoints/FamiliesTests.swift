import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct FamiliesTests {
  @Test func `codes are relatives by structure or by number, and lymph nodes alone relate nothing`()
    throws
  {
    let families = try families([
      "38571": "Laparoscopic total removal of the pelvic lymph nodes",
      "38745": "Open removal of the axillary lymph nodes",
      "47562": "Laparoscopic removal of the gallbladder",
      "47600": "Open removal of the gallbladder",
      "47603": "Open exploration of the bile duct",
    ])
    #expect(families == [["38571"], ["38745"], ["47562", "47600", "47603"]])
  }

  @Test func `a marker of what lies at the side or is a tube relates nothing`() throws {
    let families = try families([
      "32551": "Open drainage of the pleural cavity",
      "38525": "Open drainage of the axilla",
      "58700": "Open removal of the fallopian tube",
    ])
    #expect(families == [["32551"], ["38525"], ["58700"]])
  }

  @Test func `work of another sort joins its place only where it would be left alone`() throws {
    let families = try families([
      "44140": "Open removal of the colon",
      "44204": "Laparoscopic removal of the colon",
      "44300": "Open repair of the colon",
      "50540": "Laparoscopic removal of the kidney",
    ])
    #expect(families == [["44140", "44204", "44300"], ["50540"]])
  }

  @Test func `a family of thirty codes is asked in parts, neighbors together`() throws {
    let codes = (0..<30).map { "\(44_000 + 10 * $0)" }
    let narratives = Dictionary(
      uniqueKeysWithValues: codes.map { ($0, "Open removal of the appendix") })
    #expect(
      try families(narratives) == [
        Array(codes[0..<10]), Array(codes[10..<20]), Array(codes[20..<30]),
      ])
  }

  @Test func `a large family that grew step by step falls apart by the place of the work`() throws {
    let spleens = (0..<7).map { "\(38_100 + 10 * $0)" }
    let stomachs = (0..<7).map { "\(43_600 + 10 * $0)" }
    var titles = Dictionary(
      uniqueKeysWithValues: spleens.map { ($0, "Open removal of the spleen") })
    for code in stomachs { titles[code] = "Open removal of the stomach" }
    titles["38105"] = "Open removal of the spleen and of the stomach"
    #expect(try families(titles) == [["38100", "38105"] + spleens.dropFirst(), stomachs])
  }

  @Test func `codes of two regions are no family, whatever devices they share`() throws {
    let families = try families([
      "32557": "Percutaneous drainage of the pleural cavity with insertion of a catheter",
      "47490": "Percutaneous drainage of the gallbladder with insertion of a catheter",
      "47600": "Open removal of the gallbladder",
    ])
    #expect(families == [["32557"], ["47490", "47600"]])
  }

  @Test func `a code that is like no other is asked for by itself`() throws {
    let catalogue = try Catalogue(banks: [
      try bank(["47562": "Laparoscopic removal of the gallbladder"])
    ])
    #expect(catalogue.points.map(\.id.rawValue) == ["code:47562"])
    let question = try #require(catalogue.question(point: catalogue.points[0].id, seed: 1))
    #expect(question.task == .code(question.code, nearMisses: []))
  }

  private func families(_ titles: [String: String]) throws -> [[String]] {
    let lexicon = try Lexicon.standard()
    let reader = ProcedureReader(lexicon: lexicon)
    let bank = try bank(titles)
    let anatomy = Anatomy(lexicon: lexicon, structures: [])
    return Families.groups(of: [bank], bank.narratives.map(reader.read), lexicon) {
      anatomy.places(of: $0)
    }.map { $0.map(\.code.rawValue) }
  }

  private func bank(_ titles: [String: String]) throws -> Bank {
    var bank = Bank(name: "planted")
    for (code, title) in titles.sorted(by: { $0.key < $1.key }) {
      bank.narratives.append(
        Narrative(
          code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "\(title)."))
    }
    return bank
  }
}
