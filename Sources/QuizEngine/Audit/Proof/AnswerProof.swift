import Narratives

/// What a second look at a question's answer finds.
package enum AnswerProof: Equatable, Sendable {
  /// The key is right and nothing else is.
  case holds
  /// Why another answer can be defended, or the key cannot.
  case fails(String)
  /// Nothing here can decide it: the question was written by hand, or is about no text.
  case unchecked
}

/// Solves finished questions anew, from their texts alone.
struct AnswerProver {
  let catalogue: Catalogue

  /// Whether the key of an item is right and the only right answer.
  func proof(of item: AuditItem) -> AnswerProof {
    guard case .generated(let question) = item.source else { return .unchecked }
    return proof(of: question)
  }

  /// Whether another answer to a question can be defended, or its key cannot.
  func refutes(_ question: Question) -> Bool {
    if case .fails = proof(of: question) { true } else { false }
  }

  private func proof(of question: Question) -> AnswerProof {
    switch question.kind {
    case .codeTheCase, .convertedCase, .auditTheClaim: return coded(question)
    case .codeTwoNotes: return codedTwice(question)
    case .typeTheCode: return typed(question)
    case .decisiveDetail: return decisive(question)
    case .evidence: return excerpts(question)
    case .codeOrQuery: return coderOrQuery(question)
    case .compareTwoCodes: return compared(question)
    case .whatIsIncluded: return included(question)
    case .removedOrPreserved: return sorted(question)
    case .orderTheSteps: return ordered(question)
    case .describeTheCode: return described(question)
    case .nameTheCode: return named(question)
    default: return .unchecked
    }
  }

  /// The scenario: all paragraphs but the one that asks, and but a claim that stands first.
  static func note(of question: Question) -> String {
    let paragraphs = question.stem.split(separator: "\n\n").dropLast()
    return paragraphs.drop { $0.hasPrefix("Claim:") }.joined(separator: "\n\n")
  }

  private func coded(_ question: Question) -> AnswerProof {
    guard case .chooseOne(let options) = question.task else { return .unchecked }
    if options.allSatisfy({ $0.code == nil }) { return .unchecked }
    let found = catalogue.solver.solve(Self.note(of: question)).code
    let right = options.filter(\.isRight)
    guard right.count == 1, let key = right.first?.code else {
      return .fails("\(right.count) options are marked as right")
    }
    guard options.count(where: { $0.code == key }) == 1 else {
      return .fails("two options stand for \(key)")
    }
    return found == key ? .holds : .fails(solved(found, key))
  }

  /// Each note must support the code that the key has for it.
  private func codedTwice(_ question: Question) -> AnswerProof {
    guard case .chooseOne(let options) = question.task else { return .unchecked }
    let right = options.filter(\.isRight)
    let told = right.map { codes(in: $0.text) }
    guard right.count == 1, let key = told.first else {
      return .fails("\(right.count) options are marked as right")
    }
    let found = CodeTwoNotes.notes(in: question.stem).map { catalogue.solver.solve($0).code }
    for (found, wanted) in zip(found, key) where found != wanted {
      return .fails(solved(found, wanted))
    }
    return found.count == key.count && options.count { codes(in: $0.text) == key } == 1
      ? .holds : .fails("the key does not name one code for each note")
  }

  private func typed(_ question: Question) -> AnswerProof {
    guard case .code(let key, let nearMisses) = question.task else { return coded(question) }
    let found = catalogue.solver.solve(Self.note(of: question)).code
    guard let found, found == key else {
      return .fails(solved(found, question.code))
    }
    return nearMisses.contains { $0.text == found.rawValue }
      ? .fails("the key is among the near misses too") : .holds
  }

  /// The key sentence must speak against the first coder's code, and no other option may.
  private func decisive(_ question: Question) -> AnswerProof {
    guard case .chooseOne(let options) = question.task,
      let asked = question.stem.split(separator: "\n\n").last,
      let chosen = codes(in: String(asked)).first
    else { return .unchecked }
    let note = Self.note(of: question)
    let solution = catalogue.solver.solve(note)
    guard solution.code == question.code else {
      return .fails(solved(solution.code, question.code))
    }
    guard let candidate = solution.candidates.first(where: { $0.code == chosen }) else {
      return .fails("nothing in the note has to do with \(chosen)")
    }
    let contradicting = candidate.judgements(.contradicted).compactMap { $0.evidence?.sentence }
    let speaking = options.filter { option in
      let sentence = option.text.dropFirst().dropLast()
      // Where nothing contradicts it, the chosen code leaves work over that a sentence documents.
      return contradicting.isEmpty
        ? catalogue.solver.solve(note.replacing(sentence, with: "")).code == chosen
        : contradicting.contains { sentence.contains($0) }
    }
    guard speaking.count == 1 else {
      return .fails("\(speaking.count) of the options speak against \(chosen)")
    }
    return speaking.first?.isRight == true
      ? .holds : .fails("the key does not speak against \(chosen)")
  }

  private func excerpts(_ question: Question) -> AnswerProof {
    guard case .chooseOne(let options) = question.task else { return .unchecked }
    for option in options {
      let note = EvidenceForCode.note(Self.note(of: question), option.text)
      let found = catalogue.solver.solve(note).code
      if found != option.code { return .fails(solved(found, option.code ?? question.code)) }
      if option.isRight != (found == question.code) {
        return .fails("an excerpt on \(option.code?.rawValue ?? "no code") is marked wrongly")
      }
    }
    return options.count(where: \.isRight) == 1 ? .holds : .fails("not one excerpt is right")
  }

