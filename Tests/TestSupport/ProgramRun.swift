#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One run of the built program from a shell's point of view: words and input in, text and status out.
package struct ProgramRun: Equatable, Sendable {
  /// The exit status, or minus the signal that ended it.
  package let status: Int32
  /// What it printed as results.
  package let output: String
  /// What it printed as remarks and errors.
  package let errors: String

  /// Runs the program to its end.
  package init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    workingFolder: String = BuiltProgram.projectFolder
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "input")
    let process = try SpawnedProcess(
      BuiltProgram.path, arguments,
      environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 },
      streams: .files(
        input: folder.path + "/input", output: folder.path + "/output",
        errors: folder.path + "/errors"),
      workingFolder: workingFolder)
    status = process.wait(seconds: 60) ?? -999
    output = try folder.text(of: "output")
    errors = try folder.text(of: "errors")
  }
}
