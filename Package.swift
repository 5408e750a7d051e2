// swift-tools-version: 6.2
import PackageDescription

/// The settings every room is built with; `CONTRIBUTING.md` gives the reasons.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

// Homebrew's readline is keg-only, so macOS needs pkg-config to find it. On Linux the module map's
// `link` line is enough, and pkg-config would print warnings about flags it may not pass on.
#if os(macOS)
  let readlinePackage: String? = "readline"
  func packageLibrary(_ name: String) -> String? { name }
#else
  let readlinePackage: String? = nil
  func packageLibrary(_ name: String) -> String? { nil }
#endif

func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], fixtures: Bool = false) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"],
    resources: fixtures ? [.copy("Fixtures")] : [], swiftSettings: house)
}

let package = Package(
  name: "CodeRounds",
  products: [.executable(name: "coderounds", targets: ["coderounds"])],
  traits: [
    .trait(
      name: "Packages",
      description: "Read and write packages (.apkg, QTI zip); needs the libraries sqlite3 and zip.")
  ],
  targets: [
    // Data only, which the compiler of C takes in as it is.
    .target(name: "CSurgicalLexicon"),
    .target(
      name: "SurgicalLexicon", dependencies: ["CSurgicalLexicon"],
      exclude: [
        "actions.lexicon", "language.lexicon", "structures.lexicon", "anatomy.lexicon",
        "general.lexicon", "abdomen.lexicon", "head-and-neck.lexicon", "urogenital.lexicon",
        "surface.lexicon",
        "chest-and-vessels.lexicon", "limbs-and-spine.lexicon",
      ], swiftSettings: house),
    room("Basics"),
    room("Narratives", ["Basics", "SurgicalLexicon"]),
    room("XMLReading"),
    room("QuestionBanks", ["Basics", "Narratives", "XMLReading"]),
    // Without the trait these two are not looked for, so that the plain build needs neither library.
    .systemLibrary(
      name: "CSQLite", pkgConfig: packageLibrary("sqlite3"),
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: packageLibrary("libzip"),
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    room(
      "PackageFiles",
      [
        "QuestionBanks", "Narratives",
        .target(name: "CSQLite", condition: .when(traits: ["Packages"])),
        .target(name: "CZip", condition: .when(traits: ["Packages"])),
      ]),
    room(
      "QuizEngine", ["Basics", "QuestionBanks", "Narratives"],
      resources: [.embedInCode("Wording/scenes.wording")]),
    room("Scheduling", ["Basics"]),
    room("ProgressStore", ["Scheduling"]),
    room(
      "QuizSession", ["QuizEngine", "QuestionBanks", "Narratives", "ProgressStore", "Scheduling"]),
    .systemLibrary(
      name: "CReadline", pkgConfig: readlinePackage,
      providers: [
        .apt(["libreadline-dev"]), .brew(["readline"]),
      ]),
    room("LineEditing", ["CReadline"]),
    room("CommandLineParsing"),
    room(
      "Commands",
      [
        "Basics", "CommandLineParsing", "LineEditing", "QuizSession", "QuizEngine", "QuestionBanks",
        "PackageFiles", "Narratives", "ProgressStore", "Scheduling",
      ]),
    .executableTarget(name: "coderounds", dependencies: ["Commands"], swiftSettings: house),
    .executableTarget(
      name: "measure",
      dependencies: ["Narratives", "QuestionBanks", "QuizEngine", "SurgicalLexicon"],
      swiftSettings: house),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Basics", "Scheduling", "ProgressStore", "QuizEngine", "QuestionBanks", "Narratives",
      ],
      swiftSettings: house),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    tests("BasicsTests", ["Basics"]),
    tests("NarrativesTests", ["Narratives"], fixtures: true),
    tests("XMLReadingTests", ["XMLReading"]),
    tests("QuestionBanksTests", ["QuestionBanks", "Narratives", "XMLReading"], fixtures: true),
    tests("PackageFilesTests", ["PackageFiles", "QuestionBanks", "Narratives"], fixtures: true),
    tests(
      "QuizEngineTests", ["Basics", "QuizEngine", "QuestionBanks", "Narratives"], fixtures: true),
    tests("SchedulingTests", ["Basics", "Scheduling"], fixtures: true),
    .executableTarget(
      name: "StoreCrasher", dependencies: ["ProgressStore", "Scheduling"],
      path: "Tests/StoreCrasher", swiftSettings: house),
    tests("ProgressStoreTests", ["ProgressStore", "Scheduling", "StoreCrasher"]),
    tests(
      "QuizSessionTests",
      ["QuizSession", "QuizEngine", "QuestionBanks", "Narratives", "ProgressStore", "Scheduling"]),
    tests("CommandLineParsingTests", ["CommandLineParsing"]),
    tests(
      "CommandsTests",
      [
        "Basics", "Commands", "LineEditing", "QuizSession", "QuizEngine", "ProgressStore",
        "Scheduling", "PackageFiles", "Narratives",
      ]),
    tests("TerminalTests", ["coderounds"]),
  ],
  swiftLanguageModes: [.v6]
)

// A fuzzer has no main function, so it is there only when `Scripts/fuzz` asks for it.
if Context.environment["CODEROUNDS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "StoreFuzz", dependencies: ["ProgressStore", "Scheduling"], path: "Tests/StoreFuzz"))
}
