#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A bank folder with examples, for an author to begin with.
package enum NewBank {
  /// Makes the folder and returns its files; a folder that holds anything is left alone.
  package static func create(
    at path: String, title: String?
  ) throws(BankFolderFault) -> [String] {
    var isFolder = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder else { throw .notAFolder(path) }
      let inside = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      guard inside.isEmpty else { throw .notEmpty(path) }
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let description = BankDescription(
      title: title ?? name, authors: ["Your name"], licence: "All rights reserved",
      system: "invented",
      families: [Family(name: "appendix", title: "Removal of the appendix", codes: [])])
    let files = [
      ("bank.json", description.fileText), ("narratives/X0001.md", open),
      ("narratives/X0002.md", laparoscopic), ("questions/examples.gift", questions),
    ]
    for (file, text) in files { try BankFile.write(text, to: "\(path)/\(file)") }
    return files.map { "\(path)/\($0.0)" }
  }

  private static let open = """
    Code: X0001
    System: invented
    Title: Open removal of the appendix
    Family: appendix
    Source: an example; put your own text and the code's number in its place

    In this open operation the appendix is removed through an incision in the right lower abdomen. No \
    laparoscope is used.

    The abdominal wall is divided layer by layer and the peritoneum is opened. The cecum is drawn into \
    the wound until the appendix comes into view. Its vessels are tied, its base is ligated, and the \
    appendix is removed. The cecum is preserved. If pus is found, a drain may be left. The specimen is \
    sent to the pathologist, and the wound is closed in layers.

    """

  private static let laparoscopic = """
    Code: X0002
    System: invented
    Title: Laparoscopic removal of the appendix
    Family: appendix
    Source: an example; put your own text and the code's number in its place

    In this laparoscopic operation the appendix is removed through small ports, with a camera in the \
    abdomen. No open incision is made for the removal.

    Gas is introduced to fill the abdomen, and the laparoscope is passed below the navel. Two more ports \
    are placed under vision. The vessels of the appendix are sealed and its base is closed with a loop \
    or a stapler. The appendix is removed in a bag. The cecum is preserved. A drain may be left if pus is \
    found.

    """

  private static let questions = """
    // Lines that start with two slashes are comments. An empty line ends a question.
    // Give each question an id: what learners know about it then survives when you reword it.
    // An id and tags stand in a comment directly above the question.

    // One right option: '=' marks it, '~' marks the others, '#' starts what a learner is told.
    // [id:appendix-approach] [tag:X0002]
    ::Ports or incision::The appendix was taken out through three ports. Which code describes it? {
      =X0002#The work was done through ports, so it is laparoscopic.
      ~X0001#That one is for an open operation.
      ####The way to the appendix decides between the two codes.
    }

    // Several right options: shares in percent that make 100.
    // [id:appendix-always]
    ::Always part of it::Which steps are part of the laparoscopic removal of the appendix? {
      ~%50%Filling the abdomen with gas
      ~%50%Closing the base of the appendix
      ~%-100%Removing the cecum
    }

    // True or false.
    // [id:appendix-drain]
    ::A drain::A drain is left after every removal of the appendix. {FALSE#Only if pus is found.}

    // A short answer: every spelling that counts, '*' for any letters.
    // [id:appendix-word]
    ::The organ::Which part of the bowel does the appendix hang from? {=cecum =caecum =the c*ecum}

    // A number with its tolerance.
    // [id:appendix-ports]
    ::How many::How many ports does the narrative of X0002 name in all? {#3:0}

    // Pairs to match.
    // [id:appendix-pairs]
    ::Pairs::Match the code with the way. {
      =X0001 -> through an incision
      =X0002 -> through ports
    }

    """
}
