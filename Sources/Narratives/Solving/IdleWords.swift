/// Words that no entry of the lexicon knows and that say nothing of what a code asks for; any other such word in its name
/// means that the code asks for something that was not understood.
package enum IdleWords {
  /// Whether a word stands in every second name.
  package static func saysNothing(_ word: some StringProtocol) -> Bool {
    inNames.contains(Word(word))
  }

  /// Words of every second name.
  static let inNames: WordSet =
    """
    surgical surgery procedure technique operation method type case code cpt other same separate session stage \
    aided aid assistance flexible rigid control supervision interpretation abdominal \
    transabdominal adjacent nearby preterm postconception benign male female continuity level obstructive radiological guidance aberrant way
    """

  /// Words that join a sentence, or that describe what is worked on and leave open what is done.
  static let inSentences: WordSet =
    """
    approach blood camera combination combined combining connection counterpart force outflow reconstructive sputum surface surfaces tissue \
    urine \
    a abbreviated abnormal about accomplished across actual acute advanced affected after again \
    ago ahead alike alone along already also always among amount an another any anyone anything appropriate \
    approximately are area artificial as aside assisted associated at available away back be because become been \
    before began begin behind being belongs below beneath beside best better between beyond bind binds bit bring brings \
    brought build built bulging but by called can cannot careful carried carries carry carrying case cases caused \
    certain change chief choice chosen chronic claim classical classically clinician close come comes coming \
    commonly completed complex complicated component components comprises concerned condition consists \
    continues correct corrected correction corrects corresponding \
    cover covered covers created deals deep defined definitive degree deliberately demands depending described \
    describes designated despite details develop different difficult direct directed directly disease \
    diseased disorder distinct do doctor does doing done down due duration during each earlier early easily effect \
    either element elements else elsewhere employed employing end ending ends enlarged enough envelope entered entry \
    episode equal escaped especially essential etc even event ever every everything exactly except exception \
    exclusively existing explained expressly specimen extend extends extra fact fairly fall falls familiar far fashion \
    fashioned few final find finished first fit fixed fold followed following follows for form formal \
    formally formed former formerly found frequently from front further general generally gets give given \
    gives go goes going good grams great greater group grouped grown growth growths guide guided had hand happens \
    has have having heavier heavy held help here higher his hold hospital how however if immediately important in \
    include included includes including indeed individual infected inflamed injured inside instead instrument \
    instruments intact intended intent into involved involves is it item its itself just keep keeping kept kind \
    kinds known labeled large larger largest last later latter least leaving less let level lies light like \
    limit limits line lines little located long longer look lost low made mainly make makes making man manner many \
    mark may mean meaning means meant measure measured measures measuring medical member membership men \
    merely merged method might mild mind minimum minor mode model moderate modern moment more most mostly move \
    moved much must name named namely names near nearly necessary need needed needs new next normal note \
    noted nothing now number objective obtained obvious occupies occur occurring of off offered often old older on \
    once one ones only onto operated operating operation operative or order ordinary origin original orthopaedists \
    orthopedists other others otherwise ought out outcome outer outside over overall own pair part particular \
    particularly parties parts past patient patients people per perform performed performing perhaps period \
    permits persistent person physician piece place placed placement places plain plan planned point points \
    portion position possible practice preceding precisely present primary principal \
    problem proceeds process produced proper properly protruding provide provided provides purpose purposely put \
    quite range rashes rather reach reached reaches ready really reason receives recognized record reduced refers \
    regardless related relating relation remaining remains repeatedly report reported represents required requires \
    requiring rest restored result resulting results return returned role room roughly route rule \
    same save say section seen segment selected separate separately sequence serves service session set \
    several severe shadows shape short should show shown shows side sides similar simply since site sites \
    sitting situation size sized small smaller so solely some someone something sometimes somewhat soon sort space \
    special specific specifically specified stage staged stand standard standing stands start started starting \
    stays step steps still straight strictly structure structures stuck subject such suitable sum surgeon surgeons \
    surgery surgical surrounding suspicious swollen symptomatic symptoms take taken takes taking target technique \
    techniques term termed terms than that the their them themselves then there thereby therefore these they \
    thing things this those though three through throughout thus time times title to today together torn toward \
    trapped treat treated treating treatment true turn twice two type types typical typically ultimately under \
    underlying undertaken unit unlike until up upon us use used useful uses using usual usually value variety \
    various vary version very video view visible visit was way ways well were what whatever when whenever where whereas \
    whether which while who whom whose why wide widely will wise wish with within woman women word words work \
    worked working works worn would written yet
    """
}
