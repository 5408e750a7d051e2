import Narratives
import ProgressStore
import QuizEngine

/// Hand-made questions.
enum Sample {
  static func code(_ number: String) -> ProcedureCode {
    guard let code = ProcedureCode(rawValue: number) else {
      preconditionFailure("no code: \(number)")
    }
    return code
  }

  /// A name that a journal could have given to an event.
  static func id(_ name: String) -> EventID {
    EventID(device: DeviceID(hostName: name), sequence: 1, milliseconds: 0)
  }

  static let options = [
    Option(text: "38570", code: code("38570"), isRight: false, why: "that is sampling only"),
    Option(text: "38571", code: code("38571"), isRight: false, why: "the aorta is left out"),
    Option(text: "38572", code: code("38572"), isRight: true, why: "both are documented"),
  ]
  static let chooseOne = Task.chooseOne(options)
  static let chooseSeveral = Task.chooseSeveral(
    [true, false, true, false].enumerated().map {
      Option(text: "fact \($0)", isRight: $1, why: "the text says so")
    })
  static let typed = Task.type(
    accepted: ["38562"], nearMisses: [NearMiss(text: "38572", why: "that is laparoscopic")])
  static let codeTask = Task.code(
    code("38562"), nearMisses: [NearMiss(text: "38572", why: "that is laparoscopic")])
  static let order = Task.order(shown: ["b", "c", "a"], order: [2, 0, 1])
  static let sort = Task.sort(
    items: [
      SortItem(text: "x", answer: 0, why: ""), SortItem(text: "y", answer: 2, why: ""),
      SortItem(text: "z", answer: 1, why: ""),
    ], categories: ["always", "sometimes", "never"])

  static func point(_ id: String, _ codes: [String] = ["38571", "38572"]) -> LearningPoint {
    LearningPoint(
      id: LearningPointID(rawValue: id), title: id, codes: codes.map(code),
      kinds: [QuestionKind(rawValue: "code-the-case")])
  }

  static func question(_ point: LearningPointID, seed: UInt64, task: Task = chooseOne) -> Question {
    Question(
      id: "\(point.rawValue)#\(seed)", point: point, kind: QuestionKind(rawValue: "code-the-case"),
      bank: "nodes", code: code("38572"), difficulty: 1, seed: seed, stem: "A note.", task: task,
      hint: "Look at the aorta.", explanation: "The aorta was sampled.",
      evidence: [Citation(code: code("38572"), sentence: "Nodes beside the aorta are sampled.")])
  }
}
