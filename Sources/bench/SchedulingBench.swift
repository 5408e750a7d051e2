import Foundation
import Scheduling

enum SchedulingBench {
  static func run() throws {
    let path = CommandLine.arguments[1]
    let clock = ContinuousClock()
    var log: ReviewLog?
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let reading = try clock.measure { log = try ReviewLog(csv: bytes) }
    guard let log else { return }
    print("read", reading, log.reviews.count, log.points)
    let fitter = Fitter()
    for _ in 0..<5 {
      var weights: [Double] = []
      let time = clock.measure { weights = fitter.weights(.fsrs6, fittedTo: log) }
      print("fit", time, weights)
    }
  }
}
