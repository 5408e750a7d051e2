/// What a word does where ages and sizes are told.
enum MeasureWord: Equatable {
  case number(Int)
  case unit(Age.Unit)
  /// A unit of size or weight.
  case size(Measure.Unit)
  /// "Sq cm"
  case square
  /// "4 x 3 cm"
  case times
  /// "Y/o": years, and of an age.
  case yearsOld
  case old, age, aged
  case under, over, younger, older, atLeast
  case person
  /// The weeks of a pregnancy are no age.
  case gestation
  /// "Up to" is a limit above, "and up" one below.
  case up
  case at, least, most, not, yet, from, between, of, the, or, and, but
  /// "To", "through", "until".
  case joint
  /// "Older than"
  case than
  /// Another word between a comparison and its number: "under the age of 6", "who is at least".
  case filler

  /// Whether the word itself says that ages are compared.
  var isOfAges: Bool { self == .younger || self == .older }

  /// Whether it stands between a comparison, a person and a number without a meaning of its own.
  var isPassedOver: Bool { self == .of || self == .the || self == .than || self == .filler }

  /// Whether a sentence with this word may tell an age.
  static func isSign(_ word: Word) -> Bool { signs.contains(word) }

  private static let signs: WordSet =
    "day week month year yr yo y/o age aged man woman boy girl"

  /// Whether a token begins with a digit and holds a letter: "54yo".
  static func mayBeShort(_ token: Token, in text: [UInt8]) -> Bool {
    token.kind == .word && (0x30...0x39).contains(text[token.start])
  }

  /// The age of a short form: "54yo", "4mo", and whether it says that it is one.
  static func short(_ token: Token, in text: [UInt8]) -> (Age, isAge: Bool)? {
    guard mayBeShort(token, in: text) else { return nil }
    let bytes = text[token.start..<token.end]
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    guard digits.count <= 3, let count = Int(String(decoding: digits, as: UTF8.self)),
      count <= 120
    else { return nil }
    let letters = String(decoding: bytes[digits.endIndex...], as: UTF8.self).lowercased()
    return switch letters {
    case "yo", "y/o": (Age(count, .year), true)
    case "mo", "m/o": (Age(count, .month), true)
    case "wo", "w/o": (Age(count, .week), true)
    case "yr", "yrs": (Age(count, .year), false)
    default: nil
    }
  }

  /// Whether a word is a unit of size or weight.
  static func isUnitOfSize(_ word: Word) -> Bool {
    switch table[word] {
    case .size?, .square?: true
    default: false
    }
  }

  static let table: WordTable<MeasureWord> = {
    let words: [(MeasureWord, String)] = [
      (.unit(.day), "day"), (.unit(.week), "week wk"), (.unit(.month), "month mo mos"),
      (.unit(.year), "year yr"), (.old, "old"), (.age, "age"), (.aged, "aged"),
      (.under, "under below less smaller lighter before"),
      (.over, "over above more greater larger heavier exceeding exceeds exceeded"),
      (.younger, "younger"), (.older, "older"),
      (
        .person,
        "infant child children baby newborn neonate boy girl patient adult man men woman women adolescent teenager male female person people individual pt"
      ),
      (.gestation, "postconception postconceptional gestation gestational postmenstrual"),
      (.up, "up"), (.yearsOld, "yo"), (.at, "at"), (.least, "least"), (.most, "most"),
      (.not, "not no"), (.yet, "yet"),
      (.from, "from"),
      (.between, "between"), (.of, "of"), (.the, "the"), (.or, "or"), (.and, "and"), (.but, "but"),
      (.joint, "to through until till"), (.than, "than"),
      (.filler, "who is are was were be a an including"),
      (.size(.gram), "g gm gram gramme"), (.size(.centimeter), "cm centimeter centimetre"),
      (.size(.kilogram), "kg kilogram"), (.size(.ounce), "oz ounce"),
      (.size(.millimeter), "mm millimeter millimetre"), (.times, "x by"),
      (.square, "sq square"),
    ]
    var table: [(Word, MeasureWord)] = [(Word("y/o"), .yearsOld)]
    for (meaning, list) in words {
      for word in list.split(separator: " ") { table.append((Word(word), meaning)) }
    }
    let numbers =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    for (index, word) in numbers.split(separator: " ").enumerated() {
      table.append((Word(word), .number(index + 1)))
    }
    return WordTable(table)
  }()
}
