import Testing

@testable import QuizEngine

struct EnglishTests {
  @Test(arguments: [
    ("The cruciate ligaments were intact.", "cruciate ligaments"),
    ("All sponge and needle counts were correct.", "counts"),
    ("An Ovary, the outer one, looked normal.", "ovary outer one"),
    ("Hemostasis", "hemostasis"), ("The wasp was gone.", "wasp"), ("", ""), ("Was it?", ""),
  ])
  func `the subject of a sentence are its words before the verb, but for small ones`(
    _ sentence: String, _ subject: String
  ) {
    #expect(English.subject(of: sentence) == subject)
  }

  @Test func `what was said of a thing is not said again unless it documents something`() {
    let told = [
      "The liver was smooth.", "", "The liver looked normal.", "The liver was biopsied.",
      "The spleen was smooth.",
    ]
    #expect(
      English.withoutEchoes(told, keeping: ["The liver was biopsied."])
        == ["The liver was smooth.", "The liver was biopsied.", "The spleen was smooth."])
  }
}
