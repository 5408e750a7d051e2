#if Packages
  import Narratives
  import QuestionBanks

  /// A note and the question that it asks.
  struct AnkiNote {
    private let note: AnkiCollection.Note

    init(_ note: AnkiCollection.Note) { self.note = note }

    /// The question; `nil` where a side is empty.
    var question: AuthoredQuestion? {
      var question = own ?? (gaps ?? card).map(named)
      question?.category = category
      return question
    }

    /// The note's own id, by which a second import and the reviews in Anki find the question again.
    private func named(_ question: AuthoredQuestion) -> AuthoredQuestion {
      var question = question
      question.id = AuthoredQuestionID(rawValue: note.guid)
      return question
    }

    /// The question that this program wrote a note from, without a change.
    private var own: AuthoredQuestion? {
      guard note.model?.name == AnkiModel.name, let source = note.fields.last else { return nil }
      let text = SourceText(path: "", text: AnkiModel.unescaped(source))
      let questions = QuestionFormat.named("moodle-xml")?.read?(text).questions ?? []
      return questions.count == 1 ? questions[0] : nil
    }

    private var category: [String] {
      let path = note.deck.split(separator: "::").map { String($0) }
      return path.first == AnkiModel.deck || path == ["Default"] ? Array(path.dropFirst()) : path
    }

    /// A front and a back: a few words are typed, more is compared with what the learner wrote.
    private var card: AuthoredQuestion? {
      guard let front = note.fields.first, !MarkedText(front, .html).readable.isEmpty else {
        return nil
      }
      let back = note.fields.dropFirst().filter { !$0.isEmpty }.joined(separator: "<br>")
      let plain = MarkedText(back, .html).readable
      guard !plain.isEmpty else { return nil }
      let isShort = plain.count <= 40 && !plain.contains("\n") && !back.contains("<img")
      let response =
        isShort
        ? Response.shortAnswer(
          ShortAnswer(answers: [.init(pattern: Self.pattern(plain), fraction: 1)]))
        : .essay(notes: MarkedText(back, .html))
      return AuthoredQuestion(
        name: AuthoredQuestion.name(for: MarkedText(front, .html)), tags: note.tags,
        stem: MarkedText(front, .html), response: response)
    }

    /// A star in an answer is a star, and no wildcard.
    private static func pattern(_ text: String) -> String { text.replacing("*", with: "\\*") }

    /// A text with gaps such as `{{c1::aorta::vessel}}`.
    private var gaps: AuthoredQuestion? {
      guard note.model?.type == 1, let text = note.fields.first else { return nil }
      var stem = ""
      var gaps: [ClozeGap] = []
      var rest = text[...]
      while let open = rest.firstRange(of: "{{c"),
        let close = rest[open.upperBound...].firstRange(of: "}}")
      {
        let parts = rest[open.upperBound..<close.lowerBound].split(
          separator: "::", omittingEmptySubsequences: false)
        stem += rest[..<open.lowerBound]
        rest = rest[close.upperBound...]
        let answer = parts.count > 1 ? MarkedText(String(parts[1]), .html).readable : ""
        guard !answer.isEmpty else { continue }
        gaps.append(
          ClozeGap(
            weight: 1,
            answer: .words(
              ShortAnswer(answers: [.init(pattern: Self.pattern(answer), fraction: 1)])),
            source: "{1:SHORTANSWER:=\(Self.escaped(answer))}"))
        stem += "{#\(gaps.count)}" + (parts.count > 2 ? " (\(parts[2]))" : "")
      }
      guard !gaps.isEmpty else { return nil }
      stem += rest
      return AuthoredQuestion(
        name: AuthoredQuestion.name(for: MarkedText(stem, .html)), tags: note.tags,
        stem: MarkedText(stem, .html),
        generalFeedback: MarkedText(note.fields.count > 1 ? note.fields[1] : "", .html),
        response: .cloze(gaps))
    }

    /// The text with everything escaped that would end an answer in Moodle's notation for gaps.
    private static func escaped(_ text: String) -> String {
      text.reduce(into: "") { output, character in
        if "\\}#~/*".contains(character) { output.append("\\") }
        output.append(character)
      }
    }
  }
#endif
