#include "interp/entropy/entropy.h"

#include <algorithm>

namespace terrarium::entropy {
namespace {

constexpr int kWords = 16;
constexpr size_t kBlock = kWords * sizeof(uint32_t);
constexpr int kDoubleRounds = 10;

[[gnu::always_inline]] inline uint32_t Rotate(uint32_t x, int n) { return x << n | x >> (32 - n); }

[[gnu::always_inline]] inline void QuarterRound(uint32_t* x, int a, int b, int c, int d) {
  x[a] += x[b], x[d] = Rotate(x[d] ^ x[a], 16);
  x[c] += x[d], x[b] = Rotate(x[b] ^ x[c], 12);
  x[a] += x[b], x[d] = Rotate(x[d] ^ x[a], 8);
  x[c] += x[d], x[b] = Rotate(x[b] ^ x[c], 7);
}

}  // namespace

void ChaChaBlock(const uint32_t* state, unsigned char* block) {
  uint32_t x[kWords];
  for (int i = 0; i < kWords; ++i) x[i] = state[i];
  for (int round = 0; round < kDoubleRounds; ++round) {
    for (int i = 0; i < 4; ++i) QuarterRound(x, i, i + 4, i + 8, i + 12);
    for (int i = 0; i < 4; ++i) {
      QuarterRound(x, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
    }
  }
  for (int i = 0; i < kWords; ++i) {
    uint32_t word = x[i] + state[i];
    for (int byte = 0; byte < 4; ++byte) {
      block[4 * i + byte] = static_cast<unsigned char>(word >> 8 * byte);
    }
  }
}

void FillEntropy(uint64_t seed, uint64_t* drawn, void* buffer, size_t n) {
  // The cipher's constants, the key (the seed, then our own name for this use), and the block's
  // number; the nonce stays 0.
  uint32_t state[kWords] = {0x61707865,
                            0x3320646e,
                            0x79622d32,
                            0x6b206574,
                            static_cast<uint32_t>(seed),
                            static_cast<uint32_t>(seed >> 32),
                            0x72726574,
                            0x75697261,
                            0x6863206d,
                            0x65636e61};
  auto* out = static_cast<unsigned char*>(buffer);
  while (n > 0) {
    state[12] = static_cast<uint32_t>(*drawn);
    state[13] = static_cast<uint32_t>(*drawn >> 32);
    ++*drawn;
    unsigned char block[kBlock];
    ChaChaBlock(state, block);
    size_t take = std::min(n, kBlock);
    for (size_t i = 0; i < take; ++i) out[i] = block[i];
    out += take;
    n -= take;
  }
}

}  // namespace terrarium::entropy
