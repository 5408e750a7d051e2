import Narratives
import QuestionBanks

/// The written questions of some banks as learning points, one for each question or gap.
struct AuthoredPoints: Sendable {
  /// The points, in the order of the files.
  let points: [LearningPoint]
  private let items: [LearningPointID: AuthoredItem]

  /// Takes every question that can be asked and graded; descriptions ask nothing.
  init(banks: [Bank]) {
    var points: [LearningPoint] = []
    var items: [LearningPointID: AuthoredItem] = [:]
    for bank in banks {
      let names = bank.questions.stableIDs
      for (index, question) in bank.questions.enumerated() {
        for item in AuthoredItem.all(
          of: question, named: names[index], number: index + 1, bank: bank)
        where items.updateValue(item, forKey: item.point) == nil {
          points.append(
            LearningPoint(
              id: item.point, title: question.name, codes: [item.code], kinds: [.authored]))
        }
      }
    }
    self.points = points
    self.items = items
  }

  /// The question of a point; the seed decides the order of its options only.
  func question(point: LearningPointID, seed: UInt64, kind: QuestionKind?) -> Question? {
    guard kind == nil || kind == .authored else { return nil }
    return items[point]?.question(seed: seed)
  }
}

extension QuestionKind {
  /// A question that an instructor wrote.
  package static let authored = QuestionKind(rawValue: "written")
}
