/// Words that tell a code from its neighbors wherever they stand, also within a name for something broader: a "core
/// needle biopsy" is a biopsy, but not every biopsy is one.
///
/// Where the name of a code has such a word and nothing that the code was read to ask for does, it asks for more than
/// was understood.
enum TellingWords {
  private static let sets: [WordSet] = [
    energies, instruments, devices, levels, occasions, purposes,
  ]

  /// Whether a word is one of them.
  static func contains(_ word: Word) -> Bool { sets.contains { $0.contains(word) } }

  /// What destroys tissue.
  private static let energies: WordSet =
    """
    radiofrequency laser cryosurgery cryosurgical cryoablation cryotherapy microwave thermotherapy fulguration \
    electrocautery electric electrical electrically electrosurgical current steam vapor
    """

  /// What the work is done with, where that makes a code of its own.
  private static let instruments: WordSet =
    "core hot punch snare forceps basket clip band banding ring stapler loop knife"

  /// What is there already, or stays when the work is done.
  private static let devices: WordSet =
    "implant device indwelling tunneled nontunneled temporary permanent contained whatever"

  /// How far down something lies, and what shape is taken.
  private static let levels: WordSet =
    "low deep wedge sleeve supracervical substernal extracapsular intracapsular longitudinal"

  /// Whether it is done once more.
  private static let occasions: WordSet =
    """
    residual regrowth regrown previous previously prior earlier formerly again repeat repeated further reoperation \
    revision preoperative preoperatively beforehand
    """

  /// What alone the work is done for.
  private static let purposes: WordSet =
    "therapeutic sterilization sterilisation sterilize sterilizing contraception"
}
