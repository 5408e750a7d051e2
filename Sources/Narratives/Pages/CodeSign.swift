/// Something that a page does with a code and that speaks for or against its being the page's own.
enum CodeSign: Hashable, CustomStringConvertible {
  /// A way in which words name the code, and where. Each counts once, so that a code that is compared with often does not
  /// win by numbers.
  case named(CodeMention.Manner, Place)
  /// Said to be a code of CPT or HCPCS; others are as a rule told by their bare number.
  case announced(Place)
  /// The page comes to it as its answer.
  case concluded
  /// The words beside it have the marks of a descriptor, as those of no other code of the page.
  case described
  /// One of several codes with descriptors, or with lines that begin with them.
  case oneOfDescribed, oneOfEntries
  /// It is named in none of these ways.
  case passing
  /// How often words lead up to it as to an answer, at most twice.
  case chosen
  /// How often words say what it means, at most twice.
  case told
  /// In how great a part of its places it is only compared with.
  case compared
  /// How often a sentence names it and no other code, at most three times.
  case alone
  /// It stands in lists of codes only.
  case listed
  /// The first code of the page that does not stand in a list; what a page is about stands above the rest.
  case leads
  /// The last code of the page, and not in a list.
  case last
  /// The first code of the page, alone in a line.
  case heads
  /// The same in one of the first lines of the page, which asks nothing.
  case titled
  /// The one code that stands somewhere by itself.
  case sole
  /// The one code that a sentence says and nothing else: "Code: 12345."
  case stated
  /// The one code that is named alone by headings above prose.
  case headed

  /// Where a page names a code.
  enum Place: String {
    /// The first sentence, and the next one; in them pages say what they are about.
    case first, opening
    /// The first sentence after those, or of a later paragraph.
    case start
    /// The rest of the first paragraph.
    case firstParagraph
    /// Any other sentence.
    case elsewhere
    /// A paragraph in a part of the page that is about other matters.
    case aside
    /// The title of the page.
    case name
    /// A line that is no prose.
    case line
    /// A line in a part of the page that is about other matters.
    case asideLine
  }

  var isNamed: Bool { if case .named = self { true } else { false } }

  var description: String {
    switch self {
    case .named(let manner, let place): "named.\(manner).\(place)"
    case .announced(let place): "announced.\(place)"
    case .concluded: "concluded"
    case .described: "described"
    case .oneOfDescribed: "oneOfDescribed"
    case .oneOfEntries: "oneOfEntries"
    case .passing: "passing"
    case .leads: "leads"
    case .chosen: "chosen"
    case .told: "told"
    case .compared: "compared"
    case .alone: "alone"
    case .listed: "listed"
    case .last: "last"
    case .heads: "heads"
    case .titled: "titled"
    case .sole: "sole"
    case .stated: "stated"
    case .headed: "headed"
    }
  }
}
