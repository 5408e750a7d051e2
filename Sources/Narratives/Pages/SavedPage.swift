/// A page of a code look-up site as a reader saved it, cleared of everything that is not about the procedure.
package struct SavedPage: Equatable, Sendable {
  /// The code the page is about; `nil` where its text names none.
  package var code: ProcedureCode?
  package var title: String
  /// What else the page may call its procedure, for a reader who does not understand the title.
  package var otherTitles: [PageName] = []
  package var descriptor: String?
  /// The paragraphs about the procedure, with an empty line between them.
  package var prose: String
  /// The paragraphs that tell the procedure from those of other codes, if the page has a part for that.
  package var comparison = ""
  /// Why there is no code, or what is doubtful; a page with an error has no use.
  package var faults: [SavedPageFault]

  /// Reads a page that was saved as text, Markdown or HTML.
  package static func read(_ text: String) -> SavedPage {
    let text = PageText(text)
    let blocks = text.blocks
    var parts = PageParts(blocks, entries: text.entries)
    let wasCut = parts.dropUnfinishedSentence()
    var page = SavedPage(
      code: nil,
      title: PageName(PageTitle.from(paragraphs: Array(parts.prose.dropFirst(parts.answer)))).text,
      descriptor: nil, prose: parts.text.joined(separator: "\n\n"), faults: [])
    if blocks.isEmpty {
      page.faults = [.empty]
    } else if PageBlock.words(of: page.prose).count < 15 {
      page.faults = [.noProse]
    } else {
      do throws(SavedPageFault) {
        page.code = try parts.ownCode(onPageCalled: text.names)
      } catch {
        page.faults = [error]
      }
      if wasCut { page.faults.append(.cutOff) }
    }
    page.descriptor = parts.descriptor(of: page.code)
    if let code = page.code {
      page.otherTitles = parts.titles(of: code).filter { $0.text != page.title }
    }
    page.comparison = parts.comparison.joined(separator: "\n\n")
    return page
  }

  /// What speaks for and against each code that a page names; the signs by their names.
  package static func signs(in text: String) -> [ProcedureCode: [String: Double]] {
    let text = PageText(text)
    return PageParts(text.blocks).weighed(text.names).weighed.mapValues { signs in
      Dictionary(uniqueKeysWithValues: signs.map { ($0.key.description, $0.value) })
    }
  }

  /// The narrative of the page under a code.
  package func narrative(code: ProcedureCode, source: String) -> Narrative {
    Narrative(
      code: code, system: code.rawValue.first?.isLetter == true ? "HCPCS" : "CPT", title: title,
      source: source, descriptor: descriptor, prose: prose)
  }
}
