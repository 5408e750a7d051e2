/// The part of Markdown that questions use, as HTML for the one renderer there is.
enum Markdown {
  /// HTML that keeps every line end of the text.
  static func html(_ text: String) -> String {
    var lines: [String] = []
    var isCode = false
    for line in text.withUnixLineEnds.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        isCode.toggle()
        continue
      }
      lines.append(isCode ? escaped(line) : block(line))
    }
    return lines.joined(separator: "\n")
  }

  private static func block(_ line: Substring) -> String {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let rest = line[indent.endIndex...]
    let hashes = rest.prefix { $0 == "#" }
    if (1...6).contains(hashes.count), rest[hashes.endIndex...].first == " " {
      return "<b>\(inline(rest[hashes.endIndex...].trimmed))</b>"
    }
    if rest.hasPrefix("> ") { return inline(String(rest.dropFirst(2))) }
    if let mark = rest.first, "-*+".contains(mark), rest.dropFirst().first == " " {
      return indent + "• " + inline(String(rest.dropFirst(2)))
    }
    return indent + inline(String(rest))
  }

  /// Emphasis, code, links and pictures; a mark without its partner stays as it is.
  private static func inline(_ text: String) -> String {
    var output = ""
    var rest = text[...]
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, "\\`*_{}[]()#+-.!<>".contains(next) {
        output += escaped(String(next))
        rest = rest.dropFirst(2)
      } else if let (html, end) = span(rest) {
        output += html
        rest = end
      } else {
        output.append(character)
        rest = rest.dropFirst()
      }
    }
    return output
  }

  private static func span(_ text: Substring) -> (String, Substring)? {
    if text.hasPrefix("`"), let (code, rest) = enclosed(text, "`") { return (escaped(code), rest) }
    for mark in ["**", "__"] where text.hasPrefix(mark) {
      if let (inner, rest) = enclosed(text, mark) { return ("<b>\(inline(inner))</b>", rest) }
    }
    for mark in ["*", "_"] where text.hasPrefix(mark) {
      if let (inner, rest) = enclosed(text, mark), inner.first?.isWhitespace == false {
        return ("<i>\(inline(inner))</i>", rest)
      }
    }
    if text.hasPrefix("!["), let (label, _, rest) = link(text.dropFirst()) {
      return ("[picture\(label.isEmpty ? "" : ": " + escaped(label))]", rest)
    }
    if text.hasPrefix("["), let (label, _, rest) = link(text) { return (inline(label), rest) }
    return nil
  }

  private static func enclosed(_ text: Substring, _ mark: String) -> (String, Substring)? {
    let inside = text.dropFirst(mark.count)
    guard let end = inside.firstRange(of: mark), end.lowerBound > inside.startIndex else {
      return nil
    }
    return (String(inside[..<end.lowerBound]), inside[end.upperBound...])
  }

  private static func link(_ text: Substring) -> (label: String, target: String, rest: Substring)? {
    guard let close = text.firstIndex(of: "]"), text[text.index(after: close)...].first == "(",
      let end = text[close...].firstIndex(of: ")")
    else { return nil }
    let label = text[text.index(after: text.startIndex)..<close]
    let target = text[text.index(close, offsetBy: 2)..<end]
    return (String(label), String(target), text[text.index(after: end)...])
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
