import ProgressStore
import Scheduling

/// What a learner has said about a point, on one line.
struct MarkLine {
  private let id: PointID
  private let point: PointState
  private let day: StudyDay

  init(_ id: PointID, _ point: PointState, on day: StudyDay) {
    self.id = id
    self.point = point
    self.day = day
  }

  /// Whether anything is said about it that counts on the day.
  var isMarked: Bool { !point.mayBeAsked(on: day) || point.flag != nil || !point.note.isEmpty }

  /// The point and what is said about it.
  var text: StyledText {
    var parts: [String] = []
    switch point.standing {
    case .suspended: parts.append("suspended")
    case .buried(let until) where day < until: parts.append("buried until \(until.dateText)")
    case .buried, .active: break
    }
    if let flag = point.flag { parts.append(flag.text.map { "flagged: \($0)" } ?? "flagged") }
    if !point.note.isEmpty { parts.append("note: \(point.note)") }
    return "\(id.rawValue, .strong)  \(parts.isEmpty ? "no marks" : parts.joined(separator: "; "))"
  }

  /// The same for programs.
  var json: JSON {
    var (standing, until): (String, StudyDay?) = ("active", nil)
    switch point.standing {
    case .suspended: standing = "suspended"
    case .buried(let day) where self.day < day: (standing, until) = ("buried", day)
    case .buried, .active: break
    }
    return [
      "point": .string(id.rawValue), "standing": .string(standing),
      "until": .optional(until?.dateText), "flagged": .bool(point.flag != nil),
      "flag": .optional(point.flag?.text), "question": .optional(point.flag?.question),
      "note": .optional(point.note.isEmpty ? nil : point.note),
    ]
  }
}
