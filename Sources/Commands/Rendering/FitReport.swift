import ProgressStore
import Scheduling

/// What a fit found, for people and for programs.
struct FitReport {
  private let fit: ModelFit
  private let standard: Prediction
  private let current: MemoryModel
  private let readSeconds: Double
  private let seconds: Double
  /// Whether the weights are kept and studied with.
  let isKept: Bool

  /// Fits to a log; better weights are kept where `isKept` says so.
  init(
    _ fitter: Fitter, _ current: MemoryModel, _ log: ReviewLog, readSeconds: Double, isKept: Bool,
    in world: World
  ) {
    let start = world.now()
    fit = fitter.fit(current, to: log)
    seconds = world.seconds(since: start)
    standard = fitter.judge(.standard(current.name), by: log)
    self.current = current
    self.readSeconds = readSeconds
    self.isKept = isKept && fit.isBetter
  }

  /// The event that makes the weights those of the learner.
  var event: Event.Fit { Event.Fit(fit, isTaken: isKept) }

  /// Prints it.
  func print(asJSON: Bool, on output: Output) {
    if asJSON {
      output.json(json)
    } else {
      printText(on: output)
    }
  }

  private var json: JSON {
    [
      "model": .string(current.name.rawValue),
      "weights": .array(fit.model.weights.map(JSON.number)),
      "reviews": .integer(fit.reviews), "heldBack": .integer(fit.after.reviews),
      "default": Self.json(standard), "before": Self.json(fit.before),
      "fitted": Self.json(fit.after), "isBetter": .bool(fit.isBetter), "taken": .bool(isKept),
      "seconds": .number(seconds), "readSeconds": .number(readSeconds),
    ]
  }

  private static func json(_ prediction: Prediction) -> JSON {
    // Without an answer to predict there is no error, not even none.
    guard prediction.reviews > 0 else { return ["logLoss": .null, "rmseBins": .null] }
    return [
      "logLoss": .number(prediction.logLoss), "rmseBins": .number(prediction.binnedError),
    ]
  }

  private func printText(on output: Output) {
    guard fit.after.reviews > 0 else {
      return output.line(
        """
        \(DayText.count(fit.reviews, "answer")) so far: too few to fit to and to judge by. The weights \
        stay as they are; try again after some days of study.
        """)
    }
    output.line(
      """
      Fitted to \(DayText.count(fit.reviews, "answer")), judged by \(DayText.count(fit.after.reviews, "later one")) \
      that came a day or more after the one before, in \(Figure.number(seconds, digits: 3)) s.
      """)
    for (name, prediction) in [
      ("default weights", standard), ("weights before", fit.before), ("fitted weights", fit.after),
    ] {
      output.line(
        """
        \(name): log loss \(Figure.number(prediction.logLoss, digits: 6)), error of the predicted recall \
        \(Figure.percent(prediction.binnedError, digits: 2))
        """, indent: 2, hanging: 2)
    }
    output.line(verdict)
    output.line(
      "\(fit.model.weights.map { Figure.number($0, digits: 4) }.joined(separator: ", "))", indent: 2
    )
  }

  private var verdict: StyledText {
    if isKept { return "You study with the fitted weights \("from now on", .strong)." }
    return fit.isBetter
      ? "The fitted weights are better; they were \("not kept", .strong), as this was only a look."
      : "The fitted weights predict no better, so nothing changes."
  }
}

extension Event.Fit {
  /// A fit as the journal keeps it.
  init(_ fit: ModelFit, isTaken: Bool) {
    self.init(
      model: fit.model.name.rawValue, weights: fit.model.weights, reviews: fit.reviews,
      lossBefore: fit.before.logLoss, lossAfter: fit.after.logLoss, isTaken: isTaken)
  }
}
