#ifndef C_SURGICAL_LEXICON_H
#define C_SURGICAL_LEXICON_H

#include <stddef.h>

/// A lexicon file, as it stood when the program was built.
struct lexicon_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// How many lexicon files there are.
size_t lexicon_file_count(void);

/// The file of this place in the order in which they are read; the index is below the count.
struct lexicon_file lexicon_file_at(size_t index);

#endif
