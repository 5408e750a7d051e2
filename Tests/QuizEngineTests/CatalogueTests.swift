import Narratives
import QuizEngine
import Testing

struct CatalogueTests {
  @Test func `the same seed gives the same question, another seed another one`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let again = try BundledBank.catalogue.get()
    var stems: Set<String> = []
    for point in catalogue.points {
      let first = catalogue.question(point: point.id, seed: 7)
      #expect(first == again.question(point: point.id, seed: 7))
      if let first { stems.insert(first.stem + "\(first.task)") }
    }
    #expect(stems.count == catalogue.points.count)
  }

  @Test func `every point gives a question for nearly every seed`() throws {
    let catalogue = try BundledBank.catalogue.get()
    for point in catalogue.points {
      let made = (0..<20).count { catalogue.question(point: point.id, seed: UInt64($0)) != nil }
      #expect(made >= 18, "\(point.id.rawValue) gives only \(made) of 20")
    }
  }

  @Test func `an unknown point and a kind that a point has not give no question`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let unknown = LearningPointID(rawValue: "contrast:00000~00001")
    #expect(catalogue.question(point: unknown, seed: 1) == nil)
    let contents = try #require(catalogue.points.first { $0.kinds == [.whatIsIncluded] })
    #expect(catalogue.question(point: contents.id, seed: 1, kind: .codeTheCase) == nil)
  }

  @Test func `points are named by their codes alone, so that rewording keeps progress`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let ids = Set(catalogue.points.map(\.id.rawValue))
    #expect(ids.contains("contrast:38571~38572"))
    #expect(ids.contains("contrast:58957~58958"))
    #expect(ids.count == catalogue.points.count)
  }

  @Test func `the nearest contrast of a family comes first`() throws {
    let catalogue = try BundledBank.catalogue.get()
    #expect(catalogue.points.first?.codes.map(\.rawValue) == ["38571", "38572"])
  }
}
