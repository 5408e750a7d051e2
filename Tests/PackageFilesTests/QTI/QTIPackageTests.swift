#if Packages
  import Narratives
  import QuestionBanks
  import TestSupport
  import Testing

  @testable import PackageFiles

  struct QTIPackageTests {
    @Test func `the questions of a package are read and the manifest is not taken for one`() throws
    {
      let file = try QTIPackageReader.read(Fixture.path("text2qti_sample_qti12.zip"))
      #expect(
        file.questions.map(\.response.typeName) == [
          "one of several", "several of several", "number", "short answer",
        ])
      #expect(file.findings.isEmpty)
    }

    @Test func `pictures are counted, and a package without questions is refused`() throws {
      let folder = try TemporaryFolder()
      let item = """
        <questestinterop><item title="T"><presentation><material><mattext>Is it?</mattext></material>
        <response_lid ident="r"><render_choice><response_label ident="a"><material><mattext>yes</mattext>
        </material></response_label><response_label ident="b"><material><mattext>no</mattext></material>
        </response_label></render_choice></response_lid></presentation><resprocessing><respcondition>
        <conditionvar><varequal respident="r">a</varequal></conditionvar><setvar>100</setvar>
        </respcondition></resprocessing></item></questestinterop>
        """
      let one = folder.path + "/one.zip"
      try QuestionFile.save(
        ZipWriter.archive([("a/q.xml", Array(item.utf8)), ("a/p.png", [1]), ("b.png", [2])]),
        to: one)
      let file = try QTIPackageReader.read(one)
      #expect(file.questions.count == 1)
      #expect(
        file.findings.map(\.description) == [
          "\(one): warning: 2 pictures or other files of the package are not shown"
        ])
      let none = folder.path + "/none.zip"
      try QuestionFile.save(ZipWriter.archive([("readme.txt", [0x41])]), to: none)
      #expect(throws: PackageFault.noQuestions(none)) { try QTIPackageReader.read(none) }
    }

    @Test func `a file that unpacks to more than there is room for is refused`() throws {
      let folder = try TemporaryFolder()
      let path = folder.path + "/bomb.zip"
      let zeros = [UInt8](repeating: 0x20, count: ZipReader.limit + 1)
      try QuestionFile.save(ZipWriter.archive([("q.xml", zeros)]), to: path)
      #expect(throws: PackageFault.tooLarge(path, megabytes: 256)) {
        try QTIPackageReader.read(path)
      }
    }
  }
#endif
