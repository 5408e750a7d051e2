package import Scheduling

/// The name of one event among all events of a learner.
///
/// The time is part of it, because a restored backup makes a device use sequence numbers twice.
package struct EventID: Hashable, Sendable {
  package let device: DeviceID
  package let sequence: UInt32
  /// Milliseconds since 1970, as in the event's line.
  package let milliseconds: Int64

  package init(device: DeviceID, sequence: UInt32, milliseconds: Int64) {
    self.device = device
    self.sequence = sequence
    self.milliseconds = milliseconds
  }
}

/// One thing that happened; one line of a journal.
package struct Event: Equatable, Sendable {
  package let device: DeviceID
  /// Counts the events of the device from 1.
  package let sequence: UInt32
  package let moment: Timestamp
  package let day: StudyDay
  package let body: Body
  /// Members that this version of the program does not know; they are kept.
  package let unknown: [JSON.Member]

  package init(
    device: DeviceID, sequence: UInt32, moment: Timestamp, day: StudyDay, body: Body,
    unknown: [JSON.Member] = []
  ) {
    self.device = device
    self.sequence = sequence
    self.moment = moment
    self.day = day
    self.body = body
    self.unknown = unknown
  }

  /// The name that an undo uses for this event.
  package var id: EventID {
    EventID(device: device, sequence: sequence, milliseconds: moment.milliseconds)
  }
}

extension Event {
  /// What happened.
  package enum Body: Equatable, Sendable {
    case answer(Answer)
    /// Takes back an event; taking back an undo brings its event back.
    case undo(EventID)
    /// The point is not asked again until it is resumed.
    case suspend(PointID)
    case resume(PointID)
    /// The point is not asked before the study day.
    case bury(PointID, until: StudyDay)
    case flag(Flag)
    case note(Note)
    /// Settings of the learner that have a new value from now on; `null` takes a setting back.
    case profile([JSON.Member])
    case fit(Fit)
    case imported(ImportNote)
  }

  /// A mark on a point or a question, for example "this seems wrong".
  package struct Flag: Equatable, Sendable {
    package var point: PointID
    package var question: String?
    package var text: String?
    /// False takes the mark off.
    package var isSet: Bool

    package init(point: PointID, question: String? = nil, text: String? = nil, isSet: Bool = true) {
      self.point = point
      self.question = question
      self.text = text
      self.isSet = isSet
    }
  }

  /// Words of the learner on a point; an empty text takes the earlier ones back.
  package struct Note: Equatable, Sendable {
    package var point: PointID
    package var text: String

    package init(point: PointID, text: String) {
      self.point = point
      self.text = text
    }
  }

  /// Weights of a memory model that were fitted to the learner's answers.
  package struct Fit: Equatable, Sendable {
    /// The model as in the profile, for example `fsrs-7`.
    package var model: String
    package var weights: [Double]
    /// The number of answers that it rests on.
    package var reviews: Int
    /// Log loss on the part of the answers that was held back, with the weights before.
    package var lossBefore: Double?
    /// The same with the fitted weights.
    package var lossAfter: Double?
    /// Whether the weights are used from now on.
    package var isTaken: Bool

    package init(
      model: String, weights: [Double], reviews: Int, lossBefore: Double?, lossAfter: Double?,
      isTaken: Bool
    ) {
      self.model = model
      self.weights = weights
      self.reviews = reviews
      self.lossBefore = lossBefore
      self.lossAfter = lossAfter
      self.isTaken = isTaken
    }
  }

  /// A history of another program that was taken in.
  package struct ImportNote: Equatable, Sendable {
    /// The format, for example `anki-revlog`.
    package var source: String
    /// The number of answers that were new.
    package var answers: Int

    package init(source: String, answers: Int) {
      self.source = source
      self.answers = answers
    }
  }
}

extension Event.Body {
  /// The learning point that the event marks, where it does.
  var point: PointID? {
    switch self {
    case .suspend(let point), .resume(let point), .bury(let point, _): point
    case .flag(let flag): flag.point
    case .note(let note): note.point
    case .answer, .undo, .profile, .fit, .imported: nil
    }
  }
}
