import CommandLineParsing
import Narratives
import QuestionBanks
import QuizEngine

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Command {
  private static let strict = Flag("--strict", "Let warnings fail too.")
  private static let watch = Flag("--watch", "Check again at each save, until Ctrl-C.")

  /// Reports everything that is wrong in banks or files of questions.
  static let bankCheck = Command(
    CommandSyntax(
      "check", "Report everything that is wrong in a bank, with its place and its cure.",
      discussion: [
        """
        Every problem is reported at once as path:line:column: error or warning, with the line and a \
        caret. Errors leave their part out; warnings are worth a look.
        """
      ],
      parameters: [
        Parameter("DIR", .atLeast(1), completion: .bank, "A bank, or a file of questions.")
      ],
      options: [strict, watch, StandardOptions.json],
      examples: [
        Example("bank check MyBank", "all of a bank"),
        Example("bank check quiz.gift", "a file of questions"),
        Example("bank check MyBank --watch", "again at each save"),
      ],
      exits: [Exit(65, "there are errors, or warnings with --strict")])
  ) { given, world in
    guard given[watch] else {
      return try checkOnce(
        given.words, strict: given[strict], asJSON: given[StandardOptions.json], world)
    }
    return try watchFiles(given.words, in: world) {
      try checkOnce(
        given.words, strict: given[strict], asJSON: given[StandardOptions.json], world)
    }
  }

  /// Checks again at each save.
  static let bankWatch = Command(
    CommandSyntax(
      "watch", "Check a bank again at each save, until Ctrl-C.",
      parameters: [
        Parameter("DIR", .atLeast(1), completion: .bank, "A bank, or a file of questions.")
      ])
  ) { given, world in
    try watchFiles(given.words, in: world) {
      try checkOnce(given.words, strict: false, asJSON: false, world)
    }
  }

  private static func checkOnce(
    _ paths: [String], strict: Bool, asJSON: Bool, _ world: World
  ) throws -> ProgramStatus {
    var errors = 0
    var warnings = 0
    for path in paths {
      try world.checkInterruption()
      for finding in try findings(path, world) {
        if finding.severity == .error { errors += 1 } else { warnings += 1 }
        if asJSON { world.output.json(finding.json) } else { world.output.finding(finding) }
      }
    }
    if !asJSON {
      world.errors.line(
        errors + warnings == 0
          ? "nothing to report"
          : "\(DayText.count(errors, "error")), \(DayText.count(warnings, "warning"))")
    }
    return errors > 0 || strict && warnings > 0 ? .data : .done
  }

  private static func findings(_ path: String, _ world: World) throws -> [Finding] {
    if FileManager.default.fileExists(atPath: path), !Places.isFolderOnDisk(path) {
      let file = try AnyFormat.questions(at: path, as: nil)
      return
        (file.findings + file.questions.flatMap(QuestionCheck.findings)
        + file.questions.flatMap(itemFlaws)).inFileOrder.showingLines()
    }
    let reading = try world.shelf.reading(named: path, in: world)
    return
      (BankCheck.findings(reading) + MeaningCheck.findings(reading)
      + reading.bank.questions.flatMap(itemFlaws)).inFileOrder.showingLines()
  }

  /// The item-writing flaws of a question, without what its check as a question says already.
  private static func itemFlaws(_ question: AuthoredQuestion) -> [Finding] {
    let flaws = question.flawFindings
    guard flaws.contains(where: { $0.rule == FlawRule.duplicateOptions.name }) else { return flaws }
    let isSaid = QuestionCheck.findings(question).contains { $0.rule == "same-option" }
    return flaws.filter { !isSaid || $0.rule != FlawRule.duplicateOptions.name }
  }

  /// Runs a check now and after every change of a file, until Ctrl-C.
  private static func watchFiles(
    _ paths: [String], in world: World, check: () throws -> ProgramStatus
  ) throws -> ProgramStatus {
    var known: [String: Double] = [:]
    while true {
      let stamps = Dictionary(
        paths.flatMap(FileStamps.of).map { ($0.path, $0.time) }, uniquingKeysWith: { $1 })
      if stamps != known {
        known = stamps
        world.shelf.forget()
        do { _ = try check() } catch let fault where ProgramStatus(of: fault) != .interrupted {
          // A file that is half saved or gone for a moment is no reason to stop watching.
          world.errors.line("error: \(String(describing: fault))")
        }
        world.errors.line("watching; Ctrl-C ends it")
      }
      // A quarter of a second is soon enough for a person who has just saved a file.
      for _ in 0..<5 {
        try world.checkInterruption()
        world.pause(50)
      }
    }
  }
}

/// The times at which files were last changed.
enum FileStamps {
  /// Every file that a path is or holds, except what editors leave behind.
  static func of(_ path: String) -> [(path: String, time: Double)] {
    let inside = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    let files = inside.filter {
      !BankFile.isLeftover($0.split(separator: "/").last.map(String.init) ?? $0)
    }
    return ([path] + files.map { path + "/" + $0 }).compactMap { file in
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: file),
        let date = attributes[.modificationDate] as? Date
      else { return nil }
      return (file, date.timeIntervalSince1970)
    }
  }
}

extension Finding {
  /// The finding for programs.
  var json: JSON {
    [
      "path": .string(path), "line": line > 0 ? .integer(line) : .null,
      "column": column > 0 ? .integer(column) : .null, "severity": .string(severity.rawValue),
      "rule": .string(rule), "message": .string(message),
    ]
  }
}
