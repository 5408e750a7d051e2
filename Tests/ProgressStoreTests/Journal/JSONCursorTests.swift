import Foundation
import TestSupport
import Testing

@testable import ProgressStore

@Suite struct JSONCursorTests {
  private func parse(_ bytes: [UInt8]) -> JSON? {
    var cursor = JSONCursor(bytes, in: 0..<bytes.count)
    cursor.skipSpace()
    guard let value = try? cursor.value(), (try? cursor.finish()) != nil else { return nil }
    return value
  }

  private func skips(_ bytes: [UInt8]) -> Bool {
    var cursor = JSONCursor(bytes, in: 0..<bytes.count)
    cursor.skipSpace()
    return (try? cursor.skipValue()) != nil && (try? cursor.finish()) != nil
  }

  private func foundation(_ bytes: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
  }

  /// Whether two readers understood the same; numbers are compared as numbers.
  private func agree(_ ours: JSON, _ theirs: Any) -> Bool {
    switch ours {
    case .null: return theirs is NSNull
    case .bool(let truth): return (theirs as? Bool) == truth
    case .number: return (theirs as? NSNumber)?.doubleValue == ours.double
    case .string(let text): return (theirs as? String) == text
    case .array(let elements):
      guard let others = theirs as? [Any], others.count == elements.count else { return false }
      return zip(elements, others).allSatisfy { agree($0, $1) }
    case .object(let members):
      guard let others = theirs as? [String: Any] else { return false }
      return Set(members.map(\.name)) == Set(others.keys)
        && others.allSatisfy { name, other in ours[name].map { agree($0, other) } ?? false }
    }
  }

  private func randomValue(_ random: inout SeededGenerator, depth: Int = 0) -> String {
    func string() -> String {
      let parts = [
        "a", "é", "日", "\u{1F600}", "\\n", "\\u00e9", "\\uD83D\\uDE00", "\\\"", "\\/", "\\\\", " ",
        "}{", "\\b\\f\\r\\t", "\u{7F}",
      ]
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }
      return "\"" + text.joined() + "\""
    }
    let space = ["", " ", "\t", "\r\n"].randomElement(using: &random) ?? ""
    switch Int.random(in: 0...(depth > 3 ? 5 : 7), using: &random) {
    case 0: return space + "null"
    case 1: return "true" + space
    case 2: return "false"
    case 3: return "\(Int.random(in: -1000...1000, using: &random))"
    case 4:
      return ["0.5", "-0", "1e5", "2.25E-3", "123456789012345678", "0.1e+2"]
        .randomElement(using: &random) ?? "0"
    case 5: return string() + space
    case 6:
      let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        randomValue(&random, depth: depth + 1)
      }
      return "[" + space + elements.joined(separator: ",") + "]"
    default:
      let members = (0..<Int.random(in: 0...3, using: &random)).map { number in
        "\"\(number)\"" + space + ":" + randomValue(&random, depth: depth + 1)
      }
      return "{" + members.joined(separator: space + ",") + space + "}"
    }
  }

  @Test func understandsWhatFoundationUnderstands() throws {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<2000 {
      let text = randomValue(&random)
      let bytes = Array(text.utf8)
      let theirs = try #require(foundation(bytes), "\(text)")
      let ours = try #require(parse(bytes), "\(text)")
      #expect(agree(ours, theirs), "\(text)")
      #expect(skips(bytes), "\(text)")
      let again = try #require(parse(Array(ours.compactText.utf8)))
      #expect(again == ours, "\(text)")
    }
  }

  /// Foundation passes over a comma before a closing bracket, which RFC 8259 forbids, and refuses numbers that a
  /// `Double` cannot hold, which RFC 8259 allows.
  private func isReadDifferentlyByFoundation(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let dense = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
    return dense.contains(",]") || dense.contains(",}") || text.contains(/[eE]\+?[0-9]{3,}/)
  }

  @Test func refusesWhatFoundationRefuses() {
    var random = SeededGenerator(seed: 22)
    var refused = 0
    for _ in 0..<20_000 {
      var bytes = Array(randomValue(&random).utf8)
      for _ in 0..<Int.random(in: 1...2, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 1...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: place)
        }
      }
      if isReadDifferentlyByFoundation(bytes) { continue }
      let theirs = foundation(bytes)
      let ours = parse(bytes)
      #expect((ours != nil) == skips(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      #expect(
        (ours != nil) == (theirs != nil), "\(String(decoding: bytes, as: UTF8.self)) \(bytes)")
      if let ours, let theirs {
        #expect(agree(ours, theirs), "\(String(decoding: bytes, as: UTF8.self))")
      }
      if theirs == nil { refused += 1 }
    }
    #expect(refused > 5000)
  }

  @Test(
    arguments: [
      ("01", nil), ("1.", nil), (".5", nil), ("+1", nil), ("-", nil), ("1e", nil), ("[1,]", nil),
      ("{\"a\":1,}", nil), ("{a:1}", nil), ("'a'", nil), ("\"\\x\"", nil), ("\"\\u12\"", nil),
      ("\"\\uD800\"", nil), ("\"\\uDC00\"", nil), ("\"\\uD800\\u0041\"", nil), ("nul", nil),
      ("\"a\nb\"", nil), ("1 2", nil), ("", nil), ("\u{FEFF}1", nil),
      ("{\"a\":1,\"a\":2}", .object([.init("a", .number("1")), .init("a", .number("2"))])),
      ("\"\\u0041\\uD83D\\uDE00\"", .string("A\u{1F600}")), (" [ ] ", .array([])),
    ] as [(String, JSON?)])
  func followsTheGrammar(text: String, value: JSON?) {
    #expect(parse(Array(text.utf8)) == value, "\(text)")
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xFF],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    #expect(parse([0x22] + bytes + [0x22]) == nil)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }

  @Test func nestingIsReadAsDeepAsFoundationReadsIt() {
    for depth in [1, 400, 510, 511, 512, 513, 514, 600, 100_000] {
      for inner in ["", "1", "\"a\"", "{}"] {
        let text =
          String(repeating: "[", count: depth) + inner + String(repeating: "]", count: depth)
        let bytes = Array(text.utf8)
        let isRead = foundation(bytes) != nil
        #expect((parse(bytes) != nil) == isRead, "\(depth) around \(inner)")
        #expect(skips(bytes) == isRead, "\(depth) around \(inner)")
      }
    }
  }

  @Test(
    arguments: [
      "{\"a\":1,\"b\":2,\"a\":[3]}", "{\"a\":1,\"\\u0061\":2}", "123456789012345678901234567890",
      "1e308", "-1e-308", "4.9e-324", "1E+2", "-0.0",
      "\"\\u0000\"", "\"\\ud83d\\ude00\\u00e9\"", "\r\n[\r\n1\r\n]\r\n",
    ])
  func whatIsUnusualIsReadAsFoundationReadsIt(text: String) throws {
    let bytes = Array(text.utf8)
    let theirs = try #require(foundation(bytes))
    #expect(agree(try #require(parse(bytes)), theirs))
    #expect(skips(bytes))
  }
}
