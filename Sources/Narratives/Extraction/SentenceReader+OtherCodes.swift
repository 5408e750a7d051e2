/// What a sentence about other codes still says of the text's own.
extension SentenceReader {
  /// What a sentence about another code says is done is not done here; what it denies in a clause of its own holds.
  func setAside(_ scopes: [Scope], _ codes: [Int], _ breaks: [ClauseBreak]) -> [Scope] {
    var set = scopes
    var start = 0
    if let comma = endOfComparison(codes) {
      // "Unlike the operation of 38720, this one leaves the vein": all after the comma is the text's own.
      for index in 0..<comma { set[index] = .background }
      return set
    }
    if let end = stepBesideAddOn(codes, scopes) {
      for index in end..<elements.count where scopes[index] != .excluded {
        set[index] = .background
      }
      return set
    }
    if let comma = ownClause(before: codes) {
      for index in comma..<elements.count where scopes[index] != .excluded {
        set[index] = .background
      }
      return set
    }
    for end in 1...max(1, elements.count)
    where end == elements.count || breaks[end] == .strong || elements[end].isMark(.colon) {
      let clause = start..<end
      let namesCode = clause.contains { index in
        codes.contains { elements[index].tokens.contains($0) }
      }
      if !namesCode,
        isOwnStep(clause, goesOn: end..<elements.count) || isOwnChoice(clause, endsAt: end)
      {
        start = end
        continue
      }
      // "The gland is not removed, which sets it apart from 60240": what is denied before the comma is the text's own.
      let denied = namesCode ? ownDenial(in: clause, codes) : start
      for index in clause
      where scopes[index] != .excluded || namesCode && index >= denied {
        set[index] = .background
      }
      start = end
    }
    for index in ownInclusion(codes, breaks) {
      set[index] = [.background, .excluded].contains(scopes[index]) ? .performed : scopes[index]
    }
    return set
  }

  /// "The code includes the ileum; the same work through an open incision is 44160": of a sentence that names the
  /// text's own code a clause that names only others says nothing of it.
  func setAsideClauses(_ scopes: [Scope], _ codes: [CodeToken], _ breaks: [ClauseBreak]) -> [Scope]
  {
    var set = scopes
    var start = 0
    for end in 1...max(1, elements.count) where end == elements.count || opensClause(end, breaks) {
      let named = codes.filter { code in
        (start..<end).contains { elements[$0].tokens.contains(code.token) }
      }
      if !named.isEmpty, named.allSatisfy({ !$0.isOwn }) {
        for index in start..<end where scopes[index] != .excluded { set[index] = .background }
      }
      start = end
    }
    for index in worksBeside(codes) where scopes[index] == .performed { set[index] = .background }
    for index in clausesAbout(codes) where scopes[index] != .excluded { set[index] = .background }
    if let comma = endOfOwn(codes) {
      for index in comma..<elements.count where scopes[index] != .excluded {
        set[index] = .background
      }
    }
    return set
  }

  /// "Unlike 12345, code 12346 includes the rectum": where a sentence that is held against the text's own code goes over to
  /// another one.
  private func endOfOwn(_ codes: [CodeToken]) -> Int? {
    guard [.contrastCode, .background].contains(function(0)),
      let comma = elements.firstIndex(where: { $0.isMark(.comma) })
    else { return nil }
    let start = elements[comma].tokens.lowerBound
    let named = codes.filter { $0.token > start }
    return codes.contains { $0.isOwn && $0.token < start } && !named.isEmpty
      && named.allSatisfy { !$0.isOwn } ? comma : nil
  }

  /// "It differs from 44146, in which a colostomy is made": what a relative clause says of the other code before it.
  private func clausesAbout(_ codes: [CodeToken]) -> [Int] {
    codes.filter { !$0.isOwn }.flatMap { code -> Range<Int> in
      guard let named = elements.firstIndex(where: { $0.tokens.contains(code.token) }) else {
        return 0..<0
      }
      let next = (named + 1..<max(named + 1, min(named + 4, elements.count))).first {
        !elements[$0].isMark(.comma) && function($0) != .preposition
      }
      guard let next, function(next) == .relative || function(next) == .subordinate else {
        return 0..<0
      }
      let end = elements[next...].indices.first { index in
        elements[index].isMark(.semicolon)
          || codes.contains { $0.isOwn && elements[index].tokens.contains($0.token) }
      }
      return named..<(end ?? elements.endIndex)
    }
  }

