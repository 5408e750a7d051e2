import Testing

@testable import Narratives

/// The ages that a sentence tells, and the lengths of time that are none.
struct AgeReaderTests {
  private func ages(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    return (AgeReader(tokens, in: bytes)?.ages() ?? []).map { age in
      switch age.found {
      case .patient(let age): "patient of \(age.words)"
      case .span(let span): span.words
      }
    }
  }

  @Test(arguments: [
    ("Repair of an inguinal hernia, age 5 years or older", "age 5 years or older"),
    ("in a patient five years of age or older", "age 5 years or older"),
    ("in a patient who is at least five years old", "age 5 years or older"),
    ("tonsillectomy; age 12 or over", "age 12 years or older"),
    ("tonsillectomy; younger than age 12", "age under 12 years"),
    ("in babies younger than six months", "age under 6 months"),
    ("in children under the age of 2 years", "age under 2 years"),
    ("circumcision of a neonate (28 days of age or less)", "age under 29 days"),
    ("a child up to 12 years of age", "age under 12 years"),
    ("in a child of at least six months but not yet five years of age", "age 6 months to 5 years"),
    ("a child from six months to under five years", "age 6 months to 5 years"),
    ("between the ages of 6 months and 5 years", "age 6 months to 5 years"),
    ("aged 6 months to less than 5 years", "age 6 months to 5 years"),
    ("between 5 and 12 years of age", "age 5 years to 12 years"),
    ("in patients 5-12 years old", "age 5 years to 12 years"),
    ("Repair of a hernia, age under 6 months", "age under 6 months"),
    ("adults over 18 years", "age 18 years or older"),
    ("in children no older than 12 years", "age under 13 years"),
    ("in a child not more than 5 years of age", "age under 6 years"),
    ("in patients not younger than 18 years", "age 18 years or older"),
    ("in patients 5 – 12 years old", "age 5 years to 12 years"),
  ]) func `the ages that a code is for are read in many wordings`(_ text: String, _ span: String) {
    #expect(ages(text) == [span])
  }

  @Test(arguments: [
    ("A 54-year-old woman with gallstones.", "54 years"), ("a two-year-old boy", "2 years"),
    ("Pt is a 4-month-old former 38-weeker, 6.1 kg", "4 months"),
    ("4 y/o M, groin lump", "4 years"),
    ("72yo F", "72 years"), ("3mo boy", "3 months"), ("Patient: woman, 73.", "73 years"),
    ("Patient: boy, 4 months.", "4 months"), ("now 5 months of age", "5 months"),
    ("Age 61, smoker", "61 years"), ("He is 70 years old.", "70 years"),
  ]) func `the age of a patient is read in many wordings`(_ text: String, _ age: String) {
    #expect(ages(text) == ["patient of \(age)"])
  }

  @Test(arguments: [
    "less than 2 years of follow-up", "Symptoms for over 3 months.", "Patient 2 weeks post op.",
    "The tourniquet time was 54 minutes.", "born at 29 weeks, NICU 3 months",
    "A mass present for at least 5 years was excised.", "16F Foley, 3 years ago",
  ]) func `a length of time is no age unless a word says so`(_ text: String) {
    #expect(ages(text) == [])
  }
}
