import Scheduling

extension Event.Body {
  /// Takes the members of its kind of event out of a line; `nil` if the kind is not known.
  init?(name: String, _ fields: inout Fields) throws(LineFault) {
    switch name {
    case "answer": self = .answer(try Answer(&fields))
    case "undo":
      guard case .object(let members)? = fields.take("undoes") else {
        throw .unusable(member: "undoes")
      }
      var target = Fields(members)
      self = .undo(
        EventID(
          device: DeviceID(unchecked: try target.text("device")),
          sequence: try target.sequence("seq"), milliseconds: try target.instant("time")))
    case "suspend": self = .suspend(try fields.point("point"))
    case "resume": self = .resume(try fields.point("point"))
    case "bury": self = .bury(try fields.point("point"), until: try fields.day("until"))
    case "flag":
      self = .flag(
        Event.Flag(
          point: try fields.point("point"), question: try fields.optionalText("question"),
          text: try fields.optionalText("text"), isSet: fields.take("on")?.bool ?? true))
    case "note":
      self = .note(Event.Note(point: try fields.point("point"), text: try fields.text("text")))
    case "profile":
      guard case .object(let settings)? = fields.take("set") else { throw .unusable(member: "set") }
      self = .profile(settings)
    case "fit": self = .fit(try Event.Fit(&fields))
    case "import":
      self = .imported(
        Event.ImportNote(
          source: try fields.text("source"),
          answers: Int(try fields.number("answers", in: 0...1e12))))
    default: return nil
    }
  }
}

extension Event.Fit {
  fileprivate init(_ fields: inout Fields) throws(LineFault) {
    guard let values = fields.take("weights")?.elements else { throw .unusable(member: "weights") }
    let weights = values.compactMap(\.double)
    guard weights.count == values.count else { throw .unusable(member: "weights") }
    self.init(
      model: try fields.text("model"), weights: weights,
      reviews: Int(try fields.number("reviews", in: 0...1e12)),
      lossBefore: fields.take("lossBefore")?.double,
      lossAfter: fields.take("lossAfter")?.double,
      isTaken: fields.take("taken")?.bool ?? false)
  }
}

extension Answer {
  fileprivate init(_ fields: inout Fields) throws(LineFault) {
    guard let given = fields.take("chosen")?.elements else { throw .unusable(member: "chosen") }
    let chosen = given.compactMap(\.text)
    guard chosen.count == given.count else { throw .unusable(member: "chosen") }
    guard let rating = Rating(name: try fields.text("rating")) else {
      throw .unusable(member: "rating")
    }
    guard let seed = fields.take("seed").flatMap({ UInt64($0.digits) }) else {
      throw .unusable(member: "seed")
    }
    let word = try fields.optionalText("confidence")
    let confidence = word.flatMap(Confidence.init(rawValue:))
    if word != nil, confidence == nil { throw .unusable(member: "confidence") }
    self.init(
      point: try fields.point("point"), kind: try fields.text("kind"),
      bank: try fields.text("bank"), code: try fields.text("code"),
      question: try fields.text("question"), seed: seed, chosen: chosen,
      mistakenFor: try fields.optionalText("mistaken"),
      credit: try fields.number("credit", in: 0...1), rating: rating,
      guessRate: try fields.number("guess", in: 0...1),
      milliseconds: UInt32(try fields.number("ms", in: 0...4_294_967_295)), confidence: confidence)
  }
}

extension JSON {
  /// The digits of a number, or of a text that holds a number too long for other readers.
  fileprivate var digits: String {
    switch self {
    case .number(let digits), .string(let digits): digits
    default: ""
    }
  }
}
