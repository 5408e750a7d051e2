import Narratives
import QuestionBanks

/// What the reading of the prose says about a bank: approaches, contrasts, clashes of words.
enum MeaningCheck {
  /// The findings on what was understood of the narratives.
  static func findings(_ reading: BankFolder.Reading) -> [Finding] {
    do {
      return try findings(reading, lexicon: lexicon(reading.bank))
    } catch let error as LexiconErrors {
      return error.problems.map { problem in
        Finding(
          path: problem.origin.file, line: problem.origin.line, column: 1, rule: "lexicon",
          message: problem.sentence)
      }
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
    return Finding(
      path: code.flatMap { reading.narrativePaths[$0] } ?? reading.path, severity: fault.severity,
      rule: fault.rule, message: fault.description)
  }
}
