// Chance for guests, made from a seed: the same seed gives the same bytes.
//
//   uint64_t at = 0;
//   FillEntropy(seed, &at, buffer, 16);  // `at` counts what was drawn
//
// The bytes are ChaCha20's key stream. Whoever sees some of them cannot tell the others, or the
// seed, without trying seeds; so they are as hard to guess as the seed is.
//
// Threads: pure functions. They are guest text: a long fill can be killed.
#ifndef TERRARIUM_INTERP_ENTROPY_ENTROPY_H_
#define TERRARIUM_INTERP_ENTROPY_ENTROPY_H_

#include <cstddef>
#include <cstdint>

#include "interp/memory/guest_section.h"

namespace terrarium::entropy {

// ChaCha20's block function: 16 words of state to 64 bytes, words low byte first.
TR_GUEST_TEXT void ChaChaBlock(const uint32_t* state, unsigned char* block);

// Fills `n` bytes and moves `drawn` on, by whole blocks of 64 bytes.
TR_GUEST_TEXT void FillEntropy(uint64_t seed, uint64_t* drawn, void* buffer, size_t n);

}  // namespace terrarium::entropy

#endif  // TERRARIUM_INTERP_ENTROPY_ENTROPY_H_
