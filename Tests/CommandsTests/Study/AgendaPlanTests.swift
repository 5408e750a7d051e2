import LineEditing
import Testing

@testable import Commands

struct AgendaPlanTests {
  private let scripted: ScriptedWorld

  init() throws { scripted = try ScriptedWorld() }

  @Test func aPlanThatIsFollowedDecidesHowMuchIsAskedToday() {
    // Two minutes are four answers of half a minute; first answers cost more than later ones.
    #expect(scripted.run("plan", "--exam", "2027-02-01", "--minutes", "2", "--follow") == .done)
    scripted.clear()
    scripted.run("study", "--json", typing: ["c", "a c", "38562", "2 3 1", "a b"])
    let asked = scripted.output.split(separator: "\n").count { $0.contains(#""event":"question""#) }
    #expect((1...3).contains(asked))

    scripted.clear()
    scripted.run("plan", "--stop")
    scripted.run("study", "--json", typing: ["c", "a c", "38562", "2 3 1", "a b"])
    let rest = scripted.output.split(separator: "\n").count { $0.contains(#""event":"question""#) }
    #expect(asked + rest == 5)
  }

  @Test func nothingIsAskedTwiceOnADayByAPlanEither() {
    scripted.run("plan", "--exam", "2027-02-01", "--minutes", "60", "--follow")
    scripted.run("study", typing: ["c", "a c", "38562", "2 3 1", "a b"])
    scripted.clear()
    scripted.run("study", typing: ["c"])
    #expect(!scripted.output.contains("Question 1"))
  }
}
