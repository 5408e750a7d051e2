/// Cases that are written down as numbers; a new case needs a number here and a new version of the cache.
extension Scope {
  var number: Int {
    switch self {
    case .performed: 0
    case .optional: 1
    case .conditional: 2
    case .excluded: 3
    case .preserved: 4
    case .background: 5
    case .planned: 6
    case .history: 7
    case .remark: 8
    case .elsewhere: 9
    case .forgone: 10
    case .apart: 11
    }
  }

  init(number: Int) throws(CompactFault) {
    let cases: [Scope] = [
      .performed, .optional, .conditional, .excluded, .preserved, .background, .planned, .history,
      .remark, .elsewhere, .forgone, .apart,
    ]
    guard cases.indices.contains(number) else { throw CompactFault() }
    self = cases[number]
  }
}

extension Reading.Section {
  var number: Int {
    switch self {
    case .diagnosis: 0
    case .heading: 1
    case .body: 2
    case .plan: 3
    }
  }

  init(number: Int) throws(CompactFault) {
    switch number {
    case 0: self = .diagnosis
    case 1: self = .heading
    case 2: self = .body
    case 3: self = .plan
    default: throw CompactFault()
    }
  }
}

extension Reading.Way {
  /// Zero stands for no way.
  var number: Int {
    switch self {
    case .incision: 1
    case .ports: 2
    case .portals: 3
    case .vagina: 4
    case .needle: 5
    case .opening: 6
    }
  }

  init?(number: Int) throws(CompactFault) {
    switch number {
    case 0: return nil
    case 1: self = .incision
    case 2: self = .ports
    case 3: self = .portals
    case 4: self = .vagina
    case 5: self = .needle
    case 6: self = .opening
    default: throw CompactFault()
    }
  }
}

extension Modality {
  /// Its place among all cases.
  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  init(number: Int) throws(CompactFault) {
    guard Self.allCases.indices.contains(number) else { throw CompactFault() }
    self = Self.allCases[number]
  }
}
