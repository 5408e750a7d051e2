#if Packages
  import Narratives
  import QuestionBanks

  /// Reads the question files inside a package; the manifest only lists them.
  enum QTIPackageReader {
    /// All questions of a package, each with its file inside the package as origin.
    static func read(_ path: String) throws(PackageFault) -> QuestionFile {
      var others = 0
      let files = try ZipReader.files(in: path) { name in
        let isXML = [".xml", ".qti", ".dat"].contains { name.lowercased().hasSuffix($0) }
        if !isXML, !name.hasSuffix("/") { others += 1 }
        return isXML
      }
      var content = QuestionFile()
      var isEmpty = true
      for file in files {
        let source = SourceText(path: path + "/" + file.name, fileBytes: file.bytes)
        guard let format = QuestionFormat.of(source), ["qti", "moodle-xml"].contains(format.name),
          !file.name.hasSuffix("imsmanifest.xml"), let read = format.read
        else { continue }
        let part = read(source)
        // Descriptions of a test as a whole are QTI too, and hold nothing that can be asked.
        guard !part.questions.isEmpty || !file.name.hasSuffix("assessment_meta.xml") else {
          continue
        }
        isEmpty = false
        content.entries += part.entries
        content.findings += part.findings
      }
      guard !isEmpty else { throw .noQuestions(path) }
      if others > 0 {
        content.findings.append(
          Finding(
            path: path, line: 0, column: 0, severity: .warning, rule: "files-not-kept",
            message: "\(others) pictures or other files of the package are not shown"))
      }
      return content
    }
  }
#endif
