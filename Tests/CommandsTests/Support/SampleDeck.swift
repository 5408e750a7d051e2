import Commands
import Narratives
import QuizEngine

/// Hand-made questions, one of every task.
enum SampleDeck {
  private static let tasks: [(point: String, codes: [String], task: Task)] = [
    ("aorta", ["38571", "38572"], .chooseOne(options)),
    (
      "parts", ["38573"],
      .chooseSeveral([
        Option(text: "washings", isRight: true, why: "they belong to the staging"),
        Option(text: "hysterectomy", isRight: false, why: "the uterus stays"),
        Option(text: "omentectomy", isRight: true, why: "it belongs to the staging"),
      ])
    ),
    (
      "open", ["38562"],
      .type(
        accepted: ["38562"],
        nearMisses: [NearMiss(text: "38572", why: "that is laparoscopic and total")])
    ),
    (
      "steps", ["38570"],
      .order(shown: ["bag the nodes", "insufflate", "place more ports"], order: [1, 2, 0])
    ),
    (
      "included", ["58958"],
      .sort(
        items: [
          SortItem(text: "pelvic nodes", answer: 0, why: "they are always taken"),
          SortItem(text: "omentum", answer: 1, why: "it is taken if needed"),
        ], categories: ["always", "if needed", "never"])
    ),
  ]

  private static let options = [
    Option(
      text: "38570", code: code("38570"), isRight: false, why: "The note documents both regions."),
    Option(
      text: "38571", code: code("38571"), isRight: false,
      why: "it leaves the nodes beside the aorta unreported"),
    Option(text: "38572", code: code("38572"), isRight: true, why: "both are documented"),
  ]

  /// Five points, each with one question whatever the seed.
  static var nodes: Deck {
    Deck(
      points: tasks.map { entry in
        LearningPoint(
          id: LearningPointID(rawValue: entry.point), title: entry.point,
          codes: entry.codes.map(code), kinds: [QuestionKind(rawValue: "sample")])
      },
      question: { point, seed, _ in
        tasks.first { $0.point == point.rawValue }.map { entry in
          Question(
            id: "\(entry.point)#\(seed % 100)", point: point,
            kind: QuestionKind(rawValue: "sample"), bank: "nodes",
            code: code(entry.codes.last ?? "00000"), difficulty: 2, seed: seed,
            stem:
              "Both pelvic sidewalls were cleared by laparoscope, and two nodes on the aorta were"
              + " taken for biopsy.\nThis asks about \(entry.point).",
            task: entry.task, hint: "Read the last sentence again.",
            explanation: "The note documents both regions.",
            evidence: [
              Citation(
                code: code(entry.codes.last ?? "00000"),
                sentence: "Samples are taken from the para-aortic nodes as well.")
            ])
        }
      })
  }

  static func code(_ number: String) -> ProcedureCode {
    guard let code = ProcedureCode(rawValue: number) else {
      preconditionFailure("no code: \(number)")
    }
    return code
  }
}
