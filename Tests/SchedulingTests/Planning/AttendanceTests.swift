import Basics
import Testing

@testable import Scheduling

@Suite struct AttendanceTests {
  @Test func `is believed to be five days in six until days pass`() {
    #expect(abs(Attendance(present: 0, passed: 0).rate - 5 / 6.0) < 1e-12)
    #expect(abs(Attendance(present: 3, passed: 4).rate - 4.5 / 5.8) < 1e-12)
    // A day of study that has not passed yet counts as one.
    #expect(Attendance(present: 1, passed: 0).rate < 1)
    #expect(Attendance.perfect.rate == 1)
  }

  @Test func `a simulated day moves the belief about the next`() {
    var generator = SplitMix64(seed: 1)
    var rates: Set<Double> = []
    for _ in 0..<50 {
      var attendance = Attendance(present: 0, passed: 0)
      let came = attendance.comes(using: &generator)
      #expect(attendance.rate == (came ? 2.5 / 2.8 : 1.5 / 2.8))
      rates.insert(attendance.rate)
    }
    #expect(rates.count == 2)
    var perfect = Attendance.perfect
    for _ in 0..<50 {
      let came = perfect.comes(using: &generator)
      #expect(came)
    }
    #expect(perfect == .perfect)
  }

  @Test func `futures differ as much as the belief is uncertain`() {
    // A beta distribution of 1.5 and 0.3: of ten days the mean is 8.33, the deviation 2.42 and not the 1.18 of a known rate.
    var generator = SplitMix64(seed: 2)
    let counts = (0..<4000).map { _ -> Double in
      var attendance = Attendance(present: 0, passed: 0)
      return Double((0..<10).count { _ in attendance.comes(using: &generator) })
    }
    let mean = counts.reduce(0, +) / 4000
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000
    #expect(abs(mean - 8.333) < 0.15)
    #expect(abs(variance.squareRoot() - 2.42) < 0.1)
  }
}
