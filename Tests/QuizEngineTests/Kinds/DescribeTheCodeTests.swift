import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct DescribeTheCodeTests {
  @Test(
    arguments: [
      (
        "Open removal of the gallbladder", "", "The gallbladder is taken out.",
        "Open removal of the gallbladder"
      ),
      (
        "Gallbladder, open removal", "Cholecystectomy, open", "The gallbladder is taken out.",
        "Cholecystectomy, open"
      ),
      // A number would tell the code, or that of a neighbor.
      ("Counterpart of 29888 at the back of the knee", "", "A ligament is sewn.", nil),
      (
        "In the procedure reported with code 10001, the gallbladder is removed", "",
        "In the procedure reported with code 10001, the gallbladder is removed. More follows.",
        "The gallbladder is removed"
      ),
      (
        "For removal of the gallbladder", "", "Code 10001 is for removal of the gallbladder.", nil
      ),
      (
        "Removal of the gallbladder", "", "Code 10001 is for removal of the gallbladder.",
        "Removal of the gallbladder"
      ),
      // An introduction speaks of something else.
      (
        "Stones form in the gallbladder of many people", "",
        "Stones form in the gallbladder of many people. Code 10001 is for the open way.", nil
      ),
    ] as [(String, String, String, String?)])
  func `a description is the code's own words without its number`(
    _ title: String, _ descriptor: String, _ prose: String, _ words: String?
  ) throws {
    var narrative = Narrative(
      code: try #require(ProcedureCode(rawValue: "10001")), title: title, prose: prose)
    if !descriptor.isEmpty { narrative.descriptor = descriptor }
    #expect(DescribeTheCode.words(of: narrative) == words)
  }

  @Test func `a code that was not wholly understood is asked about by its description alone`()
    throws
  {
    let titles = [
      ("10001", "Open removal of the gallbladder under cold plasma"),
      ("10002", "Open removal of the gallbladder and the liver"),
      ("10003", "Open removal of the gallbladder and the spleen"),
    ]
    var bank = Bank(name: "planted")
    bank.narratives = try titles.map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "It is done.")
    }
    let catalogue = try Catalogue(banks: [bank])
    let point = try #require(
      catalogue.points.first { $0.id.rawValue == "contrast:10001~10002" })
    #expect(point.kinds == [.typeTheCode, .describeTheCode])
    let questions = (0..<30 as Range<UInt64>).compactMap {
      catalogue.question(point: point.id, seed: $0, kind: .describeTheCode)
    }
    #expect(Set(questions.map(\.code.rawValue)) == ["10001", "10002"])
    for question in questions {
      let right = question.options.filter(\.isRight)
      #expect(
        right.map(\.text) == titles.filter { $0.0 == question.code.rawValue }.map(\.1))
      #expect(Set(question.options.map(\.text)) == Set(titles.map(\.1)))
    }
  }
}
