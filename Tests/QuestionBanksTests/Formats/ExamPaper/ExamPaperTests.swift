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

  private func paper(_ gift: String) -> PaperQuestion? {
    GIFTReader.read(SourceText(path: "q.gift", text: gift)).questions.first.map(PaperQuestion.init)
  }

  @Test func `the key says what earns a part of the mark, and all that is said of answers`() {
    let choice = paper("Q?{=a#Yes. ~b ~%40%c####Yes.\nAnd so on.}")
    #expect(choice?.key == "A, C (40 %)")
    #expect(choice?.reasons == [.init(label: "A", text: "Yes.", isRight: true)])
    #expect(choice?.rationale == "And so on.")
    #expect(paper("Q?{~%50%a ~%50%b ~%-100%c}")?.key == "A, B")
    #expect(paper("Q?{~%75%a ~%25%b ~c}")?.key == "A (75 %), B (25 %)")
    let words = paper("Q?{=aorta =%50%artery#Which? =%0%*#No.}")
    #expect(words?.key == "aorta or artery (50 %)")
    #expect(words?.reasons.map(\.text) == ["artery: Which?", "anything else: No."])
    #expect(paper("Q?{F#No.#Yes.}")?.reasons.map(\.text) == ["True: No.", "False: Yes."])
    #expect(paper("Only told.")?.key == "(nothing is asked)")
  }

  @Test func `a text with gaps shows on paper what can be chosen for each`() throws {
    let gap = try ClozeText("In {1:MC:=a#Yes.~%50%b} and {1:SA:=c} or {1:MCS:d~=e}.")
    let paper = PaperQuestion(
      AuthoredQuestion(name: "Q", stem: MarkedText(gap.stem), response: .cloze(gap.gaps)))
    #expect(paper.stem == "In (1) __________ and (2) __________ or (3) __________.")
    #expect(paper.space == "Choose from: (1) a; b\n(3) d; e")
    #expect(paper.key == "1 a or b (50 %); 2 c; 3 e")
    #expect(paper.reasons.map(\.text) == ["1 a: Yes."])
    let shuffles = gap.gaps.map { gap in
      if case .choice(let choice) = gap.answer { choice.shuffles } else { false }
    }
    #expect(shuffles == [false, false, true])
  }

  @Test func `every sheet of the page begins on the front of a paper`() {
    let html = paper.html
    #expect(html.contains("section + section { page-break-before: always; break-before: page;"))
    #expect(html.contains("break-before: right;"))
    #expect(!html.contains("src=") && !html.contains("href=") && !html.contains("url("))
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
