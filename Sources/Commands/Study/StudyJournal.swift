import Narratives
import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

/// Writes what happens in a sitting to the journal of the learner.
final class StudyJournal: SittingJournal {
  private let store: ProgressStore
  private let points: [LearningPointID: LearningPoint]
  private let now: () -> Timestamp
  private let home: String?
  /// The entry that is being written: a second attempt must carry the time of the first.
  private var attempt: (entry: Entry, moment: Timestamp)?

  /// `home` is the folder that `~` stands for.
  init(
    _ store: ProgressStore, _ points: [LearningPoint], now: @escaping () -> Timestamp,
    home: String?
  ) {
    self.points = Dictionary(points.map { ($0.id, $0) }) { first, _ in first }
    self.store = store
    self.now = now
    self.home = home
  }

  func write(_ entry: Entry) throws -> Receipt {
    let moment = attempt.flatMap { $0.entry == entry ? $0.moment : nil } ?? now()
    attempt = (entry, moment)
    let event = try append(Event.Body(entry, on: day(of: moment)), at: moment)
    attempt = nil
    guard case .answer(let answered) = entry else { return Receipt(id: event.id, comesBack: nil) }
    return Receipt(
      id: event.id, comesBack: dueDay(of: answered.question.point),
      timesConfused: timesConfused(answered),
      stubbornness: points[answered.question.point].flatMap {
        Stubbornness(of: $0, for: store.state)
      }, note: state(of: answered.question.point)?.note ?? "")
  }

  func saveElsewhere(_ folder: String) throws {
    let path = if let home, folder.hasPrefix("~/") { home + folder.dropFirst() } else { folder }
    do {
      try store.saveElsewhere(path)
    } catch StoreError.notSaved(let fault) {
      throw fault
    }
  }

  private func day(of moment: Timestamp) -> StudyDay {
    moment.studyDay(rolloverHour: store.state.profile.rolloverHour)
  }

  private func append(_ body: Event.Body, at moment: Timestamp) throws -> Event {
    do {
      return try store.append(body, at: moment)
    } catch StoreError.notSaved(let fault) {
      throw fault
    }
  }

  private func dueDay(of point: LearningPointID) -> StudyDay? {
    state(of: point).flatMap(store.state.dueDay)
  }

  private func state(of point: LearningPointID) -> PointState? {
    store.state.points[PointID(rawValue: point.rawValue)]
  }

  private func timesConfused(_ answered: AnsweredQuestion) -> Int {
    guard let given = answered.answeredCode, !answered.grade.isRight else { return 0 }
    let confusion = Confusion(key: answered.question.code.rawValue, chosen: given.rawValue)
    return store.state.confusions[confusion] ?? 0
  }
}
