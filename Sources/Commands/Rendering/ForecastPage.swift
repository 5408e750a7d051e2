import Scheduling

/// Forecasts at several retentions, for people and for programs.
struct ForecastPage {
  private let forecasts: [StudyForecast]
  private let secondsPerAnswer: Double
  private let model: MemoryModel.Name

  init(_ forecasts: [StudyForecast], secondsPerAnswer: Double, model: MemoryModel.Name) {
    self.forecasts = forecasts
    self.secondsPerAnswer = secondsPerAnswer
    self.model = model
  }

  /// The forecast with the most knowledge for the time.
  private var best: StudyForecast? { forecasts.max { $0.knownPerAnswer < $1.knownPerAnswer } }

  private func minutes(_ answers: Double) -> Double { answers * secondsPerAnswer / 60 }

  private func perMinute(_ forecast: StudyForecast) -> Double {
    forecast.knownPerAnswer * 60 / secondsPerAnswer
  }

  /// A table of all retentions and a chart of the best one.
  func print(on output: Output) {
    output.line(
      "\("Retention   minutes a day   known at the end   known for each minute", .heading)")
    for forecast in forecasts {
      let cells = [
        Self.padded(Figure.percent(forecast.retention, digits: 1), 9),
        Self.padded(Figure.number(minutes(forecast.answersPerDay), digits: 1), 16),
        Self.padded(Figure.number(forecast.days.last?.known ?? 0, digits: 0), 19),
        Self.padded(Figure.number(perMinute(forecast), digits: 2), 24),
      ]
      output.lines([cells.joined()])
    }
    guard let best else { return }
    output.line()
    output.line(
      """
      The most knowledge for the time: come back at a recall of \
      \(Figure.percent(best.retention, digits: 1), .strong)\(edge(of: best)).
      """)
    output.line()
    output.line("\("Minutes a day and points known, at that retention", .heading)")
    chart(best, on: output)
  }

  /// That more knowledge may lie beyond what was tried.
  private func edge(of best: StudyForecast) -> String {
    guard forecasts.count > 1 else { return "" }
    return switch best.retention {
    case forecasts.first?.retention: ", the lowest that was tried"
    case forecasts.last?.retention: ", the highest that was tried"
    default: ""
    }
  }

  /// One line for about every tenth part of the days, with bars of number signs.
  private func chart(_ forecast: StudyForecast, on output: Output) {
    let count = forecast.days.count
    let step = max(1, (count + 9) / 10)
    let groups = stride(from: 0, to: count, by: step).map { start in
      forecast.days[start..<min(count, start + step)]
    }
    let loads = groups.map { $0.reduce(0) { $0 + $1.answers } / Double($0.count) }
    let top = max(loads.max() ?? 1, 1e-9)
    for (group, load) in zip(groups, loads) {
      let bar = String(repeating: "#", count: Int((load / top * 30).rounded()))
      output.lines([
        "day " + Self.padded("\(group.endIndex)", 4) + "  "
          + Self.padded(Figure.number(minutes(load), digits: 1), 6) + " min  "
          + Self.padded(Figure.number(group.last?.known ?? 0, digits: 0), 6) + " known  " + bar
      ])
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The same for programs.
  var json: JSON {
    [
      "model": .string(model.rawValue), "secondsPerAnswer": .number(secondsPerAnswer),
      "best": best.map { .number($0.retention) } ?? .null,
      "forecasts": .array(
        forecasts.map { forecast in
          [
            "retention": .number(forecast.retention),
            "minutesPerDay": .number(minutes(forecast.answersPerDay)),
            "known": .number(forecast.days.last?.known ?? 0),
            "knownPerMinute": .number(perMinute(forecast)),
            "days": .array(
              forecast.days.map { day in
                [
                  "reviews": .integer(day.reviews), "new": .integer(day.introduced),
                  "minutes": .number(minutes(day.answers)), "known": .number(day.known),
                ]
              }),
          ]
        }),
    ]
  }
}
