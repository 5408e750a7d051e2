package import Scheduling

extension Profile {
  /// The exam that a learner studies for by a plan.
  package struct Exam: Equatable, Sendable {
    package let day: StudyDay
    package let minutesPerDay: Double
    package let policy: StudyPolicy
    /// The study day on which the policy was chosen.
    package let planned: StudyDay?

    package init(
      day: StudyDay, minutesPerDay: Double, policy: StudyPolicy, planned: StudyDay? = nil
    ) {
      self.planned = planned
      self.day = day
      self.minutesPerDay = minutesPerDay
      self.policy = policy
    }
  }

  /// The exam of the plan that is followed; nil without one, or with a plan that this version does not know.
  package var exam: Exam? {
    guard let day = text(.examDay).flatMap(StudyDay.init(dateText:)),
      let minutes = minutesPerDay,
      let name = settings[Self.policyName]?.text,
      let policy = StudyPolicy.portfolio.first(where: { $0.name == name })
    else { return nil }
    return Exam(
      day: day, minutesPerDay: minutes, policy: policy,
      planned: settings[Self.plannedName]?.text.flatMap(StudyDay.init(dateText:)))
  }

  fileprivate static let policyName = "examPolicy"
  fileprivate static let plannedName = "examPlannedDay"
}

extension Event.Body {
  /// The change of a profile that begins to follow a plan, or ends it.
  package static func followed(_ exam: Profile.Exam?) -> Self {
    .profile([
      .init(Profile.Setting.examDay.rawValue, exam.map { .string($0.day.dateText) } ?? .null),
      .init(
        Profile.Setting.minutesPerDay.rawValue, exam.map { .double($0.minutesPerDay) } ?? .null),
      .init(Profile.policyName, exam.map { .string($0.policy.name) } ?? .null),
      .init(Profile.plannedName, exam?.planned.map { .string($0.dateText) } ?? .null),
    ])
  }
}
