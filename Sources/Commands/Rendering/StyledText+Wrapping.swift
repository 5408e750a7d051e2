extension StyledText {
  /// The text cut into lines at spaces, `indent` columns in, and `hanging` more from the second on.
  package func wrapped(width: Int, indent: Int = 0, hanging: Int = 0) -> [StyledText] {
    var lines: [StyledText] = []
    for paragraph in splitAtNewlines() {
      lines += paragraph.wrappedParagraph(width: width, indent: indent, hanging: hanging)
    }
    return lines
  }

  private func wrappedParagraph(width: Int, indent: Int, hanging: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText(String(repeating: " ", count: indent))
    var column = indent
    var isFresh = true
    var gap: Word?
    for word in words() {
      if word.isSpace {
        gap = isFresh && !lines.isEmpty ? nil : word
        continue
      }
      let wanted = word.width + (gap?.width ?? 0)
      if !isFresh, column + wanted > width {
        lines.append(line)
        line = StyledText(String(repeating: " ", count: indent + hanging))
        column = indent + hanging
        gap = nil
      }
      if let gap {
        for span in gap.spans { line.append(span) }
        column += gap.width
      }
      for span in word.spans { line.append(span) }
      column += word.width
      isFresh = false
      gap = nil
    }
    return lines + [line]
  }

  private struct Word {
    var spans: [Span] = []
    var isSpace: Bool
    var width: Int { spans.reduce(0) { $0 + TerminalText.width($1.text) } }
  }

  private func words() -> [Word] {
    var words: [Word] = []
    for span in spans {
      var rest = span.text[...]
      while let first = rest.first {
        let isSpace = first == " "
        let piece = rest.prefix { ($0 == " ") == isSpace }
        rest = rest.dropFirst(piece.count)
        let part = Span(text: String(piece), style: span.style)
        if let last = words.last, last.isSpace == isSpace {
          words[words.count - 1].spans.append(part)
        } else {
          words.append(Word(spans: [part], isSpace: isSpace))
        }
      }
    }
    return words
  }

  private func splitAtNewlines() -> [StyledText] {
    var paragraphs = [StyledText("")]
    for span in spans {
      let pieces = span.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { paragraphs.append(StyledText("")) }
        if !piece.isEmpty {
          paragraphs[paragraphs.count - 1].append(Span(text: String(piece), style: span.style))
        }
      }
    }
    return paragraphs
  }
}
