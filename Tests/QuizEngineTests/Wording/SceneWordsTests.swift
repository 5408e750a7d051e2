import Basics
import Narratives
import Testing

@testable import QuizEngine

struct SceneWordsTests {
  @Test func `only an operation through ports is converted`() throws {
    let lexicon = try Lexicon.standard()
    let words = SceneWords(lexicon: lexicon)
    for (id, isConverted) in [
      ("laparoscopic", true), ("endoscopic", false), ("transurethral", false),
    ] {
      let approach = try #require(lexicon.concept(id))
      #expect(words.speaks(of: .converted, for: approach) == isConverted, "\(id)")
    }
  }

  @Test func `every id in the words for scenes is one of the lexicon's`() throws {
    #expect(SceneWords(lexicon: try .standard()).unknown == [])
  }

  @Test func `the words for another bank are read from the same lines`() throws {
    let lexicon = try Lexicon.standard()
    let words = SceneWords(
      lexicon: lexicon,
      bytes: Array(
        """
        # a comment
        place belly : abdomen
        place duct in belly : bile-duct
        access belly open : Through a cut: the belly was opened. | The belly was opened.
        access duct nowhere : Never.
        """.utf8))
    var generator = SplitMix64(seed: 1)
    let open = try #require(lexicon.concept("open"))
    #expect(words.enclosing(1) == [1, 0])
    #expect(words.unknown == ["nowhere"])
    // A line whose approach is unknown would fit any approach; the test above keeps such lines out.
    #expect(
      words.nearestPhrase(.access, at: 0, open, using: &generator)?.hasPrefix("Th") == true)
    #expect(words.nearestPhrase(.ending, at: 1, open, using: &generator) == nil)
  }

  @Test func `a phrase is kept from work that it does not fit, and from children`() throws {
    let lexicon = try Lexicon.standard()
    let words = SceneWords(
      lexicon: lexicon,
      bytes: Array(
        """
        place chest : breast
        access chest open reconstruction : The breast was incised.
        access * open : The site was incised.
        ending chest open * grown : Stockings were on.
        ending chest open : All was well.
        """.utf8))
    let open = try #require(lexicon.concept("open"))
    let work = SceneWords.Work(known: [try #require(lexicon.concept("reconstruction"))])
    for seed in 0..<8 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      #expect(
        words.nearestPhrase(.access, at: 0, open, using: &generator) == "The breast was incised.")
      #expect(
        words.nearestPhrase(.access, at: 0, open, for: work, using: &generator)
          == "The site was incised.")
      #expect(
        words.phrase(
          .ending, at: 1, open, for: SceneWords.Work(isOnChild: true), using: &generator)
          == "All was well.")
    }
  }

  @Test(arguments: [
    ("82-year-old", "an"), ("18-year-old", "an"), ("11-year-old", "an"), ("8-year-old", "an"),
    ("71-year-old", "a"), ("110-year-old", "a"), ("omentectomy", "an"), ("uterine", "a"),
    ("uterus", "a"), ("umbilical", "an"), ("colectomy", "a"),
  ]) func `the article follows the sound`(_ noun: String, _ article: String) {
    #expect(English.article(noun) == article)
  }

  @Test(arguments: [
    ("gallbladder", "biliary"), ("lung-lobe", "lung"), ("pleura", "pleura"),
    ("parastomal-hernia", "stoma-hernia"), ("pelvic-lymph-node", "pelvis"),
    ("para-aortic-lymph-node", "abdomen"), ("axillary-lymph-node", "axilla"),
    ("thyroid-lobe", "thyroid"), ("medial-meniscus", "knee"), ("inguinal-hernia", "hernia"),
    ("omentum", "abdomen"), ("cervix", "uterus"), ("seminal-vesicle", "prostate"),
    ("appendix", "appendix"), ("umbilical-hernia", "ventral"), ("terminal-ileum", "small-bowel"),
    ("anterior-cruciate-ligament", "cruciate"), ("parotid-gland", "salivary"),
  ]) func `a structure lies in the place that is nearest to it`(_ id: String, _ place: String)
    throws
  {
    let lexicon = try Lexicon.standard()
    let structure = try #require(lexicon.concept(id))
    let anatomy = Anatomy(lexicon: lexicon, structures: [structure])
    #expect(anatomy.place(of: structure).map { anatomy.words.places[$0].name } == place)
  }

  @Test func `work in two places is told in the one that both lie in`() throws {
    let lexicon = try Lexicon.standard()
    let structures = ["pelvic-lymph-node", "omentum"].compactMap(lexicon.concept)
    let anatomy = Anatomy(lexicon: lexicon, structures: structures)
    #expect(anatomy.place(of: structures).map { anatomy.words.places[$0].name } == "abdomen")
  }

  @Test func `what is said around the work names no organ that the patient may not have`() {
    let ofOneSex = [
      "vas": ["scrotum"], "cord": ["scrotum"], "testis": ["scrotum"], "prostate": ["prostate"],
      "uterus": ["uterus"], "cervix": ["uterus"], "ovary": ["uterus"], "vagina": ["uterus"],
    ]
    let around: Set = ["opening", "look", "progress", "turning", "ending", "brief"]
    var wrong: [String] = []
    for line in SceneFile.lines(PackageResources.scenes_wording) where around.contains(line.topic) {
      let places = SceneFile.split(line.keys.first ?? []).map(SceneFile.text)
      for phrase in line.phrases {
        let words = phrase.lowercased().split { !$0.isLetter }.map(String.init)
        for word in words {
          guard let fitting = ofOneSex[word], !places.allSatisfy(fitting.contains) else { continue }
          wrong.append("\(word): \(phrase)")
        }
      }
    }
    #expect(wrong == [])
  }
}
