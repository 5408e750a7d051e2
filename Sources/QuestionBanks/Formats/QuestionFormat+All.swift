extension QuestionFormat {
  /// Every format, in the order in which a file is tried; a new format is one line here.
  package static let all: [QuestionFormat] = [
    .moodleXML, .qti, .text2qti, .aiken, .gift, .csv, .tsv, .moodleJSON, .ankiText, .examHTML,
    .examText,
  ]
}
