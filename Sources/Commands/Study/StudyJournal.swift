import Narratives
import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

/// Writes what happens in a sitting to the journal of the learner.
final class StudyJournal {
  private let store: ProgressStore
  private let points: [LearningPointID: LearningPoint]
  private let now: () -> Timestamp
  /// The entry that is being written: a second attempt must carry the time of the first.
  private var attempt: (entry: Entry, moment: Timestamp)?

  init(_ store: ProgressStore, _ points: [LearningPoint], now: @escaping () -> Timestamp) {
    self.points = Dictionary(points.map { ($0.id, $0) }) { first, _ in first }
    self.store = store
    self.now = now
  }

  /// Writes an entry; when this returns, it is on disk, and what it throws is the reason why not.
  func write(_ entry: Entry) throws -> Receipt {
    let moment = attempt.flatMap { $0.entry == entry ? $0.moment : nil } ?? now()
    attempt = (entry, moment)
    let event = try append(Event.Body(entry), at: moment)
    attempt = nil
    guard case .answer(let answered) = entry else { return Receipt(id: event.id, comesBack: nil) }
    return Receipt(
      id: event.id, comesBack: dueDay(of: answered.question.point),
      timesConfused: timesConfused(answered),
      stubbornness: points[answered.question.point].flatMap {
        Stubbornness(of: $0, for: store.state)
      })
  }

  private func append(_ body: Event.Body, at moment: Timestamp) throws -> Event {
    do {
      return try store.append(body, at: moment)
    } catch StoreError.notSaved(let fault) {
      throw fault
    }
  }

  private func dueDay(of point: LearningPointID) -> StudyDay? {
    store.state.points[PointID(rawValue: point.rawValue)].flatMap(store.state.dueDay)
  }

  private func timesConfused(_ answered: AnsweredQuestion) -> Int {
    guard let given = answered.answeredCode, !answered.grade.isRight else { return 0 }
    let confusion = Confusion(key: answered.question.code.rawValue, chosen: given.rawValue)
    return store.state.confusions[confusion] ?? 0
  }
}
