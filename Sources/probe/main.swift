import Narratives
import QuizEngine
import QuestionBanks
import Foundation
let dir = CommandLine.arguments[1]
let reading = try BankFolder.read(at: dir)
let t0 = Date()
let cat: Catalogue
do { cat = try Catalogue(banks: [reading.bank]) } catch { print(error.description); exit(1) }
print("catalogue", Date().timeIntervalSince(t0))
for p in cat.solver.procedures { print(p.code, p.criteria.map { cat.lexicon.words(for: $0) }); for v in p.provisions { if let a = v.act { print("      ~", v.modality, cat.lexicon.words(for: a)) } } }
for p in cat.points { print(p.id.rawValue, "|", p.title) }
var made: [String: (Int, Int)] = [:]
var shown = 0
let per = Int(CommandLine.arguments[2])!
let t1 = Date(); var total = 0
for p in cat.points { for k in p.kinds { for s in 0..<per {
  total += 1
  let q = cat.question(point: p.id, seed: UInt64(s), kind: k)
  made[k.rawValue + " " + p.id.rawValue, default: (0,0)].1 += 1
  if let q { made[k.rawValue + " " + p.id.rawValue]!.0 += 1
    if CommandLine.arguments.count > 3, k.rawValue == CommandLine.arguments[3], s == 0 || shown < 6 { shown += 1; print("\n----", q.id, "d", q.difficulty, "\n" + q.stem); 
      switch q.task { case .chooseOne(let o), .chooseSeveral(let o): for x in o { print(x.isRight ? " *" : "  ", x.text, "//", x.why) }; case .type(let a, _): print("  =", a); default: break }
      print(" !", q.explanation); for e in q.evidence { print("  >", e.code, e.sentence) } } }
}}}
print("time", Date().timeIntervalSince(t1), total)
for (k, v) in made.sorted(by: { $0.key < $1.key }) where v.0 < v.1 { print(k, v) }
