import Narratives
import QuestionBanks

/// What the reading of the prose says about a bank: approaches, contrasts, clashes of words.
enum MeaningCheck {
  /// The findings on what was understood of the narratives.
  static func findings(_ reading: BankFolder.Reading) -> [Finding] {
    do {
      return findings(reading, lexicon: try lexicon(reading.bank))
    } catch let error as LexiconErrors {
      let problems = error.problems.map { problem in
        Finding(
          path: problem.origin.file, line: problem.origin.line, column: 1, rule: "lexicon",
          message: problem.sentence)
      }
      // All is said at once: what the bank's own words cannot tell, the standard ones can.
      guard reading.bank.lexicon != nil, let standard = try? Lexicon.standard() else {
        return problems
      }
      return problems + findings(reading, lexicon: standard)
    } catch {
      return [Finding(path: reading.path, rule: "lexicon", message: "\(error)")]
    }
  }

  private static func lexicon(_ bank: Bank) throws -> Lexicon {
    guard let addition = bank.lexicon else { return try Lexicon.standard() }
    return try Lexicon.standard(adding: addition.bytes, file: addition.path)
  }

  private static func findings(_ reading: BankFolder.Reading, lexicon: Lexicon) -> [Finding] {
    let reader = ProcedureReader(lexicon: lexicon)
    let procedures = reading.bank.narratives.map(reader.read)
    let noApproach = procedures.filter { $0.approach == nil }.map { procedure in
      finding(.noApproach(procedure.code), reading)
    }
    return noApproach
      + withoutContrast(procedures, lexicon).map { finding(.noContrast($0), reading) }
  }

  /// The codes that nothing tells from any other code of the bank.
  static func withoutContrast(_ procedures: [Procedure], _ lexicon: Lexicon) -> [ProcedureCode] {
    guard procedures.count > 1 else { return procedures.map(\.code) }
    return procedures.filter { one in
      procedures.allSatisfy { other in
        one.code == other.code
          || Contrast(one, other, lexicon: lexicon).differences.isEmpty
      }
    }.map(\.code)
  }

  private static func finding(
    _ fault: NarrativeCheckFault, _ reading: BankFolder.Reading
  ) -> Finding {
    let code: ProcedureCode? =
      switch fault {
      case .noApproach(let code), .noContrast(let code): code
      default: nil
      }
    let path = code.flatMap { reading.narrativePaths[$0] }
    return Finding(
      path: path ?? reading.path, line: path == nil ? 0 : 1, column: path == nil ? 0 : 1,
      severity: fault.severity, rule: fault.rule, message: fault.description)
  }
}
