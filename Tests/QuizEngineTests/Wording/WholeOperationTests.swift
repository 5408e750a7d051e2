import Basics
import Narratives
import Testing

@testable import QuizEngine

/// Operations that notes tell as a whole and in the order in which they are done.
struct WholeOperationTests {
  @Test func `a stoma is made when all other work is done`() throws {
    let told = try notes(
      ["10001": "Open partial colectomy with colostomy and closure of the rectal stump"],
      of: "10001")
    for note in told {
      let stoma = try #require(note.firstRange(of: /olostomy|stoma was/)).lowerBound
      let stump = try #require(note.firstRange(of: "stump")).lowerBound
      #expect(stump < stoma, "\(note)")
    }
  }

  @Test func `a whole and a part of it go in one sentence`() throws {
    let told = try notes(
      ["10001": "Open total removal of the uterus with removal of the cervix"], of: "10001")
    for note in told {
      #expect(
        note.contains(/(entire|whole) uterus was removed together with the cervix/), "\(note)")
      #expect(note.matches(of: /cervix|rachelectomy/).count == 1, "\(note)")
    }
  }

  @Test func `what an operation is done for is not planned and left out`() throws {
    let titles = [
      "10001": "Open total removal of the pelvic lymph nodes on both sides",
      "10002": "Open debulking of the intra-abdominal tumor",
      "10003": "Open sampling of the retroperitoneal lymph nodes",
      "10004": "Open removal of the omentum",
    ]
    let undone = try notes(titles, of: "10001").filter { $0.contains("he planned ") }
    #expect(undone.contains { $0.contains("omentum") })
    // Nodes of the pelvis lie in the retroperitoneum: who has them taken had some of these taken.
    #expect(!undone.contains { $0.contains("tumor") || $0.contains("retroperitoneal") })
  }

  @Test func `nodes of one side alone are taken for a reason`() throws {
    let told = try notes(
      ["10001": "Open total removal of the pelvic lymph nodes on one side"], of: "10001")
    #expect(
      told.allSatisfy { $0.contains(/(Imaging|PET|CT): .* on the (right|left) (only|alone)/) })
  }

  @Test func `a segment of the lung is told in words of its own, and not as an entire one`() throws
  {
    let told = try notes(["10001": "Open removal of a segment of the lung"], of: "10001")
    #expect(told.allSatisfy { !$0.contains(/([Ee]ntire|[Ww]hole)/) })
  }

  @Test func `a lobe of the lung is told by its name`() throws {
    let told = try notes(["10001": "Open lobectomy of the lung, single lobe"], of: "10001")
    #expect(told.allSatisfy { $0.contains(/(upper|lower) lobe/) })
  }

  @Test(arguments: [
    ("The ends of the colon are then anastomosed.", true), ("The wound is closed.", false),
  ])
  func `of a colon taken in part the ends are joined where the page has it so`(
    _ prose: String, _ isJoined: Bool
  ) throws {
    let (procedure, writer) = try planted(
      "Open partial colectomy", prose: "Part of the colon is removed. \(prose)")
    let facts = writer.completed(CaseFacts(meeting: procedure), procedure)
    #expect(
      facts.acts.map { writer.lexicon.id($0.action) }.contains("anastomosis") == isJoined)
    #expect(facts.acts.count == (isJoined ? 2 : 1))
  }

  @Test func `what an open way is called is told behind a conversion`() throws {
    let (procedure, writer) = try planted("Open radical prostatectomy, retropubic approach")
    var facts = CaseFacts(meeting: procedure)
    facts.course = .converted(from: try #require(writer.lexicon.concept("laparoscopic")))
    var generator = SplitMix64(seed: 2)
    for _ in 0..<20 {
      let note = writer.note(of: facts, procedure, difficulty: 1, using: &generator).text
      let converted = try #require(note.firstRange(of: "onvert")?.lowerBound ?? nil)
      #expect(note[converted...].contains("retropubic"), "\(note)")
    }
  }

  @Test func `a lesion is told with the place in which the code wants it`() throws {
    let (procedure, writer) = try planted("Hysteroscopic removal of a fibroid tumor")
    var facts = CaseFacts(meeting: procedure)
    facts.acts[0].sites = [try #require(writer.lexicon.concept("uterine-cavity"))]
    var generator = SplitMix64(seed: 2)
    let note = writer.note(of: facts, procedure, difficulty: 1, using: &generator).text
    #expect(note.contains(/fibroid in the (uterine )?cavity/), "\(note)")
  }

  @Test func `who has nodes of the pelvis taken with the prostate has no abdomen opened`() throws {
    let told = try notes(
      ["10001": "Open radical prostatectomy with total removal of the pelvic lymph nodes"],
      of: "10001")
    #expect(!told.contains { $0.contains(/bowel was packed|xiphoid|peritoneal cavity/) })
  }

  @Test func `a join is told by the name that the page has for it`() throws {
    let joined = try notes(["10001": "Open gastrojejunostomy"], of: "10001")
    #expect(joined.contains { $0.contains("astrojejunostomy") })
    #expect(!joined.contains { $0.contains("gastrostomy") })
    let stoma = try notes(["10001": "Open gastrostomy"], of: "10001")
    #expect(stoma.contains { $0.contains("gastrostomy") })
    #expect(!stoma.contains { $0.contains("jejun") })
  }

  @Test func `nothing is stopped from bleeding before anything is cut`() throws {
    let told = try notes(
      ["10001": "Laparoscopic washing of the peritoneum with removal of the omentum"], of: "10001")
    for note in told {
      let end = try #require(note.firstRange(of: "oment")).lowerBound
      #expect(!note[..<end].contains("emostasis") && !note[..<end].contains("clipped"), "\(note)")
    }
  }
}
