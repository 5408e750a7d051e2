/// A code that a sentence names, with the token that names it.
struct CodeToken: Sendable {
  let token: Int
  /// Whether it is the text's own.
  let isOwn: Bool
}
