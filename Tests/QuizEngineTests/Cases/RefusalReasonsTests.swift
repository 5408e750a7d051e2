import Narratives
import Testing

@testable import QuizEngine

/// What a refusal names first of all that speaks against a rival, on banks of two codes.
struct RefusalReasonsTests {
  @Test func `the way in is quoted by the sentence on it, and not by one that only fits it`() {
    let wayIn = "The skin over the breast was incised."
    func quoted(_ sentence: String, from told: [String]) -> String? {
      Refusal.wayIn(Evidence(sentence: sentence, range: 0..<1), from: told)
    }
    #expect(quoted("The flaps were of even thickness.", from: [wayIn]) == wayIn)
    #expect(
      quoted("The skin was incised.", from: ["The skin was incised. It bled."])
        == "The skin was incised.")
    #expect(
      quoted("The flaps were of even thickness.", from: [""]) == "The flaps were of even thickness."
    )
  }

  @Test(
    arguments: [
      // A general word for nodes is not set against the nodes that it may mean; what is wholly wanting comes first.
      (
        "Laparoscopic sampling of the retroperitoneal lymph nodes",
        "Laparoscopic sampling of the para-aortic lymph nodes with removal of the omentum",
        """
        The laparoscope was passed at the umbilicus. Two retroperitoneal nodes were biopsied.
        """,
        """
        20001 requires removal of the omentum, which the note does not document. It also requires \
        sampling of the para-aortic lymph nodes; the note speaks of retroperitoneal lymph nodes and \
        does not say which: “Two retroperitoneal nodes were biopsied.”
        """
      ),
      // Who clears a region leaves nothing open of its nodes.
      (
        "Open removal of the axillary lymph nodes", "Open biopsy of the deep axillary lymph nodes",
        "An axillary incision was made. The axillary nodes were cleared completely.",
        """
        20001 requires biopsy of the deep axillary lymph nodes; the note documents clearance of the \
        axillary lymph nodes: “The axillary nodes were cleared completely.”
        """
      ),
      // A clearance is no sample, of whatever nodes.
      (
        "Laparoscopic total removal of the pelvic lymph nodes",
        "Laparoscopic sampling of the retroperitoneal lymph nodes",
        "The laparoscope was passed at the umbilicus. All pelvic nodes were removed.",
        """
        20001 requires sampling of the retroperitoneal lymph nodes; the note documents total removal \
        of the pelvic lymph nodes: “All pelvic nodes were removed.”
        """
      ),
      // A region told by its parts is named itself.
      (
        "Open total removal of the pelvic lymph nodes on both sides",
        "Open limited removal of the pelvic lymph nodes on both sides",
        """
        A midline laparotomy was made. The external iliac, internal iliac and obturator nodes were \
        removed completely on the right and on the left.
        """,
        """
        20001 requires limited removal of the pelvic lymph nodes; the note documents total \
        removal of the pelvic lymph nodes: “The external iliac, internal iliac and obturator \
        nodes were removed completely on the right and on the left.”
        """
      ),
      // A join is made elsewhere.
      (
        "Open partial removal of the colon with anastomosis of the rectum",
        "Open partial removal of the colon with anastomosis of the colon",
        "A midline laparotomy was made. Part of the colon was removed. The rectum was anastomosed.",
        """
        20001 requires anastomosis of the colon; the note documents anastomosis of the rectum: “The \
        rectum was anastomosed.”
        """
      ),
      // Nodes of one side against some of both sides: how many go decides, and not the sides.
      (
        "Open limited removal of the pelvic lymph nodes on both sides",
        "Open removal of the pelvic lymph nodes on one side",
        """
        A midline laparotomy was made. Three pelvic lymph nodes were removed on the right and two on \
        the left.
        """,
        """
        20001 requires clearance of the pelvic lymph nodes; the note documents limited removal of the \
        pelvic lymph nodes: “Three pelvic lymph nodes were removed on the right and two on the left.”
        """
      ),
      // A clearance is told as one beside samples.
      (
        "Open removal of the pelvic lymph nodes",
        "Open sampling of the retroperitoneal lymph nodes",
        "A midline laparotomy was made. The pelvic nodes were cleared completely.",
        """
        20001 requires sampling of the retroperitoneal lymph nodes; the note documents clearance of \
        the pelvic lymph nodes: “The pelvic nodes were cleared completely.”
        """
      ),
      // Another sort of work on the same structure is set against what is asked for.
      (
        "Open repair of the spleen", "Open removal of the spleen",
        "A midline laparotomy was made. The spleen was repaired.",
        """
        20001 requires removal of the spleen; the note documents repair of the spleen: “The spleen \
        was repaired.”
        """
      ),
      // Where a code is for hernias, what has come back is the hernia.
      (
        "Open repair of a recurrent inguinal hernia", "Open initial repair of an inguinal hernia",
        "An inguinal incision was made. The recurrent inguinal hernia was repaired.",
        """
        20001 requires an initial repair; the note documents a recurrent hernia: “The recurrent \
        inguinal hernia was repaired.”
        """
      ),
      // What speaks against a code does not hide what it would leave out.
      (
        "Open total removal of the thyroid with removal of the spleen",
        "Open partial removal of the thyroid",
        "A neck incision was made. The whole thyroid was removed. The spleen was removed.",
        """
        20001 requires partial removal of the thyroid; the note documents total removal of the \
        thyroid: “The whole thyroid was removed.” The note also documents removal of the spleen, which \
        20001 does not include.
        """
      ),
      // The way in is called as the right code calls it, whatever scope it was.
      (
        "Transurethral partial removal of the prostate",
        "Laparoscopic partial removal of the prostate",
        "The resectoscope was passed through the urethra. Part of the prostate was removed.",
        """
        20001 requires a laparoscopic approach; the note documents a transurethral approach: “The \
        resectoscope was passed through the urethra.”
        """
      ),
      // On the state of a disease a note may be silent; what it tells decides.
      (
        "Open repair of an inguinal hernia", "Laparoscopic repair of a recurrent inguinal hernia",
        "An inguinal incision was made. The inguinal hernia was repaired.",
        """
        20001 requires a laparoscopic approach; the note documents an open approach: “An inguinal \
        incision was made.”
        """
      ),
      // What is left out is not told twice, and after what is required no "nor" follows.
      (
        "Open total removal of the thyroid with removal of the spleen",
        "Laparoscopic partial removal of the thyroid without removal of the spleen",
        "A midline laparotomy was made. The whole thyroid was removed. The spleen was removed.",
        """
        20001 requires partial removal of the thyroid; the note documents total removal of the \
        thyroid: “The whole thyroid was removed.” It does not include removal of the spleen, which the \
        note documents: “The spleen was removed.” It also requires a laparoscopic approach; the note \
        documents an open approach: “A midline laparotomy was made.”
        """
      ),
      // What a code leaves out would not be reported.
      // An organ that the text tells by its name is not called left open.
      (
        "Arthroscopic removal of the meniscus",
        "Arthroscopic removal of the medial meniscus with removal of the lateral meniscus",
        "The arthroscope was passed. The torn part of the lateral meniscus was resected.",
        """
        20001 requires removal of the medial meniscus as well; the note documents removal of the lateral \
        meniscus: “The torn part of the lateral meniscus was resected.”
        """
      ),
      (
        "Open biopsy of the liver or removal of the spleen", "Open removal of the gallbladder",
        "A midline laparotomy was made. A biopsy of the liver was taken.",
        """
        20001 requires removal of the gallbladder, which the note does not document. The note documents \
        biopsy of the liver, which 20001 does not include.
        """
      ),
      // Of several works of which any will do the one that was done is named.
      (
        "Open total or subtotal removal of the thyroid", "Open total removal of the thyroid",
        "A neck incision was made. A subtotal removal of the thyroid was performed.",
        """
        20001 requires total removal of the thyroid; the note documents subtotal removal of the \
        thyroid: “A subtotal removal of the thyroid was performed.”
        """
      ),
      // What was done instead of several things is set against all of them.
      (
        "Laparoscopic sampling of the retroperitoneal lymph nodes",
        """
        Laparoscopic extensive removal of the renal lymph nodes with extensive removal of the para-aortic lymph nodes
        """,
        "The laparoscope was passed at the umbilicus. Two retroperitoneal nodes were biopsied.",
        """
        20001 requires extensive removal of the renal and para-aortic lymph nodes; the note documents sampling of the retroperitoneal lymph nodes: “Two \
        retroperitoneal nodes were biopsied.”
        """
      ),
      // That one side alone was done is told beside what else is wanting.
      (
        "Laparoscopic removal of the pelvic lymph nodes on one side",
        """
        Laparoscopic total removal of the pelvic lymph nodes on both sides with removal of the omentum
        """,
        "The laparoscope was passed at the umbilicus. All left pelvic nodes were removed.",
        """
        20001 requires removal of the omentum, which the note does not document. It also requires total \
        removal of the pelvic lymph nodes on both sides; the note documents it on one side alone: “All \
        left pelvic nodes were removed.”
        """
      ),
      // So is what was done in its place.
      (
        "Open total removal of the thyroid lobe on one side",
        "Open total removal of the thyroid with removal of the spleen",
        "A midline laparotomy was made. The whole left thyroid lobe was removed.",
        """
        20001 requires removal of the spleen, which the note does not document. It also requires total \
        removal of the thyroid; the note documents total removal of a thyroid lobe: “The whole left \
        thyroid lobe was removed.”
        """
      ),
      // Who removed an ovary has removed adnexa.
      (
        "Laparoscopic total removal of the uterus with removal of the ovary",
        "Laparoscopic removal of adnexal structures",
        "The laparoscope was passed at the umbilicus. The whole uterus was removed. The right ovary was removed.",
        """
        20001 would leave total removal of the uterus (“The whole uterus was removed.”) unreported; 20000 \
        covers all that was done.
        """
      ),
      // Who took a lump out of the breast has not removed it.
      (
        "Open total removal of the breast with removal of the spleen",
        "Open excision of a breast lump",
        "A midline incision was made. The whole breast was removed. The spleen was removed.",
        """
        20001 would leave total removal of the breast (“The whole breast was removed.”) and removal of \
        the spleen (“The spleen was removed.”) unreported; 20000 covers all that was done.
        """
      ),
      // Who samples retroperitoneal nodes may have sampled those of the pelvis.
      (
        "Open sampling of the pelvic lymph nodes with sampling of the para-aortic lymph nodes",
        "Laparoscopic sampling of the retroperitoneal lymph nodes",
        """
        A midline laparotomy was made. Two pelvic nodes were biopsied. Two para-aortic nodes were biopsied.
        """,
        """
        20001 requires a laparoscopic approach; the note documents an open approach: “A midline \
        laparotomy was made.”
        """
      ),
      // Beside another way in, a structure that is only told more exactly sets nothing apart.
      (
        "Open removal of the gallbladder with exploration of the bile duct",
        "Laparoscopic removal of the gallbladder with exploration of the common bile duct",
        """
        A midline laparotomy was made. The gallbladder was removed. The bile duct was explored.
        """,
        """
        20001 requires a laparoscopic approach; the note documents an open approach: “A midline \
        laparotomy was made.”
        """
      ),
      // To clear one region is not to clear another.
      (
        "Open removal of the pelvic lymph nodes with removal of the axillary lymph nodes",
        "Laparoscopic removal of the pelvic lymph nodes",
        """
        A midline laparotomy was made. The pelvic nodes were cleared. The axillary nodes were cleared.
        """,
        """
        20001 requires a laparoscopic approach; the note documents an open approach: “A midline \
        laparotomy was made.” The note also documents removal of the axillary lymph nodes, which 20001 \
        does not include.
        """
      ),
      (
        "Open removal of the gallbladder with removal of the spleen",
        "Open removal of the gallbladder",
        "A midline laparotomy was made. The gallbladder was removed. The spleen was removed.",
        """
        20001 would leave removal of the spleen (“The spleen was removed.”) unreported; 20000 covers \
        all that was done.
        """
      ),
      (
        "Open removal of the gallbladder with removal of the spleen",
        "Laparoscopic removal of the gallbladder",
        "A midline laparotomy was made. The gallbladder was removed. The spleen was removed.",
        """
        20001 requires a laparoscopic approach; the note documents an open approach: “A midline \
        laparotomy was made.” The note also documents removal of the spleen, which 20001 does not include.
        """
      ),
    ])
  func `the reason against a rival is the fact that decides`(
    _ key: String, _ rival: String, _ note: String, _ reason: String
  ) throws {
    let words = try PlantedProcedures.words(against: rival, key: key, in: note)
    #expect(words == reason)
  }
}
