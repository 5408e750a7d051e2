internal import CSurgicalLexicon

/// The lexicon files that every bank starts from, as they stand in this folder.
package enum SurgicalLexicon {
  /// File names with their bytes, in the order in which they are read.
  package static let files: [(name: String, bytes: [UInt8])] = (0..<lexicon_file_count()).map {
    index in
    let file = unsafe lexicon_file_at(index)
    return unsafe (
      name: String(cString: file.name),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    )
  }
}