  /// "The vessels are divided, so that the result is that of 32480": where a clause of its own ends before what only
  /// compares it with another code.
  private func ownClause(before codes: [Int]) -> Int? {
    guard
      let named = elements.firstIndex(where: { element in
        codes.contains { element.tokens.contains($0) }
      }),
      let comma = (0..<named).last(where: { index in
        elements[index].isMark(.comma)
          && Self.comparisons.contains(tokens[elements[index + 1].tokens.lowerBound].word)
      })
    else { return nil }
    let own = elements.startIndex..<comma
    let depends = own.contains {
      [.proviso, .subordinate, .conditional, .contrastCode, .otherCode, .relative, .background]
        .contains(function($0))
    }
    let tells = own.contains { index in
      function(index) == .be
        && (index + 1..<min(index + 4, comma)).contains { place in
          elements[place].form == .participle
            && elements[place].concept.map { lexicon[$0].kind == .action } ?? false
        }
    }
    return tells && !depends ? comma : nil
  }

  private static let comparisons: WordSet = "so unlike just like"

  /// "The colon is then freed, and the flexure is taken down if it must be, which is add-on code 44213": a step of the
  /// text's own operation before a clause that a condition binds to the other code.
  private func isOwnStep(_ clause: Range<Int>, goesOn rest: Range<Int>) -> Bool {
    guard clause.lowerBound == 0, !rest.isEmpty,
      !clause.contains(where: {
        [.proviso, .subordinate, .conditional, .contrastCode, .otherCode].contains(function($0))
      }),
      rest.contains(where: { [.proviso, .optional, .relative].contains(function($0)) }),
      clause.contains(where: { index in
        function(index) == .be && elements.indices.contains(index + 1)
      })
    else { return false }
    let told = elements[0].tokens.lowerBound..<elements[clause.upperBound - 1].tokens.upperBound
    return tokens[told].contains { Self.steps.contains($0.word) }
  }

  /// "Nodes may be taken; their formal clearance is added with 38746": a choice that ends before the semicolon.
  private func isOwnChoice(_ clause: Range<Int>, endsAt end: Int) -> Bool {
    guard clause.lowerBound == 0, elements.indices.contains(end), elements[end].isMark(.semicolon)
    else { return false }
    let depends = clause.contains {
      [.proviso, .subordinate, .conditional, .contrastCode, .otherCode, .background].contains(
        function($0))
    }
    return !depends && clause.contains { function($0) == .optional && function($0 + 1) == .be }
  }

  private static let steps: WordSet = "then next now first finally afterward afterwards"

  /// A clause behind a semicolon or a word of contrast stands for itself.
  private func opensClause(_ index: Int, _ breaks: [ClauseBreak]) -> Bool {
    elements[index].isMark(.semicolon) || function(index) == .contrast && breaks[index] == .strong
  }

  /// "Its insertion is part of the service, and 46020 is not added": what the text's own code is said to include.
  private func ownInclusion(_ codes: [Int], _ breaks: [ClauseBreak]) -> Range<Int> {
    guard let word = tokens.indices.first(where: { includes($0) }),
      let marker = elements.firstIndex(where: { $0.tokens.contains(word) })
    else { return 0..<0 }
    let start =
      (0..<marker).last { elements[$0].isMark(.semicolon) || breaks[$0] == .strong } ?? 0
    let end =
      elements[marker...].indices.first { index in
        index > marker
          && (elements[index].isMark(.comma) || elements[index].isMark(.semicolon)
            || function(index) == .and || breaks[index] == .strong)
      } ?? elements.endIndex
    let own = start..<end
    let denies = tokens[elements[start].tokens.lowerBound..<elements[end - 1].tokens.upperBound]
      .contains { Self.denials.contains($0.word) }
    let isOthers = (marker..<end).contains { index in
      codes.contains { elements[index].tokens.contains($0) }
    }
    return denies || isOthers ? 0..<0 : own
  }

  /// "Lysis of a few adhesions is included", among what is not: whether the sentence says of all its works that they are.
  var tellsOfInclusion: Bool {
    otherCodes == nil && tokens.indices.contains(where: { includes($0) })
      && !tokens.contains { Self.denials.contains($0.word) }
  }

