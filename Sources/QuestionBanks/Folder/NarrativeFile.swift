package import Narratives

/// The format of a narrative on disk: header lines, an empty line, prose.
package enum NarrativeFile {
  /// The header lines a narrative may have, as they are spelled in a file.
  enum Header: String, CaseIterable {
    case code = "Code"
    case system = "System"
    case title = "Title"
    case family = "Family"
    case source = "Source"
    case descriptor = "Descriptor"
  }

  /// Reads a narrative with every problem of the file; no narrative only where there is no telling its code.
  package static func read(
    _ source: SourceText, expectedCode: String? = nil
  ) -> (narrative: Narrative?, findings: [Finding]) {
    var reader = Reader(source: source)
    let narrative = reader.narrative(expectedCode: expectedCode)
    return (narrative, (source.repairs + reader.findings).inFileOrder)
  }

  /// The text of a narrative as a file holds it; reading it again gives an equal narrative.
  package static func text(of narrative: Narrative) -> String {
    let values: [(Header, String?)] = [
      (.code, narrative.code.rawValue), (.system, narrative.system), (.title, narrative.title),
      (.family, narrative.family), (.source, narrative.source),
      (.descriptor, narrative.descriptor),
    ]
    let header = values.compactMap { header, value in
      value.map { "\(header.rawValue): \(oneLine($0))" }
    }
    return header.joined(separator: "\n") + "\n\n" + narrative.prose + "\n"
  }

  /// A header value may hold no line end, or the rest of it would be read as another header.
  private static func oneLine(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension NarrativeFile {
  /// One pass over the lines of a file.
  private struct Reader {
    let source: SourceText
    var findings: [Finding] = []
    /// Each header's value with the byte where it starts.
    var values: [Header: (text: String, offset: Int)] = [:]

    init(source: SourceText) { self.source = source }

    mutating func narrative(expectedCode: String?) -> Narrative? {
      let lines = source.lines
      let headerEnd = lines.firstIndex { source.text($0).isBlank } ?? lines.endIndex
      for line in lines[..<headerEnd] { readHeader(line) }
      let code = readCode(expectedCode: expectedCode, firstLine: lines.first?.lowerBound ?? 0)
      if values[.title] == nil {
        report(.missingHeader(.title), at: values[.code]?.offset ?? 0)
      }
      let bodyStart = headerEnd < lines.endIndex ? lines[headerEnd].lowerBound : source.bytes.count
      let prose = source.text(bodyStart..<source.bytes.count).withUnixLineEnds.trimmed
      if prose.isEmpty { report(.noProse, at: max(0, source.bytes.count - 1)) }
      guard let code, !prose.isEmpty else { return nil }
      return Narrative(
        code: code, system: values[.system]?.text ?? "CPT", title: values[.title]?.text ?? "",
        family: values[.family]?.text, source: values[.source]?.text,
        descriptor: values[.descriptor]?.text, prose: prose)
    }

    private mutating func readHeader(_ range: Range<Int>) {
      let line = source.text(range)
      guard let colon = line.firstIndex(of: ":") else {
        return report(.notAHeader(line.shortened(to: 40)), at: range.lowerBound)
      }
      let name = String(line[..<colon]).trimmed
      guard let header = Header.allCases.first(where: { $0.rawValue.isSameWord(as: name) }) else {
        // A whole sentence before a colon is prose without the empty line before it.
        let isProse = name.split(separator: " ").count > 2
        return report(
          isProse ? .notAHeader(line.shortened(to: 40)) : .unknownHeader(name),
          at: range.lowerBound)
      }
      let value = String(line[line.index(after: colon)...]).trimmed
      let spaces = line[line.index(after: colon)...].prefix { $0.isWhitespace }.utf8.count
      let offset = range.lowerBound + line[...colon].utf8.count + spaces
      if value.isEmpty { return report(.emptyHeader(header), at: range.lowerBound) }
      if values[header] != nil { return report(.repeatedHeader(header), at: range.lowerBound) }
      values[header] = (value, offset)
    }

    private mutating func readCode(expectedCode: String?, firstLine: Int) -> ProcedureCode? {
      guard let written = values[.code] else {
        report(.missingHeader(.code), at: firstLine)
        return nil
      }
      guard let code = ProcedureCode(rawValue: written.text) else {
        report(.notACode(written.text.shortened(to: 40)), at: written.offset)
        return nil
      }
      if let expectedCode, code.rawValue != expectedCode.uppercased() {
        report(.otherFileName(code, expectedCode), at: written.offset)
      }
      return code
    }

    private mutating func report(_ fault: NarrativeFault, at offset: Int) {
      findings.append(source.finding(fault, atByte: offset))
    }
  }
}
