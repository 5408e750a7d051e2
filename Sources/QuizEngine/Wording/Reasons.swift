import Narratives

/// Why patients are operated on, as the file of words for scenes tells it.
struct Reasons: Sendable {
  private(set) var diseases: [Disease] = []
  /// Diseases for which just one sort of work is done.
  private(set) var works: [WorkReason] = []
  /// Tumors by the structures that an operation for them may take: where nodes go, the tumor drains there.
  private(set) var drained: [Disease] = []
  /// What a condition is called in a note on a patient, where the page of a code gives it as a reason.
  private(set) var told: [ConceptNumber: [Disease]] = [:]
  /// The kinds of work that a disease is a reason for where its line names none.
  private var usual: [ConceptNumber] = []
  /// The ids that no entry of the lexicon has, and what else was not understood.
  private(set) var unknown: [String] = []

  /// Takes a line in; `false` where it is about something else.
  mutating func add(_ line: SceneFile.Line, at places: [Int], _ lexicon: Lexicon) -> Bool {
    let keys = line.keys
    switch line.topic {
    case "treats":
      usual = concepts(line.ids, lexicon)
    case "disease" where keys.count > 4:
      diseases += named(
        line, places.first ?? 0, keys[1...3].map(SceneFile.text), Array(keys[4...]), lexicon)
    case "reason" where keys.count > 5:
      guard let action = concepts([keys[0]], lexicon).first else { return true }
      let extent = SceneFile.text(keys[1])
      works += named(line, 0, keys[2...4].map(SceneFile.text), Array(keys[5...]), lexicon)
        .map { WorkReason(action: action, extent: extent, disease: $0) }
    case "told" where keys.count > 4:
      for condition in concepts([keys[0]], lexicon) {
        told[condition, default: []] += named(
          line, 0, keys[1...3].map(SceneFile.text), Array(keys[4...]), lexicon)
      }
    case "drains" where keys.count > 2:
      drained += named(
        line, 0, keys[0...1].map(SceneFile.text) + ["malignant/*"], Array(keys[2...]), lexicon)
    default: return false
    }
    return true
  }

  /// The diseases of a line: sex, ages and whether they are malignant, then the organs that they sit in.
  private mutating func named(
    _ line: SceneFile.Line, _ place: Int, _ patient: [String], _ organs: [ArraySlice<UInt8>],
    _ lexicon: Lexicon
  ) -> [Disease] {
    let ages = patient[1].split(separator: "-").compactMap { Int($0) }
    guard ages.count == 2, ages[0] <= ages[1] else {
      unknown.append(patient[1])
      return []
    }
    let sort = patient[2].split(separator: "/").map(String.init)
    let works =
      sort.count > 1
      ? concepts(SceneFile.split(Array(sort[1].utf8)[...]), lexicon) : usual
    let structures = concepts(organs, lexicon)
    return line.phrases.map { phrase in
      // "Carcinoma ~ Radiotherapy is planned.": what stands behind the mark is no part of the diagnosis.
      let parts = phrase.split(separator: "~", maxSplits: 1)
      let name = parts.first.map { String($0.hasSuffix(" ") ? $0.dropLast() : $0) } ?? ""
      return Disease(
        name: name, plan: parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "", place: place,
        organs: structures, ages: ages[0]...ages[1],
        isMalignant: sort[0] == "malignant",
        sex: patient[0] == "female" ? .female : patient[0] == "male" ? .male : nil, works: works)
    }
  }

  private mutating func concepts(
    _ ids: [ArraySlice<UInt8>], _ lexicon: Lexicon
  ) -> [ConceptNumber] {
    ids.compactMap { id in
      if id.elementsEqual("*".utf8) { return nil }
      let concept = lexicon.concept(id: id)
      if concept == nil { unknown.append(SceneFile.text(id)) }
      return concept
    }
  }
}
