#ifndef C_SURGICAL_LEXICON_H
#define C_SURGICAL_LEXICON_H

#include <stddef.h>

/// The text of a lexicon file, as it stood when the program was built.
struct lexicon_text {
  const unsigned char *bytes;
  size_t count;
};

struct lexicon_text lexicon_language(void);
struct lexicon_text lexicon_actions(void);
struct lexicon_text lexicon_structures(void);
struct lexicon_text lexicon_anatomy(void);
struct lexicon_text lexicon_specialties(void);

#endif
