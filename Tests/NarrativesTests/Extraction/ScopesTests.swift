import Testing

@testable import Narratives

/// How far a word of scope reaches.
struct ScopesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let statements: [String]
    var testDescription: String { text }

    init(_ text: String, _ statements: [String]) {
      self.text = text
      self.statements = statements
    }
  }

  static let clauses = [
    Case(
      "The duct is tied, the artery is cut, and the spleen is removed if necessary.",
      ["ligation.duct", "division.artery", "resection.spleen optional"]),
    Case(
      "The colon is repaired if it has been entered, and the spleen is removed.",
      ["repair.colon conditional", "resection.spleen"]),
    Case(
      "If the spleen is involved, it is removed and the pancreas is inspected.",
      ["resection.spleen conditional", "inspection.pancreas conditional"]),
    Case(
      "The splenic artery is tied, usually close to the aorta, and the spleen is removed.",
      ["ligation.splenic-artery", "resection.spleen"]),
    Case(
      "The spleen may be removed and does not change the code.", ["resection.spleen optional"]),
  ]

  @Test(arguments: clauses)
  func `a condition and a choice hold for their own clause`(_ item: Case) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let choices = [
    Case(
      "The uterine arteries are tied or cauterized.",
      ["ligation.uterine-artery", "ligation.uterine-artery"]),
    Case(
      "The spleen is repaired or removed.",
      ["repair.spleen optional", "resection.spleen optional"]),
    Case(
      "The stomach is opened, or the duodenum is opened below it.",
      ["incision.stomach optional", "incision.duodenum optional"]),
    Case(
      "The stomach is closed with sutures, or it may be stapled.",
      ["closure.stomach", "stapling.stomach optional"]),
    Case("A mesh may be placed unless the field is infected.", ["implantation.mesh optional"]),
  ]

  @Test(arguments: choices)
  func `of two ways that will do each is open`(_ item: Case) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("said") } == item.statements)
  }

  static let reasons = [
    Case("The spleen is removed when it is torn.", ["resection.spleen conditional"]),
    Case("The spleen is removed when the artery has been tied.", ["resection.spleen"]),
    Case("The artery is cut where it enters the spleen.", ["division.artery"]),
    Case("Omentum that has died is removed.", ["resection.omentum conditional"]),
    Case("The omentum that has died is removed.", ["resection.omentum"]),
    Case("If the pleura was opened, a drain is inserted.", ["insertion.drain conditional"]),
  ]

  @Test(arguments: reasons)
  func `when and where are conditions unless they tell a time or a place`(_ item: Case) throws {
    #expect(
      try Said.by(item.text).filter { !$0.hasPrefix("said") && !$0.hasPrefix("ligation") }
        == item.statements)
  }

  static let denials = [
    Case(
      "The ligament may be repaired rather than removed.",
      ["repair.ligament optional", "resection.ligament excluded"]),
    Case("The popliteal artery must not be injured.", ["spared popliteal-artery"]),
    Case("No anastomosis of the colon is made.", ["anastomosis.colon excluded"]),
  ]

  @Test(arguments: denials)
  func `what is denied is denied where it stands`(_ item: Case) throws {
    #expect(try Said.by(item.text) == item.statements)
  }
}
