/// The words around codes by which pages say whose code it is.
extension CodeMention {
  /// Where "(Current Procedural Terminology)" ends behind a code, and whether it says what system the code is of.
  static func aside(_ tokens: [String], after index: Int) -> (end: Int, namesSystem: Bool) {
    guard index + 1 < tokens.count, tokens[index + 1] == "(",
      let end = tokens[index...].prefix(longestAside).firstIndex(of: ")"),
      tokens[index..<end].contains(where: { systems.contains($0) || $0 == "terminology" })
    else { return (index + 1, false) }
    return (end + 1, true)
  }

  private static let longestAside = 9

  static let labels: Set<String> = [
    "cpt", "hcpcs", "code", "codes", "procedure", ":", "number", "no", "level", "ii", "-", "the",
  ]
  /// The labels that say of a number that it is a code.
  static let names: Set<String> = ["cpt", "hcpcs", "code"]
  static let systems: Set<String> = ["cpt", "hcpcs"]
  /// What a code is called.
  static let numbers: Set<String> = ["number", "code", "entry"]
  static let naming: Set<String> = [
    "use", "uses", "choose", "report", "described", "represented", "identified", "reported",
    "designated", "defined", "denoted",
    "classified", "billed", "coded", "covered", "listed", "known", "captured", "assigned",
  ]
  static let auxiliaries: Set<String> = ["does", "do", "not", "is", "also", "may", "can"]
  static let bounding: Set<String> = [
    "include", "includes", "distinguished", "designated", "requires", "require", "excludes",
    "exclude", "differs",
  ]
  static let ownNames: Set<String> = [
    "procedure", "operation", "surgery", "service", "technique", "intervention", "work", "code",
    "number",
  ]
  /// What a page calls itself.
  static let pages: Set<String> = [
    "page", "entry", "article", "sheet", "chapter", "card", "lesson", "post", "guide", "text",
  ]
  static let prepositions: Set<String> = ["on", "about", "for", "to", "with", "code", "cpt"]
  /// What stands between the parts of a line, as between those of a path.
  static let separators: Set<Character> = ["|", ">", "»", "›", "•", "·", "<", "←"]
  static let separator = "|"
  static let comparing: Set<String> = [
    "see", "unlike", "than", "versus", "vs", "indicated", "compared", "comparison", "conjunction",
    "addition", "additionally", "alternatively", "instead", "separately", "separate", "not",
    "whereas", "while", "contrast", "opposed", "same", "differs", "different", "distinguished",
    "distinct", "excluding", "except", "beyond", "without", "if", "when", "otherwise", "other",
    "another",
    "rather", "neither", "nor", "former", "formerly", "replaces", "larger", "smaller", "elsewhere",
    "counterpart", "equivalent", "version", "sister", "sibling", "neighbor", "neighbour", "twin",
    "companion", "cousin", "relative",
  ]
  /// What is said of a code that is none after all.
  static let droppings: Set<String> = [
    "put", "drop", "forget", "scrap", "skip", "delete", "cancel",
  ]
  static let additions: Set<String> = [
    "too", "also", "additionally", "instead", "moreover", "well",
  ]
  /// What a sentence begins with that is about a case of its own.
  static let conditions: Set<String> = ["if", "when", "where", "should", "once"]
  static let asking: Set<String> = [
    "about", "on", "getting", "understanding", "mastering", "using",
  ]
  /// What a patient finds the code of the operation on.
  static let bills: Set<String> = [
    "bill", "bills", "estimate", "invoice", "statement", "insurer", "insurance", "consent",
  ]
  /// What is done with the subject of a page: "is not covered here".
  static let treated: Set<String> = ["covered", "described", "discussed", "treated", "meant"]
  /// "Has its own code, 12345", "a different code, 12345".
  static let ofOthers: Set<String> = ["own", "different", "another", "other", "separate"]
  /// What an answer begins with.
  static let answering: Set<String> = ["it", "that", "this", "answer"]
  /// What leads a visitor to other pages.
  static let leading: Set<String> = [
    "next", "previous", "prev", "related", "similar", "parent", "also", "compare", "view", "go",
    "back", "updated", "deleted", "replaced", "example", "search", "add",
  ]
  static let verbs: Set<String> = [
    "involves", "refers", "describes", "is", "represents", "covers", "denotes", "identifies",
    "reports", "includes", "entails", "consists", "designates", "pertains", "applies",
    "encompasses", "details", "addresses", "specifies", "captures", "defines", "relates",
    "comprises", "corresponds", "indicates", "means", "stands", "adds", "takes", "drains",
    "removes", "treats", "concerns", "names", "belongs", "combines", "tells", "speaks",
  ]
}
