import Testing

@testable import Narratives

struct LexiconProblemTests {
  private func problems(_ text: String) -> [String] {
    do throws(LexiconErrors) {
      _ = try LexiconBuilder.build([.text(name: "own.lexicon", bytes: Array(text.utf8))])
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  private func jsonProblems(_ text: String) -> [String] {
    do throws(LexiconErrors) {
      _ = try Lexicon.standard(adding: Array(text.utf8), file: "lexicon.json")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test(arguments: [
    (
      "structure a : alpha\nstructure a : beta",
      "own.lexicon:2: error: 'a' is declared twice, first at own.lexicon:1; join the two entries or rename one"
    ),
    (
      "structure a : alpha\nstructure b : alphas",
      "own.lexicon:2: error: 'alphas' stands for 'a' (own.lexicon:1) and for 'b'; keep it in one of them"
    ),
    (
      "structure a : alpha ; is b",
      "own.lexicon:1: error: 'is' names 'b', which no entry declares; declare it or mend the spelling"
    ),
    (
      "structure a : alpha ; is b\nstructure b : beta ; is a",
      "own.lexicon:1: error: the concepts 'a' → 'b' → 'a' are each broader than the next; break the circle"
    ),
    (
      "structure a :",
      "own.lexicon:1: error: 'a' has no words; write at least one after the colon"
    ),
    (
      "alpha",
      "own.lexicon:1: error: expected 'kind id : phrase | phrase ; relation id'; write one entry a line"
    ),
  ])
  func `every problem has its line and its cure`(_ text: String, _ message: String) {
    #expect(problems(text) == [message])
  }

  @Test func `all problems of a lexicon are told at once`() {
    #expect(problems("alpha\nbeta\nstructure a : x").count == 2)
  }

  @Test func `a bank adds its own words`() throws {
    let json =
      #"{"concepts": [{"kind": "structure", "id": "snout", "words": ["snout"], "is": ["lesion"]}]}"#
    let lexicon = try Lexicon.standard(adding: Array(json.utf8), file: "lexicon.json")
    #expect(lexicon.meaning(of: "snouts").map(lexicon.id) == "snout")
  }

  @Test func `a word of a bank that has another meaning already is reported with its line`() throws
  {
    let found = jsonProblems(
      """
      {"concepts": [
        {"kind": "structure", "id": "snout", "words": ["spleen"]}
      ]}
      """)
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix(
        "lexicon.json:2: error: 'spleen' stands for 'spleen' (structures.lexicon:") == true)
  }

  @Test func `a file that is no JSON is reported`() {
    #expect(
      jsonProblems("nonsense") == [
        """
        lexicon.json:1: error: this is no lexicon file; a lexicon file is {"concepts": [{"kind", "id", "words": []}]}
        """
      ])
  }
}
