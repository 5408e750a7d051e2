#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program that was built together with the tests.
package enum BuiltProgram {
  /// The folder of the package.
  package static let projectFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The path of the binary: beside the running tests, or else in the usual build folder.
  package static let path: String = {
    if let tests = unsafe realpath("/proc/self/exe", nil) {
      defer { unsafe free(tests) }
      let beside = URL(fileURLWithPath: unsafe String(cString: tests))
        .deletingLastPathComponent().appendingPathComponent("coderounds").path
      if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    }
    return projectFolder + "/.build/debug/coderounds"
  }()
}
