import Narratives

extension Question {
  /// A question made for a request; its id names point, kind and seed.
  init(
    _ request: QuestionRequest, kind: QuestionKind, code: ProcedureCode, difficulty: Int,
    stem: String, task: Task, hint: String, explanation: String, evidence: [Citation]
  ) {
    self.init(
      id: "\(request.point.id.rawValue)/\(kind.rawValue)/\(request.seed)", point: request.point.id,
      kind: kind, bank: request.catalogue.bank(of: code), code: code, difficulty: difficulty,
      seed: request.seed, stem: stem, task: task, hint: hint, explanation: explanation,
      evidence: evidence)
  }
}
