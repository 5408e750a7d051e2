import Basics
import Narratives
import QuestionBanks
import QuizEngine

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The banks that have been read; a conversation reads each only once.
final class BankShelf {
  private var read: [String: BankFolder.Reading] = [:]
  private var completion: CommandCompletion?
  private var catalogues: [[String]: Catalogue] = [:]
  private var solvers: [[String]: Solver] = [:]
  /// For each catalogue, how to write down what trials on its codes have found since.
  private var records: [[String]: TrialRecord] = [:]

  /// The banks in some folders, each a bank or a folder of banks; none given means the usual places.
  ///
  /// A bank with mistakes in some of its files is used without those files, and the remark says so.
  func banks(_ named: [String], in world: World) throws -> [Bank] {
    try usable(named, in: world).map(\.bank)
  }

  private func usable(_ named: [String], in world: World) throws -> [BankFolder.Reading] {
    let readings = try folders(named, places: world.places).map { try reading(of: $0, in: world) }
    let usable = readings.filter { !$0.bank.narratives.isEmpty || !$0.bank.questions.isEmpty }
    guard !usable.isEmpty else { throw nothingUsable(readings, in: world) }
    for reading in readings where reading.hasErrors {
      let count = reading.findings.count { $0.severity == .error }
      world.errors.line(
        """
        remark: \(DayText.count(count, "mistake")) in bank '\(reading.bank.name)'; what they stand in \
        is left out. See them with: coderounds bank check \(reading.bank.name)
        """)
    }
    for ignored in usable.compactMap(\.bank.lexicon).dropFirst() {
      world.errors.line(
        "remark: the words of '\(ignored.path)' are not used beside those of another bank")
    }
    return usable
  }

  /// All learning points of some banks and the questions on them.
  func deck(_ named: [String], in world: World) throws -> Deck {
    let deck = world.makeDeck(try catalogue(named, in: world))
    guard deck.points.isEmpty else { return deck }
    throw CommandFailure(
      .data,
      """
      nothing can be asked from these banks: no two narratives differ in a fact that was understood; \
      see what was understood with: coderounds facts FILE
      """)
  }

  /// The solver for the codes of some banks.
  func solver(_ named: [String], in world: World) throws -> Solver {
    if let known = catalogues[named]?.solver ?? solvers[named] { return known }
    let readings = try usable(named, in: world)
    let reader = try Self.reader(for: readings, world)
    var seen: Set<ProcedureCode> = []
    let procedures = Self.procedures(of: readings, reader, world)
    let solver = Solver(
      procedures: procedures.filter { seen.insert($0.code).inserted }, lexicon: reader.lexicon)
    solvers[named] = solver
    return solver
  }

  /// The reader for some banks, with a lexicon from the cache.
  private static func reader(
    for readings: [BankFolder.Reading], _ world: World
  ) throws -> ProcedureReader {
    ProcedureReader(lexicon: try world.lexicon(for: readings.map(\.bank)))
  }

  /// The procedures of some banks, from the cache where their texts have not changed.
  private static func procedures(
    of readings: [BankFolder.Reading], _ reader: ProcedureReader, _ world: World
  ) -> [Procedure] {
    readings.flatMap { reading in
      world.bankCache?.procedures(of: reading, with: reader)
        ?? Parallel.map(reading.bank.narratives, reader.read)
    }
  }

  /// Everything that can be asked about some banks; made once for each choice of banks.
  func catalogue(_ named: [String], in world: World) throws -> Catalogue {
    if let known = catalogues[named] { return known }
    let readings = try usable(named, in: world)
    let reader = try Self.reader(for: readings, world)
    let procedures = Self.procedures(of: readings, reader, world)
    let record = world.bankCache?.trials(of: readings, reader.lexicon)
    let catalogue = Catalogue(
      banks: readings.map(\.bank), lexicon: reader.lexicon, procedures: procedures,
      tellable: record?.known ?? [:])
    catalogues[named] = catalogue
    records[named] = record
    return catalogue
  }

  /// Writes down what is worth knowing at the next start, when everything is done.
  func keepTrials() {
    for (named, catalogue) in catalogues { records[named]?.keep(catalogue.tellableCodes) }
  }

  private func nothingUsable(_ readings: [BankFolder.Reading], in world: World) -> CommandFailure {
    guard !readings.isEmpty else {
      return CommandFailure(
        .inputOutput,
        "no bank was found: give a folder with --bank DIR, or set CODEROUNDS_BANKS")
    }
    for finding in readings.flatMap(\.findings) { world.errors.finding(finding) }
    let names = readings.map { "'\($0.bank.name)'" }.joined(separator: ", ")
    return CommandFailure(
      .data,
      """
      nothing in bank \(names) can be used; narratives can be added with: coderounds bank import \
      FILE… --into DIR
      """)
  }

  /// One bank with everything that is wrong in it, by its folder or its name.
  func reading(named path: String, in world: World) throws -> BankFolder.Reading {
    try reading(of: try folders([path], places: world.places).first ?? path, in: world)
  }

  private func reading(of path: String, in world: World) throws -> BankFolder.Reading {
    if let known = read[path] { return known }
    let reading = try BankFolder.read(at: path, cache: world.bankCache)
    read[path] = reading
    return reading
  }

  private func folders(_ named: [String], places: Places) throws -> [String] {
    guard !named.isEmpty else { return places.bankFolders.flatMap(Self.banks) }
    return try named.flatMap { path in
      guard !FileManager.default.fileExists(atPath: path) else {
        // A folder without banks is handed on, so that the message is about that folder.
        let inside = BankFolder.isBank(path) ? [] : Self.banks(in: path)
        return inside.isEmpty ? [path] : inside
      }
      let known = places.bankFolders.map { $0 + "/" + path }
      guard !path.contains("/"), let bank = known.first(where: Places.isFolderOnDisk) else {
        throw BankFolderFault.missing(path)
      }
      return [bank]
    }
  }

  /// The banks that a folder is or holds, by name.
  private static func banks(in folder: String) -> [String] {
    if BankFolder.isBank(folder) { return [folder] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { folder + "/" + $0 }.filter(BankFolder.isBank)
  }

  /// Makes sure that banks are read again, because a command has written to one.
  func forget() {
    read = [:]
    completion = nil
    catalogues = [:]
    solvers = [:]
    records = [:]
  }

  /// What can be completed from the banks in the usual places.
  func completion(in world: World) -> CommandCompletion {
    if let known = completion { return known }
    let folders = world.places.bankFolders.flatMap(Self.banks)
    let codes = folders.flatMap { folder in
      ((try? reading(of: folder, in: world))?.bank.narratives ?? []).map(\.code.rawValue)
    }
    let made = CommandCompletion(
      codes: Set(codes).sorted(),
      banks: folders.compactMap { $0.split(separator: "/").last }.map(String.init))
    completion = made
    return made
  }
}
