/// Every point's next review on the day where it gains most for its time, as far as the days can hold them.
struct DayPlan {
  /// The points of today, the most useful first: those whose day it is, then those that gain most by today.
  let today: [Int]

  /// Assigns the best pairs of a point and a day first, like the greedy rule for a knapsack.
  init<Model: ForgettingModel>(
    _ course: Course<Model>, _ table: PriceTable, day: Int, examDay: Int, time: StudyTime,
    habits: Habits
  ) {
    let now = table.slot(examDay - day)
    let firstGains = table.firstGains(upTo: now)
    let gains = (0..<course.count).map { point -> [Float] in
      guard let last = course.lastDays[point] else { return firstGains }
      guard last < day else { return [] }
      return table.gains(course.states[point], lastDaysLeft: examDay - last, upTo: now)
    }
    var room = (0...now).map { slot in
      slot == 0
        ? 0 : habits.attendance.rate * table.time(of: slot, time, from: day, examDay: examDay)
    }
    room[now] = max(time[day], room[now])

    var isAssigned = [Bool](repeating: false, count: course.count)
    var isToday = isAssigned
    var assigned: [Int] = []
    for (point, slot) in Self.ordered(gains) where !isAssigned[point] {
      let cost =
        course.lastDays[point] == nil
        ? habits.firstCost
        : habits.cost(recall: course.recall(point, on: examDay - table.daysLeft(of: slot)))
      guard room[slot] >= cost else { continue }
      room[slot] -= cost
      isAssigned[point] = true
      if slot == now {
        assigned.append(point)
        isToday[point] = true
      }
    }
    let rest = (0..<course.count)
      .filter { !isToday[$0] && gains[$0].count > now && gains[$0][now] > Self.least }
      .sorted { gains[$0][now] > gains[$1][now] }
    today = assigned + rest
  }

  /// A gain below this is none.
  private static var least: Float { 1e-6 }

  /// All pairs of point and slot with a gain, the largest first.
  ///
  /// They are sorted into bins, in one pass: what differs by less than a ten-thousandth of the best may come in any order.
  private static func ordered(_ gains: [[Float]]) -> [(Int, Int)] {
    let bins = 8192
    let top = gains.reduce(least) { max($0, $1.max() ?? 0) }
    func bin(_ gain: Float) -> Int { bins - 1 - min(bins - 1, Int(gain / top * Float(bins))) }
    var starts = [Int](repeating: 0, count: bins + 1)
    for list in gains { for gain in list where gain > least { starts[bin(gain) + 1] += 1 } }
    for index in 1...bins { starts[index] += starts[index - 1] }
    var pairs = [(Int, Int)](repeating: (0, 0), count: starts[bins])
    for (point, list) in gains.enumerated() {
      for (slot, gain) in list.enumerated() where gain > least {
        let bin = bin(gain)
        pairs[starts[bin]] = (point, slot)
        starts[bin] += 1
      }
    }
    return pairs
  }
}
