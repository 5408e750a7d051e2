import QuestionBanks
import Testing

@testable import PackageFiles

struct PackageFormatTests {
  @Test func `a package is known by the end of its name`() {
    let names = ["a.apkg", "A.APKG", "b.zip", "b.imscc", "c.gift", "apkg"]
    #expect(
      names.map { PackageFormat.of($0)?.name } == [
        "apkg", "apkg", "qti-package", "qti-package", nil, nil,
      ])
  }

  #if !Packages
    @Test func `without the libraries the cure is named and nothing else happens`() {
      #expect(throws: PackageFault.notBuiltIn("a.apkg")) { try PackageFormat.apkg.read("a.apkg") }
      #expect(throws: PackageFault.notBuiltIn("b.zip")) {
        try PackageFormat.qtiPackage.read("b.zip")
      }
      #expect(throws: PackageFault.notBuiltIn("a.apkg")) { try PackageHistory.revlog(of: "a.apkg") }
      #expect(
        PackageFault.notBuiltIn("a.apkg").description
          == """
          'a.apkg' is a package, and this program was built without SQLite and zip, which packages need; \
          run Scripts/packages once in the program's folder and start again
          """)
    }
  #endif
}
