import Testing

@testable import Narratives

/// The approach that the work of a note was finished in.
@Suite struct ApproachCourseTests {
  struct Case: CustomTestStringConvertible {
    let note: String
    let approach: String?
    var testDescription: String { note }
  }

  static let notes = [
    Case(note: "Ports were placed. The gallbladder was removed.", approach: "laparoscopic"),
    Case(
      note: """
        A camera port was placed. Nothing could be seen. The gas was released and a transverse incision was made. The \
        appendix was divided and removed.
        """, approach: "open"),
    Case(
      note: """
        OPERATION: Laparoscopic fundoplication

        Ports were inserted. The sac was dissected from the mediastinum. The hiatus was closed.
        """, approach: "laparoscopic"),
    Case(note: "Through a midline laparotomy the spleen was removed.", approach: "open"),
    Case(
      note: """
        Ports were placed and the camera introduced. After forty minutes the lower midline was opened. \
        The sigmoid colon was freed by hand. It was divided and removed.
        """, approach: "open"),
    Case(
      note: """
        A midline incision from an earlier operation was opened. Then ports were placed and the \
        laparoscope was passed. The appendix was removed.
        """, approach: "laparoscopic"),
    Case(
      note: """
        Four ports. The uterine vessels were sealed. The uterus was removed through the vagina.
        """, approach: "laparoscopic"),
    Case(
      note: "Laparoscopy had been discussed. An incision was made and the hernia was repaired.",
      approach: "open"),
    Case(
      note: """
        The case was started laparoscopically and finished through a laparotomy. The sigmoid colon was \
        divided and removed.
        """, approach: "open"),
    Case(
      note: "Ports were placed. The dissection was completed open. The sigmoid colon was removed.",
      approach: "open"),
    Case(note: "The gallbladder was removed.", approach: nil),
    // A last look is no way in, and a resectoscope is more than the way through the urethra.
    Case(note: "The uterus was removed. Cystoscopy: good jets on both sides.", approach: nil),
    Case(note: "The resectoscope was passed. The tumor was resected.", approach: "resectoscopic"),
    Case(note: "AL and AM portals. The torn meniscus was trimmed.", approach: "arthroscopic"),
    // A cut of the neck tells what an open operation went through, until more is opened.
    Case(note: "A collar incision was made. The lobe was removed.", approach: "neck-incision"),
    Case(
      note: "A collar incision was made. A median sternotomy was added. The lobe was removed.",
      approach: "transsternal"),
    Case(
      note: "The open tray was ready. Ports were placed. The lobe was removed.",
      approach: "laparoscopic"),
    // Where ports go in is no way in of its own.
    Case(
      note:
        "I put an additional 5 mm port in the right subcostal area. The gallbladder was removed.",
      approach: "laparoscopic"),
    Case(
      note: "Two portals through the old scars. The torn meniscus was excised.",
      approach: "arthroscopic"),
    Case(
      note: "The ports came out, and the right subcostal was opened. The gallbladder was removed.",
      approach: "open"),
    Case(
      note: """
        A subcostal incision was made and the peritoneum entered. The gallbladder was emptied by trocar \
        and removed.
        """, approach: "open"),
    Case(
      note: """
        Camera in. No progress; the scope was taken out, and a Kocher cut was carried across the rectus. \
        The cystic artery was tied.
        """, approach: "open"),
    Case(
      note: "Camera in. The cystic artery was clipped and cut. Scope out. An incision was closed.",
      approach: "laparoscopic"),
    Case(
      note:
        "Ports were placed. The right pelvic sidewall was opened. All pelvic nodes were removed.",
      approach: "laparoscopic"),
    Case(
      note:
        "The colonoscope was advanced to the cecum. The whole colon was inspected. The scope was withdrawn.",
      approach: "endoscopic"),
    // Whatever the words for it, ports that are taken away before the body is cut open are given up.
    Case(
      note: """
        Four trocars were placed. No plane could be found. The trocars were taken out and the right-sided port sites \
        joined to a Kocher incision. The duct was tied and the gallbladder removed.
        """, approach: "open"),
    Case(
      note: """
        A port was placed below the navel. The space would not open. I stopped there, removed the port, closed the fascia \
        and went on through a groin incision. The sac was freed. The mesh was sewn in place.
        """, approach: "open"),
    Case(
      note: """
        Thoracoscopy was begun. Adhesions were dense; the ports were removed and the chest was opened through the fifth \
        space. The lobe was removed.
        """, approach: "open"),
    Case(
      note: """
        The laparoscope was passed. The camera was taken away, and the port wounds were joined to one incision. The sigmoid \
        colon was divided and removed.
        """, approach: "open"),
    Case(
      note: """
        Trocars were placed. The decision to convert was made, and an upper midline incision was cut. The spleen was \
        freed and removed.
        """, approach: "open"),
    // At the end of work through a scope its ports are taken away, and their wounds are closed.
    Case(
      note: """
        Ports were placed. The gallbladder was removed. The trocars were taken out under vision. The fascia of the umbilical \
        incision was closed. The skin was closed and local anesthetic injected.
        """, approach: "laparoscopic"),
    Case(
      note: """
        Ports were placed. The gallbladder was removed in a bag through the port. The umbilical incision was closed. A \
        dressing was applied.
        """, approach: "laparoscopic"),
    // What lies ready is no way in, and a scar that something sticks to is not opened.
    Case(
      note: """
        The first trocar was placed by cut-down. Omentum stuck along the old scar was freed. Three more trocars went in. The \
        retractors for laparotomy were on the table and were not used. The gallbladder was removed.
        """, approach: "laparoscopic"),
    Case(
      note: """
        The old scar was excised and the fascia opened. The hernia sac was freed and the fascia was closed over a mesh.
        """, approach: "open"),
    Case(
      note: "He had the right groin done with a scope in 2014. The sac was tied.", approach: nil),
  ]

  @Test(arguments: notes) func `a note tells the approach by name or by what only one has`(
    _ test: Case
  ) throws {
    let lexicon = try Lexicon.standard()
    let note = Documentation(Reader(lexicon: lexicon).read(test.note), lexicon: lexicon)
    #expect(note.approach.map { lexicon.id($0.value) } == test.approach)
  }

  @Test func `an approach that was given up is kept apart from the final one`() throws {
    let lexicon = try Lexicon.standard()
    let text = "The laparoscope was passed. The case was converted to an open operation."
    let note = Documentation(Reader(lexicon: lexicon).read(text), lexicon: lexicon)
    #expect(note.approach.map { lexicon.id($0.value) } == "open")
    #expect(note.convertedFrom.map { lexicon.id($0.value) } == "laparoscopic")
  }
}
