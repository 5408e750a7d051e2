// The compiler of C takes half a megabyte of words in as it is, in a moment; as a Swift literal it takes minutes.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CSurgicalLexicon.h"

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
static const unsigned char general[] = {
#embed "../SurgicalLexicon/general.lexicon"
};
static const unsigned char abdomen[] = {
#embed "../SurgicalLexicon/abdomen.lexicon"
};
static const unsigned char head_and_neck[] = {
#embed "../SurgicalLexicon/head-and-neck.lexicon"
};
static const unsigned char urogenital[] = {
#embed "../SurgicalLexicon/urogenital.lexicon"
};
static const unsigned char surface[] = {
#embed "../SurgicalLexicon/surface.lexicon"
};
static const unsigned char chest_and_vessels[] = {
#embed "../SurgicalLexicon/chest-and-vessels.lexicon"
};
static const unsigned char limbs_and_spine[] = {
#embed "../SurgicalLexicon/limbs-and-spine.lexicon"
};

static const struct lexicon_file files[] = {
    {"language.lexicon", language, sizeof language},
    {"actions.lexicon", actions, sizeof actions},
    {"structures.lexicon", structures, sizeof structures},
    {"anatomy.lexicon", anatomy, sizeof anatomy},
    {"general.lexicon", general, sizeof general},
    {"abdomen.lexicon", abdomen, sizeof abdomen},
    {"head-and-neck.lexicon", head_and_neck, sizeof head_and_neck},
    {"urogenital.lexicon", urogenital, sizeof urogenital},
    {"surface.lexicon", surface, sizeof surface},
    {"chest-and-vessels.lexicon", chest_and_vessels, sizeof chest_and_vessels},
    {"limbs-and-spine.lexicon", limbs_and_spine, sizeof limbs_and_spine},
};

size_t lexicon_file_count(void) { return sizeof files / sizeof files[0]; }

struct lexicon_file lexicon_file_at(size_t index) { return files[index]; }
