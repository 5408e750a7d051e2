/// A piece of an HTML text.
enum HTMLToken: Equatable {
  case text(String)
  /// A start tag with its name in lower case.
  case start(String, attributes: [String: String])
  case end(String)
}

/// Cuts HTML into tags and text; everything that is not a tag is text, so nothing can be lost.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var index = 0
  private var tokens: [HTMLToken] = []

  /// All tokens of a text; comments, declarations, scripts and styles are left out.
  static func tokens(of html: String) -> [HTMLToken] {
    var tokenizer = HTMLTokenizer(bytes: Array(html.utf8))
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    var textStart = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let markup = markup(at: index) else {
        index += 1
        continue
      }
      flush(textStart..<index)
      index = markup.end
      if let token = markup.token {
        tokens.append(token)
        if case .start(let name, _) = token, Self.rawText.contains(name) { skip(past: name) }
      }
      textStart = index
    }
    flush(textStart..<bytes.count)
  }

  /// Elements whose content is no text for readers.
  private static let rawText: Set<String> = ["script", "style", "noscript", "template", "svg"]

  private mutating func flush(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    tokens.append(.text(HTMLEntity.decode(bytes[range])))
  }

  /// The markup that starts here and the byte after it; a token only for tags.
  private func markup(at start: Int) -> (token: HTMLToken?, end: Int)? {
    let next = start + 1
    guard next < bytes.count else { return nil }
    switch bytes[next] {
    case UInt8(ascii: "!"):
      let isComment = bytes[next...].starts(with: Array("!--".utf8))
      let close: [UInt8] = isComment ? Array("-->".utf8) : [UInt8(ascii: ">")]
      return (nil, position(after: close, from: next + (isComment ? 3 : 1)) ?? bytes.count)
    case UInt8(ascii: "?"):
      return (nil, position(after: [UInt8(ascii: ">")], from: next) ?? bytes.count)
    case UInt8(ascii: "/"):
      guard next + 1 < bytes.count, Self.isLetter(bytes[next + 1]) else { return nil }
      return tag(nameStart: next + 1, isEnd: true)
    case let byte where Self.isLetter(byte):
      return tag(nameStart: next, isEnd: false)
    default: return nil
    }
  }

  private func tag(nameStart: Int, isEnd: Bool) -> (token: HTMLToken?, end: Int)? {
    var position = nameStart
    while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self).lowercased()
    var attributes: [String: String] = [:]
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      guard Self.isName(bytes[position]) else {
        // A second '<' before any '>' means that the first one was a less-than sign.
        if bytes[position] == UInt8(ascii: "<") { return nil }
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
      let key = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
      attributes[key] = value(at: &position)
    }
    guard position < bytes.count else { return nil }
    return (isEnd ? .end(name) : .start(name, attributes: attributes), position + 1)
  }

  private func value(at position: inout Int) -> String {
    var next = position
    while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return "" }
    next += 1
    while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count else { return "" }
    let quote = bytes[next]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = next + 1
      next = start
      while next < bytes.count, bytes[next] != quote { next += 1 }
      position = min(next + 1, bytes.count)
    } else {
      start = next
      while next < bytes.count, !Self.isSpace(bytes[next]), bytes[next] != UInt8(ascii: ">") {
        next += 1
      }
      position = next
    }
    return HTMLEntity.decode(bytes[start..<next])
  }

  private mutating func skip(past name: String) {
    let close = Array("</\(name)".utf8)
    var position = index
    while position + close.count <= bytes.count {
      let candidate = bytes[position..<position + close.count].map { $0 | 0x20 }
      if bytes[position] == UInt8(ascii: "<"), candidate.elementsEqual(close.map { $0 | 0x20 }) {
        index = self.position(after: [UInt8(ascii: ">")], from: position) ?? bytes.count
        return
      }
      position += 1
    }
    index = bytes.count
  }

  private func position(after mark: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + mark.count <= bytes.count {
      if bytes[position..<position + mark.count].elementsEqual(mark) {
        return position + mark.count
      }
      position += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
