import Testing

@testable import Commands

private func places(_ environment: [String: String], folders: Set<String>) -> Places {
  Places(environment: environment, programFolder: "/opt/bin") { folders.contains($0) }
}

private let installed = "/opt/bin/../share/coderounds/QuestionBanks"

struct PlacesTests {
  @Test func banksComeFromTheEnvironmentThenTheWorkingFolderThenTheDataFolders() {
    let all: Set = ["QuestionBanks", "/home/ann/.local/share/coderounds/QuestionBanks", installed]
    let home = ["HOME": "/home/ann"]
    #expect(
      places(home.merging(["CODEROUNDS_BANKS": "a:b"]) { $1 }, folders: all).bankFolders == [
        "a", "b",
      ])
    #expect(places(home, folders: all).bankFolders == ["QuestionBanks"])
    #expect(
      places(home, folders: all.subtracting(["QuestionBanks"])).bankFolders == [
        "/home/ann/.local/share/coderounds/QuestionBanks", installed,
      ])
    #expect(places([:], folders: [installed]).bankFolders == [installed])
    #expect(places([:], folders: []).bankFolders.isEmpty)
  }

  @Test func answersGoWhereItWasSaidThenTheWorkingFolderThenTheDataFolder() {
    let data = ["XDG_DATA_HOME": "/data", "HOME": "/home/ann"]
    let said = data.merging(["CODEROUNDS_PROGRESS": "/said"]) { $1 }
    #expect(places(said, folders: ["Progress"]).progressFolder("here") == "here")
    #expect(places(said, folders: ["Progress"]).progressFolder(nil) == "/said")
    #expect(places(data, folders: ["Progress"]).progressFolder(nil) == "Progress")
    #expect(places(data, folders: []).progressFolder(nil) == "/data/coderounds/Progress")
    #expect(places(["XDG_DATA_HOME": "relative"], folders: []).progressFolder(nil) == nil)
  }

  @Test func theLearnerIsWhoWasNamedAndElseTheAccount() {
    #expect(places(["CODEROUNDS_LEARNER": "bea"], folders: []).chosenLearner("ann") == "ann")
    #expect(places(["CODEROUNDS_LEARNER": "bea"], folders: []).chosenLearner(nil) == "bea")
    #expect(places(["USER": "cy"], folders: []).chosenLearner(nil) == nil)
    #expect(places(["USER": "cy"], folders: []).person == "cy")
    #expect(places([:], folders: []).person == "learner")
  }
}
