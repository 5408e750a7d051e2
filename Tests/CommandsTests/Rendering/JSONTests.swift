import TestSupport
import Testing

@testable import Commands

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct JSONTests {
  @Test func keepsTheOrderOfMembersAndEscapesWhatMustBe() {
    let value: JSON = [
      "z": 1, "a": [true, .null, "x\"\\\n\u{1B}\u{2028}"], "n": .number(0.25), "w": .number(3),
      "u": .unsigned(.max), "bad": .number(.infinity),
    ]
    #expect(
      value.text
        == #"{"z":1,"a":[true,null,"x\"\\\n\u001b\u2028"],"n":0.25,"w":3,"u":18446744073709551615,"bad":null}"#
    )
  }

  @Test func escapesAmongLettersOfSeveralBytes() {
    let value: JSON = ["w": "“é\u{85}\u{7F}ü” 3 ± 2\u{202E}\t\u{1F600}\""]
    #expect(value.text == "{\"w\":\"“é\\u0085\\u007fü” 3 ± 2\\u202e\\t\u{1F600}\\\"\"}")
  }

  @Test func everyTextReadsBackEqual() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let value = UInt32.random(in: 0...0x2FFFF, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      let line = JSON.array([.string(text)]).text
      #expect(try JSONDecoder().decode([String].self, from: Data(line.utf8)) == [text])
      #expect(!line.contains("\n"))
    }
  }
}
