extension Command {
  /// Everything that makes, checks and moves banks.
  static let bank = Command(
    group: "bank", "Make, check, show and move banks of narratives and questions.",
    discussion: [
      """
      A bank is a folder with 'bank.json', narratives in 'narratives/' and written questions in \
      'questions/'. QuestionBanks/README.md leads an instructor from nothing to a checked bank.
      """
    ],
    [
      .bankNew, .bankCheck, .bankWatch, .bankPreview, .bankList, .bankStats, .bankDiff,
      .bankConvert,
      .bankExport, .bankImport,
    ])
}
