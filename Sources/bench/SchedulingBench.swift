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
    for m in [MemoryModel.Name.fsrs6, .fsrs7] {
      for _ in 0..<3 {
        var weights: [Double] = []
        let time = clock.measure { weights = fitter.weights(m, fittedTo: log) }
        print("fit", time, weights)
      }
      let f = fitter.fit(.standard(m), to: log)
      print(f.before, f.after, f.model.weights)
    }
  }
}
