package import Narratives

/// Everything that can be said about a bank without understanding its prose.
package enum BankCheck {
  /// The findings of reading and of checking, in the order of files and lines.
  package static func findings(_ reading: BankFolder.Reading) -> [Finding] {
    (reading.findings + questions(reading.bank) + narratives(reading) + families(reading))
      .inFileOrder
  }

  private static func questions(_ bank: Bank) -> [Finding] {
    bank.questions.flatMap(QuestionCheck.findings) + unknownCodes(bank)
  }

  /// An option that looks like a code should be one of the bank, or a learner cannot be told why.
  private static func unknownCodes(_ bank: Bank) -> [Finding] {
    let known = Set(bank.narratives.map(\.code))
    guard !known.isEmpty else { return [] }
    return bank.questions.flatMap { question -> [Finding] in
      guard case .multipleChoice(let choice) = question.response, let origin = question.origin
      else {
        return []
      }
      let codes = choice.choices.compactMap { choice -> ProcedureCode? in
        let text = choice.text.text.trimmed
        guard text.count == 5, text.count(where: \.isNumber) >= 4 else { return nil }
        return ProcedureCode(rawValue: text)
      }
      return codes.filter { !known.contains($0) }.map { code in
        finding(NarrativeCheckFault.unknownCode(code), at: origin.path, line: origin.line)
      }
    }
  }

  private static func narratives(_ reading: BankFolder.Reading) -> [Finding] {
    reading.bank.narratives.compactMap { narrative in
      let words = narrative.prose.split(whereSeparator: \.isWhitespace).count
      guard words < 40, let path = reading.narrativePaths[narrative.code] else { return nil }
      return finding(NarrativeCheckFault.tooShort(words), at: path, line: 1)
    }
  }

  private static func families(_ reading: BankFolder.Reading) -> [Finding] {
    let known = Set(reading.bank.narratives.map(\.code))
    let path = reading.path + "/bank.json"
    return reading.bank.families.flatMap { family -> [Finding] in
      let missing = family.codes.filter { !known.contains($0) }
      guard !missing.isEmpty else { return [] }
      let source = try? BankFile.read(path)
      return missing.map { code in
        let fault = NarrativeCheckFault.codeWithoutNarrative(code, family.name)
        let place = source?.bytes.firstRange(of: Array("\"\(code)\"".utf8))?.lowerBound
        if let source, let place { return source.finding(fault, atByte: place) }
        return finding(fault, at: path)
      }
    }
  }

  private static func finding(
    _ fault: NarrativeCheckFault, at path: String, line: Int = 0
  ) -> Finding {
    Finding(
      path: path, line: line, column: line > 0 ? 1 : 0, severity: fault.severity, rule: fault.rule,
      message: fault.description)
  }
}

/// What is doubtful about the narratives of a bank and about codes named in it.
package enum NarrativeCheckFault: Fault, Equatable {
  case tooShort(Int)
  case unknownCode(ProcedureCode)
  case codeWithoutNarrative(ProcedureCode, String)
  case noApproach(ProcedureCode)
  case noContrast(ProcedureCode)

  package var rule: String {
    switch self {
    case .tooShort: "short-narrative"
    case .unknownCode: "unknown-code"
    case .codeWithoutNarrative: "code-without-narrative"
    case .noApproach: "no-approach"
    case .noContrast: "no-contrast"
    }
  }

  package var severity: Finding.Severity { .warning }

  package var description: String {
    switch self {
    case .tooShort(let count):
      "the narrative has \(count) word\(count == 1 ? "" : "s") and is too short for good questions; describe approach, sites, "
        + "sides, extent and what is left out in 120 to 300 words"
    case .unknownCode(let code):
      "the option \(code) is no code of this bank; correct it, or add a narrative for it"
    case .codeWithoutNarrative(let code, let family):
      "the family '\(family)' lists \(code), which has no narrative; add 'narratives/\(code).md' or "
        + "take the code out"
    case .noApproach(let code):
      "nothing was understood about how \(code) is reached; say in the title and the first sentence "
        + "whether it is open, laparoscopic or otherwise"
    case .noContrast(let code):
      "\(code) differs from no other code of its family in a fact that was understood; say plainly what "
        + "decides for it and what is not part of it"
    }
  }
}
