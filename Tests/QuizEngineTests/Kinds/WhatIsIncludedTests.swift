import Narratives
import QuizEngine
import Testing

struct WhatIsIncludedTests {
  @Test func `right items are required by the code and wrong ones are decided by its text`() throws
  {
    let catalogue = try BundledBank.catalogue.get()
    let questions = try BundledBank.questions(of: .whatIsIncluded, perPoint: 4)
    #expect(!questions.isEmpty)
    for question in questions {
      let procedure = try #require(catalogue.procedure(question.code))
      let required = Set(
        procedure.criteria.map { catalogue.lexicon.words(for: $0).lowercased() })
      for option in question.options {
        #expect(option.isRight == required.contains(option.text.lowercased()), "\(option.text)")
      }
      #expect(question.options.contains { $0.isRight })
      #expect(question.options.contains { !$0.isRight })
    }
  }
}
