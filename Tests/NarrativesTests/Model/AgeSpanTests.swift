import Testing

@testable import Narratives

struct AgeSpanTests {
  private static let child = AgeSpan.between(Age(6, .month), Age(5, .year))

  @Test(arguments: [
    (Age(5, .month), false, true), (Age(6, .month), true, false), (Age(4, .year), true, false),
    (Age(5, .year), false, true), (Age(24, .week), false, true), (Age(59, .month), true, false),
    // A patient told to be none in years may be younger or older than six months.
    (Age(0, .year), false, false),
  ]) func `an age is meant, not meant, or told too roughly`(
    _ age: Age, _ isMeant: Bool, _ isExcluded: Bool
  ) {
    #expect(Self.child.contains(age) == isMeant)
    #expect(Self.child.excludes(age) == isExcluded)
  }

  @Test func `spans lie in one another, apart, or neither`() {
    let (baby, grown) = (AgeSpan.under(Age(6, .month)), AgeSpan.from(Age(5, .year)))
    #expect(Self.child.isDisjoint(from: baby) && Self.child.isDisjoint(from: grown))
    #expect(!grown.isDisjoint(from: .from(Age(18, .year))))
    #expect(AgeSpan.from(Age(18, .year)).isWithin(grown) && !grown.isWithin(Self.child))
  }
}
