import Narratives
import Testing

@testable import QuestionBanks

struct ExamPaperTests {
  private let gift = """
    ::A::Which <b>code</b>?{=38562#It is open.~38572####The way in decides.}

    ::B::Is it open?{T}

    ::C::How many?{#3:1}
    """

  private var paper: ExamPaper {
    let questions = GIFTReader.read(SourceText(path: "q.gift", text: gift)).questions
    return ExamPaper(
      title: "Nodes", forms: ["A", "B"].map { .init(name: $0, questions: questions) })
  }

  @Test func `a form and its key stand on sheets of their own`() {
    let sheets = paper.text.split(separator: String(repeating: "=", count: 72))
    #expect(sheets.count == 4)
    #expect(
      sheets[0].trimmed == """
        Nodes, form A

        Name: ______________________   Date: ____________

        1. Which *code*?
            A) 38562
            B) 38572

        2. Is it open?
              True ☐ False ☐

        3. How many?
              Answer: ______________________________
        """)
    #expect(
      sheets[1].trimmed == """
        Nodes, form A: key and rationale

        1. A
            A) It is open.
              The way in decides.

        2. True

        3. 3 ± 1
        """)
  }

  @Test func `the page is one file, escapes what it shows, and gives no key on the sheets`() {
    let html = paper.html
    #expect(html.components(of: "<section>") == 4)
    #expect(!html.contains("http"))
    #expect(html.contains("Which *code*?"))
    let firstSheet = html[..<(html.firstRange(of: "</section>")?.lowerBound ?? html.endIndex)]
    #expect(!firstSheet.contains("It is open."))
    let hostile = GIFTReader.read(SourceText(path: "q", text: "[plain]<script>x</script> & y{T}"))
    #expect(ExamPaper(of: hostile).html.contains("&lt;script&gt;x&lt;/script&gt; &amp; y"))
  }
}

extension String {
  fileprivate func components(of mark: String) -> Int { split(separator: mark).count - 1 }
}
