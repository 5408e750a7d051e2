extension Reader {
  /// What the name of a procedure says: a descriptor, or a title in plain words.
  func readName(_ name: String, about code: ProcedureCode?) -> Reading {
    let bytes = Array(name.utf8)
    return readName(bytes, in: bytes.indices, about: code)
  }

  /// What a name in a text says; every statement rests on the name as a whole.
  func readName(_ bytes: [UInt8], in range: Range<Int>, about code: ProcedureCode?) -> Reading {
    let plain = read(bytes, in: [range], about: code, infersCode: false)
    guard plain.sentences.count == 1 else { return plain }
    let name = PlainTitle(String(decoding: bytes[range], as: UTF8.self)).text
    let clauses =
      ProseClauses(name, lexicon: lexicon)?.clauses
      ?? PlainClauses(name, lexicon: lexicon).clauses
    let alternatives = clauses.flatMap(\.alternatives)
    let text = Array(alternatives.map { $0 + "." }.joined(separator: "\n").utf8)
    var reading = read(text, in: [text.indices], about: code, infersCode: false)
    guard reading.sentences.count == alternatives.count else { return plain }
    reading.settleLists(besides: clauses.count, lexicon)
    reading.settleChoices(of: clauses)
    for index in reading.sentences.indices {
      reading.sentences[index].evidence = plain.sentences[0].evidence
    }
    return reading
  }
}

extension Reading {
  /// Of clauses of which one is done each is optional, and all that they state belongs to one choice.
  fileprivate mutating func settleChoices(of clauses: [PlainClauses.Clause]) {
    var first = 0
    for (number, clause) in clauses.enumerated() {
      defer { first += clause.alternatives.count }
      guard clause.alternatives.count > 1 else { continue }
      let sentences = first..<first + clause.alternatives.count
      for index in statements.indices where sentences.contains(statements[index].sentence) {
        guard case .act = statements[index].content, statements[index].scope == .performed
        else { continue }
        // Of a clause that names a list, any member will do.
        let member = statements[index].choice?.option ?? 0
        statements[index].choice = Choice(
          number: number,
          option: statements[index].sentence - first + member * clause.alternatives.count)
      }
    }
  }

  /// Where a clause names several things joined by "or", one of them is asked for.
  fileprivate mutating func settleLists(besides clauses: Int, _ lexicon: Lexicon) {
    var numbers: [Choice: Int] = [:]
    for index in statements.indices {
      guard let list = statements[index].list else { continue }
      switch statements[index].content {
      case .act: if statements[index].scope != .optional { continue }
      case .approach: if statements[index].scope != .performed { continue }
      default: continue
      }
      let place = Choice(number: statements[index].sentence, option: list.number)
      let number = numbers[place] ?? clauses + numbers.count
      numbers[place] = number
      statements[index] = statements[index].performed(
        as: Choice(number: number, option: list.option))
    }
    dropWholes(of: Set(numbers.values), lexicon)
  }
}

extension Reading {
  /// Where a tube or an ovary will do, the two of them together are not asked for.
  private mutating func dropWholes(of choices: Set<Int>, _ lexicon: Lexicon) {
    let members = statements.compactMap { statement -> (sentence: Int, target: ConceptNumber)? in
      guard case .act(let act) = statement.content, let choice = statement.choice,
        choices.contains(choice.number)
      else { return nil }
      return (statement.sentence, act.target)
    }
    statements.removeAll { statement in
      guard case .act(let act) = statement.content, statement.choice == nil else { return false }
      return members.contains { member in
        member.sentence == statement.sentence
          && lexicon[act.target].parts.contains { lexicon.isKind(member.target, of: $0) }
      }
    }
  }
}

extension Reading.Statement {
  /// The same, done as one of several works of which one is asked for.
  fileprivate func performed(as choice: Reading.Choice) -> Self {
    Self(
      content: content, scope: .performed, sentence: sentence, section: section, about: about,
      choice: choice)
  }
}
