/// Two things that a sentence names together.
struct Couple: Sendable {
  let mentions: [Mention]
  /// Whether it is said before that they are two.
  let isAnnounced: Bool
  /// Whether a clause is about them.
  let isSubject: Bool
}
