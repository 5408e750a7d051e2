import CommandLineParsing
import QuestionBanks

extension Command {
  private static let title = ValueOption(
    "--title", "TITLE", .text, "The title of the bank; by default its name.")

  /// Makes a bank folder with examples to be changed.
  static let bankNew = Command(
    CommandSyntax(
      "new", "Make a bank folder with commented examples to change.",
      parameters: [Parameter("NAME", .one, completion: .folder, "The folder to make.")],
      options: [title],
      examples: [Example("bank new MyBank", "a folder 'MyBank' that can be checked and studied")])
  ) { given, world in
    let name = given.words[0]
    let files = try NewBank.create(at: name, title: given[title])
    world.shelf.forget()
    for file in files { world.output.lines([file]) }
    world.errors.line("Change the examples, then: coderounds bank check \(name)")
    return .done
  }
}
