// The compiler of C takes half a megabyte of words in as it is, in a moment; as a Swift literal it takes minutes.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CSurgicalLexicon.h"

#define LEXICON(name)                                     \
  struct lexicon_text lexicon_##name(void) {              \
    struct lexicon_text text = {name, sizeof name};       \
    return text;                                          \
  }

static const unsigned char language[] = {
#embed "../SurgicalLexicon/language.lexicon"
};
static const unsigned char actions[] = {
#embed "../SurgicalLexicon/actions.lexicon"
};
static const unsigned char structures[] = {
#embed "../SurgicalLexicon/structures.lexicon"
};
static const unsigned char anatomy[] = {
#embed "../SurgicalLexicon/anatomy.lexicon"
};
static const unsigned char specialties[] = {
#embed "../SurgicalLexicon/specialties.lexicon"
};

LEXICON(language)
LEXICON(actions)
LEXICON(structures)
LEXICON(anatomy)
LEXICON(specialties)
