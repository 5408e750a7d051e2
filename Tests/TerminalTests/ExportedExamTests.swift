import TestSupport
import Testing

/// Exams that are made from narratives and go to other programs.
struct ExportedExamTests {
  @Test func `an exam in two forms keeps the rules of Moodle XML`() throws {
    let home = try TemporaryFolder()
    let run = try ProgramRun(
      [
        "bank", "export", "pelvic-nodes", "--format", "moodle-xml", "--count", "50", "--seed", "3",
        "--forms", "2", "--output", home.path + "/exam.xml",
      ],
      environment: [
        "HOME": home.path, "NO_COLOR": "1",
        "CODEROUNDS_BANKS": BuiltProgram.projectFolder + "/QuestionBanks",
      ])
    let remarks = run.errors.split(separator: "\n")
    #expect(
      remarks.filter { !$0.hasSuffix("is that of an earlier form; its narratives give no other") }
        == ["written to \(home.path)/exam-A.xml", "written to \(home.path)/exam-B.xml"])
    // What a code reports can be asked in one way only; nine questions in ten can be asked anew.
    #expect(remarks.count - 2 <= 5)
    for form in ["A", "B"] {
      let text = try home.text(of: "exam-\(form).xml")
      #expect(MoodleXMLRules.violations(in: Array(text.utf8)) == [])
      let types = text.split(separator: "<question type=\"").dropFirst().map { rest in
        rest.prefix { $0 != "\"" }
      }
      #expect(types.count == 50)
      #expect(Set(types).count > 2)
    }
  }

  @Test func `four forms ask the same points otherwise and say where they cannot`() throws {
    let home = try TemporaryFolder()
    let run = try ProgramRun(
      [
        "bank", "export", "pelvic-nodes", "--format", "text", "--count", "12", "--seed", "3",
        "--forms", "4",
      ],
      environment: [
        "HOME": home.path, "NO_COLOR": "1",
        "CODEROUNDS_BANKS": BuiltProgram.projectFolder + "/QuestionBanks",
      ])
    let sheets = run.output.split(separator: String(repeating: "=", count: 72))
    #expect(sheets.count == 8)
    #expect(
      run.errors.split(separator: "\n").allSatisfy {
        $0.hasSuffix("of an earlier form; its narratives give no other")
      })
    let questions = stride(from: 0, to: 8, by: 2).map { index in
      sheets[index].split(separator: "\n").dropFirst(2).joined(separator: "\n")
    }
    #expect(Set(questions).count == 4)
    for sheet in questions { #expect(!sheet.contains("Always part of")) }
    for index in stride(from: 1, to: 8, by: 2) {
      #expect(sheets[index].contains(": key and rationale"))
    }
  }
}