  private func coderOrQuery(_ question: Question) -> AnswerProof {
    guard case .chooseOne(let options) = question.task,
      let key = options.first(where: \.isRight)
    else { return .unchecked }
    let solution = catalogue.solver.solve(Self.note(of: question))
    if let code = key.code {
      return solution.code == code ? .holds : .fails(solved(solution.code, code))
    }
    if let code = solution.code {
      return .fails("the note supports \(code); nothing is to be asked")
    }
    let codes = options.compactMap(\.code).filter(solution.codes.contains)
    return codes.isEmpty ? .holds : .fails("the note supports \(codes[0]) as well")
  }

  /// Each statement must be part of just the codes that its stem wants, by both texts.
  private func compared(_ question: Question) -> AnswerProof {
    guard case .chooseOne(let options) = question.task else { return .unchecked }
    let named = codes(in: question.stem).compactMap(catalogue.procedure)
    guard named.count == 2 else { return .unchecked }
    let wanted =
      question.stem.lowercased().contains("neither")
      ? [false, false] : [true, question.stem.contains("both")]
    let fitting = options.filter { option in
      named.map { requires($0, option.text) } == wanted
    }
    guard fitting.count == 1, let only = fitting.first, only.isRight else {
      return .fails("\(fitting.count) of the statements fit both texts")
    }
    return .holds
  }

  private func included(_ question: Question) -> AnswerProof {
    guard case .chooseSeveral(let options) = question.task,
      let procedure = catalogue.procedure(question.code)
    else { return .unchecked }
    let wrong = options.first { requires(procedure, $0.text) != $0.isRight }
    return wrong.map { .fails("“\($0.text)” is marked wrongly for \(question.code)") } ?? .holds
  }

  /// Each item must be taken out, spared or ruled out by the text of the code, and by nothing else of it.
  private func sorted(_ question: Question) -> AnswerProof {
    guard case .sort(let items, _) = question.task,
      let procedure = catalogue.procedure(question.code)
    else { return .unchecked }
    let lexicon = catalogue.lexicon
    for item in items {
      let said = procedure.reading.statements.compactMap { statement -> Bool? in
        switch statement.content {
        case .act(let act) where lexicon.isRemoval(act.action):
          guard lexicon.words(for: act.target) == item.text else { return nil }
          return statement.scope == .performed ? true : statement.scope == .excluded ? false : nil
        case .spared(let structure) where lexicon.words(for: structure) == item.text: return false
        default: return nil
        }
      }
      if Set(said) != [item.answer == 0] {
        return .fails("the text of \(question.code) does not decide “\(item.text)”")
      }
    }
    return .holds
  }

  /// Each step must be fixed to come before the next one.
  private func ordered(_ question: Question) -> AnswerProof {
    guard case .order(let shown, let order) = question.task,
      let procedure = catalogue.procedure(question.code)
    else { return .unchecked }
    let known = OperationSteps(procedure, catalogue.lexicon)
    let steps = order.compactMap { place in
      known.chain.first { English.sentence($0.words) == shown[place] }
    }
    guard steps.count == shown.count else { return .fails("a step stands in no text") }
    for (one, other) in zip(steps, steps.dropFirst()) where !known.isFixed(one, before: other) {
      return .fails("“\(one.words)” and “\(other.words)” could be swapped")
    }
    return .holds
  }

  /// Each description must be that of its code and of no other that is offered.
  private func described(_ question: Question) -> AnswerProof {
    guard case .chooseOne(let options) = question.task else { return .unchecked }
    for option in options {
      let own = options.filter { other in
        let narrative = other.code.flatMap(catalogue.procedure)?.narrative
        return narrative.flatMap(DescribeTheCode.words) == option.text
      }
      guard own.map(\.code) == [option.code], option.isRight == (option.code == question.code)
      else { return .fails("“\(option.text)” is not the description of just one code") }
    }
    return options.count(where: \.isRight) == 1 ? .holds : .fails("not one description is right")
  }

  /// The description must be that of the code and of no other.
  private func named(_ question: Question) -> AnswerProof {
    guard case .code(let key, _) = question.task else { return .unchecked }
    let told = Self.note(of: question)
    let found = catalogue.solver.procedures.filter { procedure in
      CodeDescription(procedure, in: catalogue).map { description in
        // The way in that stands behind the words is told only of the one whose words they are.
        told.hasPrefix(description.words)
          && told == NameTheCode.told(procedure, description.words, catalogue.lexicon)
      } ?? false
    }
    return found.map(\.code) == [key]
      ? .holds : .fails("the description is not that of just one code")
  }

  private func requires(_ procedure: Procedure, _ statement: String) -> Bool {
    // What is required on both sides is required.
    let words = [statement, statement + WhatIsIncluded.side].map { Words.of($0) }
    return procedure.criteria.contains { criterion in
      [false, true].contains {
        words.contains(
          Words.of(StatementWords.of(criterion, catalogue.lexicon, isOfHernias: $0)))
      }
        || words.contains(
          Words.of(StatementWords.of(criterion, in: procedure, catalogue.lexicon)))
    }
  }

  private func codes(in text: String) -> [ProcedureCode] {
    Words.of(text).compactMap(ProcedureCode.init).filter { catalogue.procedure($0) != nil }
  }

  private func solved(_ found: ProcedureCode?, _ wanted: ProcedureCode) -> String {
    found.map { "the text supports \($0), the key is \(wanted)" }
      ?? "the text supports no one code, the key is \(wanted)"
  }
}
