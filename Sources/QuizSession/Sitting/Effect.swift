package import ProgressStore
package import QuizEngine
package import Scheduling

/// What a sitting asks of the world.
package enum Effect: Equatable, Sendable {
  /// Show a question; `number` counts the questions of the sitting from 1.
  case ask(Question, number: Int)
  /// Say something beside a question.
  case tell(Notice)
  /// Write to the journal and sync; answer with `recorded` or `notRecorded` before anything else.
  case record(Entry)
  /// Go on writing in another folder; answer with `relocated` or `notRecorded`.
  case saveElsewhere(String)
  /// Show what an answer was worth; only ever after it was recorded.
  case show(Verdict)
  /// Read the next line.
  case read
  /// The sitting is over.
  case end(Summary)
}

/// Something said beside a question.
package enum Notice: Equatable, Sendable {
  case help(Question)
  case hint(String)
  /// What the learner's own text is to be compared with; the next line says how much of it was there.
  case compare(model: String)
  case unreadable(AnswerFault)
  case skipped
  case flagged
  case noted
  /// A note was begun without words.
  case noteNeedsWords
  case buried
  case suspended(LearningPointID)
  case takenBack
  case nothingToTakeBack
  case nothingToExplain
  /// The answer is not on disk; the sitting goes on when it is.
  case notSaved(String)
  /// What can be typed while an answer is not on disk.
  case unsavedHelp
  /// A mark, or the taking back of an answer, is not on disk; the question stands.
  case markNotSaved(String)
  /// From now on everything is written to that folder.
  case savedElsewhere(String)
}

/// A line for the journal.
package enum Entry: Equatable, Sendable {
  case answer(AnsweredQuestion)
  case undo(EventID)
  /// Why it is doubtful may be empty.
  case flag(Question, String)
  case note(Question, String)
  case suspend(Question)
  /// The point is not asked before the next study day.
  case bury(Question)
}

/// What the journal says after it wrote and synced an entry.
package struct Receipt: Equatable, Sendable {
  /// The name of the entry, with which it can be taken back.
  package let id: EventID
  /// The study day on which the point comes back.
  package let comesBack: StudyDay?
  /// How often this answer has been given where the same key was right, this time included.
  package let timesConfused: Int
  /// That the point is forgotten again and again, where it is.
  package let stubbornness: Stubbornness?
  /// The learner's own words on the point, empty if there are none.
  package let note: String

  package init(
    id: EventID, comesBack: StudyDay?, timesConfused: Int = 0, stubbornness: Stubbornness? = nil,
    note: String = ""
  ) {
    self.stubbornness = stubbornness
    self.id = id
    self.comesBack = comesBack
    self.timesConfused = timesConfused
    self.note = note
  }
}
