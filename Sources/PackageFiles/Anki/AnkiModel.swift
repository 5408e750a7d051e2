#if Packages
  /// What a package says about its notes, decks and options, in the JSON of schema 11.
  enum AnkiModel {
    /// The kind of note that this program writes; its last field holds the whole question.
    static let name = "CodeRounds"
    /// The deck that all others stand in.
    static let deck = "CodeRounds"
    /// Chosen once, so that a second import meets the same kind of note and the same options.
    static let id: Int64 = 1_763_683_200_001

    /// Markup in a field would be shown; this text is only kept.
    static func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// The text that was escaped.
    static func unescaped(_ text: String) -> String {
      text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }

    /// The models of a collection.
    static func models(at seconds: Int64) -> String {
      let fields = ["Front", "Back", "Source"].enumerated().map { index, name in
        #"{"name":"\#(name)","ord":\#(index),"sticky":false,"rtl":false,"font":"Arial","size":20,"media":[]}"#
      }
      return #"""
        {"\#(id)":{"id":\#(id),"name":"\#(name)","type":0,"mod":\#(seconds),"usn":-1,"sortf":0,"did":1,\#
        "tmpls":[{"name":"Card 1","ord":0,"qfmt":"{{Front}}","afmt":"{{FrontSide}}<hr id=answer>{{Back}}",\#
        "bqfmt":"","bafmt":"","did":null}],"flds":[\#(fields.joined(separator: ","))],\#
        "css":".card { font-family: arial; font-size: 20px; text-align: left; }","latexPre":"","latexPost":"",\#
        "tags":[],"vers":[],"req":[[0,"all",[0]]]}}
        """#
    }

    /// The decks of a collection, the default one first.
    static func decks(_ names: [(id: Int64, name: String)], at seconds: Int64) -> String {
      let all = [(id: Int64(1), name: "Default")] + names
      let members = all.map { deck in
        #"""
        "\#(deck.id)":{"id":\#(deck.id),"name":\#(quoted(deck.name)),"mod":\#(seconds),"usn":-1,\#
        "lrnToday":[0,0],"revToday":[0,0],"newToday":[0,0],"timeToday":[0,0],"collapsed":false,\#
        "browserCollapsed":false,"desc":"","dyn":0,"conf":1,"extendNew":0,"extendRev":0}
        """#
      }
      return "{" + members.joined(separator: ",") + "}"
    }

    /// The settings of a collection.
    static let settings = #"""
      {"nextPos":1,"estTimes":true,"activeDecks":[1],"sortType":"noteFld","timeLim":0,\#
      "sortBackwards":false,"addToCur":true,"curDeck":1,"newBury":true,"newSpread":0,"dueCounts":true,\#
      "curModel":"\#(id)","collapseTime":1200}
      """#

    /// The options of its decks.
    static let options = #"""
      {"1":{"id":1,"mod":0,"name":"Default","usn":0,"maxTaken":60,"autoplay":true,"timer":0,\#
      "replayq":true,"new":{"bury":false,"delays":[1,10],"initialFactor":2500,"ints":[1,4,0],"order":1,\#
      "perDay":20},"rev":{"bury":false,"ease4":1.3,"ivlFct":1,"maxIvl":36500,"perDay":200,\#
      "hardFactor":1.2},"lapse":{"delays":[10],"leechAction":1,"leechFails":8,"minInt":1,"mult":0},\#
      "dyn":false}}
      """#

    private static func quoted(_ text: String) -> String {
      let escaped = text.unicodeScalars.reduce(into: "") { output, scalar in
        switch scalar {
        case "\"", "\\": output += "\\\(scalar)"
        case "\u{0}"..."\u{1F}": output += " "
        default: output.unicodeScalars.append(scalar)
        }
      }
      return "\"\(escaped)\""
    }
  }
#endif
