#include "interp/entropy/entropy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <string>

namespace terrarium::entropy {
namespace {

std::string Fill(uint64_t seed, uint64_t& drawn, size_t n) {
  std::string bytes(n, '\0');
  FillEntropy(seed, &drawn, bytes.data(), n);
  return bytes;
}

// The example of RFC 8439, section 2.3.2.
TEST(EntropyTest, BlockIsChaCha20) {
  const uint32_t state[16] = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574,
                              0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c,
                              0x13121110, 0x17161514, 0x1b1a1918, 0x1f1e1d1c,
                              0x00000001, 0x09000000, 0x4a000000, 0x00000000};
  unsigned char block[64];
  ChaChaBlock(state, block);
  EXPECT_EQ(std::string(reinterpret_cast<char*>(block), 8), "\x10\xf1\xe7\xe4\xd1\x3b\x59\x15");
  EXPECT_EQ(std::string(reinterpret_cast<char*>(block + 56), 8),
            "\xcb\xd0\x83\xe8\xa2\x50\x3c\x4e");
}

TEST(EntropyTest, SameSeedSameBytes) {
  uint64_t a = 0, b = 0;
  EXPECT_EQ(Fill(7, a, 100), Fill(7, b, 100));
  EXPECT_EQ(a, b);
  EXPECT_EQ(a, 2u);  // blocks
}

TEST(EntropyTest, SeedsAndDrawsDiffer) {
  uint64_t a = 0, b = 0;
  std::string first = Fill(7, a, 64);
  EXPECT_NE(first, Fill(8, b, 64));
  EXPECT_NE(first, Fill(7, a, 64));
  b = 0;
  EXPECT_NE(first, Fill(uint64_t{7} << 32, b, 64));
}

TEST(EntropyTest, NothingBeyondTheBuffer) {
  char bytes[10];
  memset(bytes, 'x', sizeof(bytes));
  uint64_t drawn = 0;
  FillEntropy(1, &drawn, bytes, 0);
  EXPECT_EQ(drawn, 0u);
  FillEntropy(1, &drawn, bytes, 9);
  EXPECT_EQ(bytes[9], 'x');
}

}  // namespace
}  // namespace terrarium::entropy
