import Basics
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 63, 64, 1000])
  func `what is shared among cores comes back in order`(count: Int) {
    #expect(Parallel.map(Array(0..<count)) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [1, 3, 10, 50])
  func `parts of any size come back in order`(size: Int) {
    #expect(Parallel.map(Array(0..<10), inPartsOf: size) { -$0 } == (0..<10).map { -$0 })
  }
}
