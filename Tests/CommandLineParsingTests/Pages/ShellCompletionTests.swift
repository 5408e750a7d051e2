import TestSupport
import Testing

@testable import CommandLineParsing

private let commands = [
  CommandSyntax("code", "Find the learner's code.", options: [Sample.bank, Sample.count]),
  CommandSyntax(
    "bank", "Work with banks.",
    subcommands: [CommandSyntax("import", "Import.", options: [Sample.json])]),
]

struct ShellCompletionTests {
  private let completion = ShellCompletion(program: "prog", commands: commands, common: [])

  @Test func bashOffersCommandsAndTheOptionsOfEach() {
    let script = completion.script(for: .bash)
    #expect(script.contains("  '') words='code bank --help --version' ;;"))
    #expect(script.contains("  'code') words='--bank --count' ;;"))
    #expect(script.contains("  'bank') words='import' ;;"))
    #expect(script.contains("  'bank import') words='--json' ;;"))
    #expect(script.last == "complete -o default -F _prog prog")
  }

  @Test(arguments: ["bash"]) func theScriptIsOneThatTheShellReads(shell: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(completion.script(for: .bash).joined(separator: "\n"), to: "script")
    let check = try SpawnedProcess(
      "/bin/\(shell)", ["-n", folder.path + "/script"], environment: [:],
      streams: .files(
        input: "/dev/null", output: folder.path + "/out", errors: folder.path + "/err"),
      workingFolder: "/")
    #expect(check.wait(seconds: 20) == 0)
    #expect(try folder.text(of: "err") == "")
  }

  @Test func zshAndFishSayWhatACommandIsFor() {
    #expect(completion.script(for: .zsh).contains("  'code:Find the learner’s code.'"))
    #expect(
      completion.script(for: .fish).contains(
        "complete -c prog -f -n __fish_use_subcommand -a code -d 'Find the learner’s code.'"))
    #expect(
      completion.script(for: .fish).contains(
        "complete -c prog -n '__fish_seen_subcommand_from bank; and __fish_seen_subcommand_from import'"
          + " -l json -d 'JSON.'"))
  }
}
