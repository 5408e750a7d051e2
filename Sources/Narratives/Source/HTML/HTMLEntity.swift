/// Character references of HTML such as `&amp;`, `&#233;` and `&#xE9;`.
package enum HTMLEntity {
  /// The text with every known reference replaced; an unknown one stays as it is.
  package static func decode(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "&")) ? decode(Array(text.utf8)[...]) : text
  }

  /// The text of some bytes with every known reference replaced.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, at: index) {
        output += Array(String(scalar).utf8)
        index = end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func reference(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) -> (Unicode.Scalar, Int)? {
    // The longest name here has 8 letters, the longest number 7 digits and a prefix of 2.
    let window = bytes[(start + 1)...].prefix(12)
    guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[start + 1..<semicolon], as: UTF8.self)
    guard let scalar = scalar(named: name) else { return nil }
    return (scalar, semicolon + 1)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // A reference could smuggle in what a file may not hold: controls that steer the terminal.
    guard let value, let scalar = Unicode.Scalar(value) else { return nil }
    let steers =
      value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D
      || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
    return steers ? " " : scalar
  }

  /// Names by blocks of consecutive scalars, as HTML 4.01 chapter 24 lists them.
  private static let named: [String: Unicode.Scalar] = {
    let blocks: [(UInt32, String)] = [
      (
        0xA0,
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
          + "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
          + "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
          + "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN "
          + "szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
          + "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute "
          + "ucirc uuml yacute thorn yuml"
      ),
      (
        0x391,
        "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma "
          + "Tau Upsilon Phi Chi Psi Omega"
      ),
      (
        0x3B1,
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf "
          + "sigma tau upsilon phi chi psi omega"
      ),
      (0x2013, "ndash mdash"), (0x2018, "lsquo rsquo sbquo"), (0x201C, "ldquo rdquo bdquo"),
      (0x2020, "dagger Dagger bull"), (0x2026, "hellip"), (0x2030, "permil"),
      (0x2032, "prime Prime"), (0x2039, "lsaquo rsaquo"), (0x2044, "frasl"), (0x20AC, "euro"),
      (0x2122, "trade"), (0x2190, "larr uarr rarr darr harr"), (0x21D2, "rArr - hArr"),
      (0x2200, "forall - part exist - empty - nabla isin notin"), (0x220F, "prod - sum minus"),
      (0x221A, "radic - - prop infin"), (0x2227, "and or cap cup int"), (0x2248, "asymp"),
      (0x2260, "ne equiv"), (0x2264, "le ge"), (0x2282, "sub sup"), (0x22C5, "sdot"),
      (0x2002, "ensp emsp"), (0x2009, "thinsp"), (0x200C, "zwnj zwj"), (0x152, "OElig oelig"),
      (0x160, "Scaron scaron"), (0x178, "Yuml"), (0x192, "fnof"), (0x2C6, "circ"),
      (0x2DC, "tilde"), (0x22, "quot"), (0x26, "amp apos"), (0x3C, "lt - gt"), (0x2713, "check"),
    ]
    var table: [String: Unicode.Scalar] = [:]
    for (start, names) in blocks {
      for (distance, name) in names.split(separator: " ").enumerated() where name != "-" {
        table[String(name)] = Unicode.Scalar(start + UInt32(distance))
      }
    }
    return table
  }()
}
