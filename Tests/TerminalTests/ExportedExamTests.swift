import TestSupport
import Testing

/// Exams that are made from narratives and go to other programs.
struct ExportedExamTests {
  @Test func `an exam in two forms keeps the rules of Moodle XML`() throws {
    let home = try TemporaryFolder()
    let run = try ProgramRun(
      [
        "bank", "export", "pelvic-nodes", "--format", "moodle-xml", "--count", "60", "--seed", "3",
        "--forms", "2", "--output", home.path + "/exam.xml",
      ],
      environment: [
        "HOME": home.path, "NO_COLOR": "1",
        "CODEROUNDS_BANKS": BuiltProgram.projectFolder + "/QuestionBanks",
      ])
    #expect(
      run.errors == "written to \(home.path)/exam-A.xml\nwritten to \(home.path)/exam-B.xml\n")
    for form in ["A", "B"] {
      let text = try home.text(of: "exam-\(form).xml")
      #expect(MoodleXMLRules.violations(in: Array(text.utf8)) == [])
      let types = text.split(separator: "<question type=\"").dropFirst().map { rest in
        rest.prefix { $0 != "\"" }
      }
      #expect(types.count == 60)
      #expect(Set(types).count > 2)
    }
  }
}