  /// "Is included", "are part of", "belongs to this".
  private func includes(_ index: Int) -> Bool {
    let before = index > 0 ? tokens[index - 1].word : nil
    let after = index + 1 < tokens.count ? tokens[index + 1].word : nil
    if Self.belonging.contains(tokens[index].word) {
      return after == PhraseReader.Words.to && index + 2 < tokens.count
        && PhraseReader.Words.the.contains(tokens[index + 2].word)
    }
    guard PhraseReader.Words.counted.contains(tokens[index].word), let before,
      Self.being.contains(before) || Self.a.contains(before)
    else { return false }
    return !Self.parts.contains(tokens[index].word) || after == Self.of
  }

  /// Where in a clause that names a code the denials with a verb of their own end that stand before it: "a mesh is not
  /// included and is added with 49623".
  private func ownDenial(in clause: Range<Int>, _ codes: [Int]) -> Int {
    guard
      let named = clause.first(where: { index in
        codes.contains { elements[index].tokens.contains($0) }
      }),
      let end = (clause.lowerBound..<named).last(where: { endsDenial($0) }),
      (clause.lowerBound..<end).contains(where: { deniesWithVerb($0) })
    else { return clause.lowerBound }
    return end
  }

  private func deniesWithVerb(_ position: Int) -> Bool {
    guard function(position) == .negation else { return false }
    return function(position + 1) == .be
      || (max(0, position - 2)..<position).contains { function($0) == .be }
      || elements[position].tokens.contains { Self.being.contains(tokens[$0].word) }
  }

  private func endsDenial(_ position: Int) -> Bool {
    switch elements[position].content {
    case .mark(.comma), .mark(.openParenthesis): true
    default: [.and, .relative].contains(function(position))
    }
  }

  /// Whether a sentence gives what it supposes to another code: "if an ovary is removed as well, another code applies".
  ///
  /// What is reported beside the text's own code is not given away.
  func givesToAnotherCode(_ conditions: [Bool]) -> Bool {
    guard isAboutCode, conditions.contains(true) else { return false }
    let names = elements.indices.contains { index in
      otherCodes?.contains { elements[index].tokens.contains($0) } ?? false
        || [.contrastCode, .otherCode].contains(function(index))
    }
    return names && !tokens.indices.contains(where: { isBeside($0) })
  }

  /// "Femoral hernias have their own series, 49550": where a sentence names another code for a thing like that of the
  /// text and no work, the text's own kind of work on it is meant.
  mutating func stateWorkOnLike(_ earlier: [Act]) {
    guard section == .body, let otherCodes, !otherCodes.isEmpty,
      !elements.contains(where: { element in
        element.concept.map { [.action, .procedure].contains(lexicon[$0].kind) } ?? false
      }),
      let verb = elements.indices.first(where: {
        [.be, .have, .verb, .preserve, .include].contains(function($0))
      }), [.be, .have].contains(function(verb)),
      let thing = elements[..<verb].compactMap(\.concept).last(where: {
        lexicon[$0].kind == .structure
      }),
      let model = earlier.first(where: { act in
        act.target != thing && !lexicon[thing].isGeneral
          && lexicon[act.target].parents.contains(where: lexicon[thing].parents.contains)
      })
    else { return }
    state(.act(Act(action: model.action, target: thing)), .background)
  }

  /// "In addition", "on its own".
  private func isBeside(_ index: Int) -> Bool {
    Self.besides.contains(tokens[index].word)
      || tokens[index].word == Self.own && index > 1 && tokens[index - 2].word == Self.on
  }

  private static let on = Word("on")
  private static let of = Word("of")
  private static let a: WordSet = "a an"
  private static let parts: WordSet = "part component"
  private static let belonging: WordSet = "belong belongs"
  private static let denials: WordSet = "not no never neither nor only if when"
  private static let own = Word("own")
  private static let besides: WordSet =
    "separately separate addition additionally additional also add extra beside besides alongside"
  private static let being: WordSet = "is are"

  /// Where a comparison with the other codes ends that the sentence begins with.
  private func endOfComparison(_ codes: [Int]) -> Int? {
    guard [.contrastCode, .background].contains(function(0)),
      let comma = elements.firstIndex(where: { $0.isMark(.comma) }),
      let last = codes.max(), elements[..<comma].contains(where: { $0.tokens.contains(last) })
    else { return nil }
    return comma
  }
}
