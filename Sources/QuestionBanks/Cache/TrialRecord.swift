package import Narratives

/// What trials on the codes of some banks found when these were used together, kept from one start to the next.
package struct TrialRecord: Sendable {
  /// For the codes that were tried, whether notes on them can be told.
  package let known: [ProcedureCode: Bool]

  private let path: String
  private let seal: CacheSeal
  /// Stands for all texts, the lexicon and the order of the banks: with any other the trials may end otherwise.
  private let fingerprint: UInt64

  /// "CRTrial" and the version of the form of the file.
  private static let magic: UInt64 = 0x016C_6169_7254_5243

  fileprivate init(path: String, program: UInt64, fingerprint: UInt64) {
    self.path = path
    self.fingerprint = fingerprint
    seal = CacheSeal(magic: Self.magic, program: program)
    known = Self.read(path, seal, fingerprint) ?? [:]
  }

  /// Writes down what is known now, where that is more than before.
  package func keep(_ trials: [ProcedureCode: Bool]) {
    guard trials.count > known.count else { return }
    var writer = CompactWriter()
    writer.word(fingerprint)
    writer.number(trials.count)
    for (code, isTellable) in trials.sorted(by: { $0.key < $1.key }) {
      writer.text(code.rawValue)
      writer.number(isTellable ? 1 : 0)
    }
    CacheFile.write(seal.close(writer.bytes), to: path)
  }

  private static func read(
    _ path: String, _ seal: CacheSeal, _ fingerprint: UInt64
  ) -> [ProcedureCode: Bool]? {
    guard let (bytes, _) = CacheFile.read(path), var reader = seal.open(bytes) else { return nil }
    do throws(CompactFault) {
      guard try reader.word() == fingerprint else { return nil }
      var known: [ProcedureCode: Bool] = [:]
      for _ in 0..<(try reader.count()) {
        guard let code = ProcedureCode(rawValue: try reader.text()) else { return nil }
        known[code] = try reader.number() == 1
      }
      return reader.isAtEnd ? known : nil
    } catch {
      return nil
    }
  }
}

extension BankCache {
  /// What is known of trials on the codes of some banks; nothing can be kept where some text has no hash, because
  /// something is wrong in its file.
  package func trials(of banks: [BankFolder.Reading], _ lexicon: Lexicon) -> TrialRecord? {
    var texts = CompactWriter()
    var folders = CompactWriter()
    texts.word(lexicon.stamp)
    for bank in banks {
      folders.text(BankFile.absolute(bank.path))
      for narrative in bank.bank.narratives {
        guard let file = bank.memory.files[narrative.code] else { return nil }
        texts.text(narrative.code.rawValue)
        texts.word(file.content.value)
      }
    }
    let name = String(ContentHash(folders.bytes).value, radix: 36)
    return TrialRecord(
      path: "\(folder)/banks/\(name).trials", program: program,
      fingerprint: ContentHash(texts.bytes).value)
  }
}
