import Narratives
import Testing

@testable import QuestionBanks

struct AnkiTextWriterTests {
  @Test func `a note has an id, a front, a back and tags after the headers of Anki`() {
    let gift = """
      $CATEGORY: Lymph nodes

      // [id:n1] [tag:open way]
      Which is "open"?{=38562#It says so.~a < b}

      Read this.
      """
    let file = GIFTReader.read(SourceText(path: "q.gift", text: gift))
    let written = AnkiTextWriter.write(file.entries)
    #expect(
      written.text == """
        #separator:Tab
        #html:true
        #notetype:Basic
        #deck:CodeRounds
        #columns:guid\tFront\tBack\tTags
        #guid column:1
        #tags column:4
        n1\t"Which is ""open""?<br>A) 38562<br>B) a &lt; b"\tA: 38562<br>A) It says so.\topen_way Lymph_nodes

        """)
    #expect(
      written.losses.map(\.description) == [
        "'Read this.' was left out: a description has no answer"
      ])
  }

  @Test func `the id of a question without one is stable and differs between questions`() {
    let questions = ["Q1{T}", "Q2{T}"].flatMap {
      GIFTReader.read(SourceText(path: "q", text: $0)).questions
    }
    #expect(Set(questions.map(\.stableID)).count == 2)
    #expect(questions.allSatisfy { $0.stableID.count == 14 })
  }
}
