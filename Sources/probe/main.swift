import Narratives
import QuizEngine
import QuestionBanks
import Foundation
let dir = CommandLine.arguments[1]
let reading = try BankFolder.read(at: dir)
let cat = try Catalogue(banks: [reading.bank])
for p in cat.solver.procedures { print(p.code, p.narrative.title); for c in p.criteria { print("    *", cat.lexicon.words(for: c), " <- ", c.evidence.sentence.prefix(100)) } }
