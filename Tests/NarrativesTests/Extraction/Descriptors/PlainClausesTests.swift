import Testing

@testable import Narratives

/// Names of procedures that put the head first, and the clauses they come to.
struct PlainClausesTests {
  private func clauses(_ descriptor: String) throws -> [[String]] {
    PlainClauses(descriptor, lexicon: try Said.reader.get().lexicon).clauses.map(\.alternatives)
  }

  @Test(arguments: [
    ("Gastrectomy, partial", [["partial Gastrectomy"]]),
    (
      "Total or subtotal removal of the stomach",
      [["Total removal of the stomach", "subtotal removal of the stomach"]]
    ),
    (
      "Removal of a cyst or an adenoma of the thyroid, or, as an alternative, transection of the isthmus",
      [
        [
          "Removal of a cyst of the thyroid", "Removal of an adenoma of the thyroid",
          "transection of the isthmus",
        ]
      ]
    ),
    (
      "Replacement of both the hip and the knee", [["Replacement of the hip and the knee"]]
    ),
    ("Gastrectomy together with vagotomy", [["Gastrectomy"], ["vagotomy"]]),
    (
      "Gastrectomy; splenectomy, vagotomy, and pyloroplasty are included",
      [
        ["Gastrectomy"], ["with or without splenectomy"], ["with or without vagotomy"],
        ["with or without and pyloroplasty"],
      ]
    ),
    (
      "Laparoscopy with lysis of adhesions and removal or biopsy of a cyst",
      [["Laparoscopy with lysis of adhesions"], ["removal of a cyst", "biopsy of a cyst"]]
    ),
    (
      "Ureteroscopic lithotripsy with a double-J stent",
      [["Ureteroscopic lithotripsy"], ["insertion of a double-J stent"]]
    ),
    ("Gastrectomy, total or subtotal", [["total Gastrectomy", "subtotal Gastrectomy"]]),
    ("Gastrectomy; partial, with vagotomy", [["partial Gastrectomy"], ["vagotomy"]]),
    ("Biopsy, liver, percutaneous", [["percutaneous Biopsy of liver"]]),
    ("Repair recurrent hiatal hernia", [["Repair of recurrent hiatal hernia"]]),
    (
      "Biopsy or excision of bone(s); open, deep rib bone(s)",
      [["open Biopsy of deep rib bone", "open excision of deep rib bone"]]
    ),
    (
      "Limited lymphadenectomy (separate procedure); cervical and axillary",
      [["Limited cervical and axillary lymphadenectomy"]]
    ),
    (
      "Colectomy with ileostomy, including bilateral pelvic lymphadenectomy, including external iliac, hypogastric, and obturator nodes",
      [
        ["Colectomy"], ["ileostomy"],
        [
          "bilateral pelvic lymphadenectomy including external iliac, hypogastric, and obturator nodes"
        ],
      ]
    ),
    (
      "Cystectomy, including prostate, seminal vesicles",
      [["Cystectomy"], ["removal of prostate and seminal vesicles"]]
    ),
    (
      "Arthroscopy, knee, surgical; with meniscus repair (medial and lateral)",
      [
        ["surgical Arthroscopy, knee"], ["medial and lateral meniscus repair in the knee joint"],
      ]
    ),
    (
      "Excision of cartilage, knee; medial or lateral",
      [["medial Excision of cartilage, knee", "lateral Excision of cartilage, knee"]]
    ),
    (
      "Laparoscopy; nephrectomy, includes robotic assistance, when performed",
      [["Laparoscopy"], ["nephrectomy"], ["with or without robotic assistance"]]
    ),
    (
      "Excision of polyp(s), cyst(s), or other lesion(s) (eg, of the nose)",
      [["Excision of polyp", "Excision of cyst", "Excision of other lesion"]]
    ),
    (
      "Arthrotomy, hip; with exploration, biopsy, or removal of foreign body",
      [
        ["Arthrotomy, hip"],
        [
          "exploration of the hip joint", "biopsy of the hip joint",
          "removal of foreign body in the hip joint",
        ],
      ]
    ),
  ]) func `a name is told in plain clauses`(_ name: String, _ plain: [[String]]) throws {
    let found = try clauses(name)
    #expect(found == plain)
  }

  @Test(arguments: [
    "Laparoscopic removal of the gallbladder with an x-ray of the ducts",
    "Emergency repair of a trapped groin hernia in a baby",
    "Two small cuts into the prostate",
  ]) func `a title in plain words stays as it is`(_ title: String) throws {
    #expect(try clauses(title).flatMap { $0 }.joined(separator: " with ") == title)
  }
}
