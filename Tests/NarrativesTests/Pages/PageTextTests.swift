import Testing

@testable import Narratives

struct PageTextTests {
  @Test(arguments: [
    ("Not 12346.[2] A duct is probed.[14]", "Not 12346. A duct is probed."),
    ("A duct [2] is probed[c] twice[2020].", "A duct [2] is probed[c] twice[2020]."),
  ])
  func `the numbers of footnotes are left out`(_ line: String, _ told: String) {
    #expect(PageText.tidied(line[...]) == told)
  }
}
