import Narratives

extension AuditItem {
  /// A generated question as an item.
  package init(_ question: Question) {
    let (options, format) = Self.options(of: question.task)
    self.init(
      id: question.id, stem: question.stem, options: options, format: format,
      kind: question.kind.rawValue, cluster: question.code.rawValue, source: .generated(question))
  }

  private static func options(of task: Task) -> ([Choice], Format) {
    switch task {
    case .chooseOne(let options): (options.map(choice), .one)
    case .chooseSeveral(let options): (options.map(choice), .several)
    case .sort(let items, _):
      (items.map { Choice($0.text, isKey: $0.answer == 0) }, .several)
    case .type, .code, .write, .order: ([], .open)
    }
  }

  private static func choice(_ option: Option) -> Choice {
    Choice(option.text, isKey: option.isRight, code: option.code)
  }
}
