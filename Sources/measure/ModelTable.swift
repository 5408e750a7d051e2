import Narratives
import QuestionBanks

/// Prints what each code of some banks was understood to require, so that it can be read against its text.
enum ModelTable {
  /// Prints a line for the title or the descriptor of each code, and one for each thing it requires.
  static func run(_ folders: [String], _ lexicon: Lexicon) throws {
    let reader = ProcedureReader(lexicon: lexicon)
    for folder in folders {
      for narrative in try BankFolder.read(at: folder).bank.narratives {
        print("\(narrative.code)  \(narrative.descriptor ?? narrative.title)")
        let procedure = reader.read(narrative)
        if !procedure.isUnderstood {
          print("       ! not understood: \(procedure.leftOver.joined(separator: ", "))")
        }
        for criterion in procedure.criteria {
          let sites = Set(criterion.works.flatMap(\.sites)).map { reader.lexicon[$0].label }
            .sorted()
          let place = sites.isEmpty ? "" : " (\(sites.joined(separator: ", ")))"
          print("       - \(reader.lexicon.words(for: criterion))\(place)")
        }
        for exclusion in procedure.exclusions {
          print("       not with \(reader.lexicon.words(for: exclusion))")
        }
        for provision in procedure.provisions {
          print("       \(provision.modality): \(reader.lexicon.words(for: provision))")
        }
      }
    }
  }
}
