import Foundation
import Testing

@testable import ProgressStore

@Suite struct LockTests {
  private let files = PosixFiles()

  @Test func aLockEndsWithItsFileAlthoughAProgramStartedMeanwhileSharesIt() throws {
    let scratch = try Scratch()
    let first = try files.open(scratch.path + "/journal", .append)
    #expect(try files.lock(first) == .locked)
    // A fork shares what is open until it becomes another program.
    let shared = dup(first.descriptor)
    defer { close(shared) }
    files.close(first)
    let second = try files.open(scratch.path + "/journal", .append)
    defer { files.close(second) }
    #expect(try files.lock(second) == .locked)
  }

  @Test func aLockThatIsHeldIsNotGivenTwice() throws {
    let scratch = try Scratch()
    let first = try files.open(scratch.path + "/journal", .append)
    defer { files.close(first) }
    #expect(try files.lock(first) == .locked)
    let second = try files.open(scratch.path + "/journal", .append)
    defer { files.close(second) }
    #expect(try files.lock(second) == .heldByAnother)
  }
}
