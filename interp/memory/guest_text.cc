#include "interp/memory/guest_text.h"

#include <cstring>
#include <cwchar>

namespace terrarium::memory {
thread_local volatile sig_atomic_t tls_kill_due = 0;
void (*g_take_due_kill)() = nullptr;
}  // namespace terrarium::memory

namespace {

using terrarium::memory::g_take_due_kill;
using terrarium::memory::tls_kill_due;

// libc moves this much in a few microseconds.
constexpr size_t kBlock = size_t{64} << 10;
constexpr size_t kWideBlock = kBlock / sizeof(wchar_t);

TR_GUEST_TEXT inline void BetweenBlocks() {
  if (__builtin_expect(tls_kill_due != 0, 0)) g_take_due_kill();
}

}  // namespace

extern "C" {

TR_GUEST_TEXT void* tr_guest_memcpy(void* to, const void* from, size_t n) {
  if (__builtin_expect(n <= kBlock, 1)) return memcpy(to, from, n);
  auto* out = static_cast<char*>(to);
  auto* in = static_cast<const char*>(from);
  for (; n > kBlock; n -= kBlock, out += kBlock, in += kBlock) {
    memcpy(out, in, kBlock);
    BetweenBlocks();
  }
  memcpy(out, in, n);
  return to;
}

TR_GUEST_TEXT void* tr_guest_memmove(void* to, const void* from, size_t n) {
  if (__builtin_expect(n <= kBlock, 1)) return memmove(to, from, n);
  auto* out = static_cast<char*>(to);
  auto* in = static_cast<const char*>(from);
  if (out < in) {
    for (; n > kBlock; n -= kBlock, out += kBlock, in += kBlock) {
      memmove(out, in, kBlock);
      BetweenBlocks();
    }
    memmove(out, in, n);
  } else {
    for (; n > kBlock; n -= kBlock) {
      memmove(out + n - kBlock, in + n - kBlock, kBlock);
      BetweenBlocks();
    }
    memmove(out, in, n);
  }
  return to;
}

TR_GUEST_TEXT void* tr_guest_memset(void* to, int byte, size_t n) {
  if (__builtin_expect(n <= kBlock, 1)) return memset(to, byte, n);
  auto* out = static_cast<char*>(to);
  for (; n > kBlock; n -= kBlock, out += kBlock) {
    memset(out, byte, kBlock);
    BetweenBlocks();
  }
  memset(out, byte, n);
  return to;
}

TR_GUEST_TEXT int tr_guest_memcmp(const void* a, const void* b, size_t n) {
  auto* x = static_cast<const char*>(a);
  auto* y = static_cast<const char*>(b);
  for (; n > kBlock; n -= kBlock, x += kBlock, y += kBlock) {
    if (int order = memcmp(x, y, kBlock); order != 0) return order;
    BetweenBlocks();
  }
  return memcmp(x, y, n);
}

TR_GUEST_TEXT void* tr_guest_memchr(const void* p, int byte, size_t n) {
  auto* at = static_cast<char*>(const_cast<void*>(p));
  for (; n > kBlock; n -= kBlock, at += kBlock) {
    if (void* found = memchr(at, byte, kBlock); found != nullptr) return found;
    BetweenBlocks();
  }
  return memchr(at, byte, n);
}

TR_GUEST_TEXT void* tr_guest_memrchr(const void* p, int byte, size_t n) {
  auto* start = static_cast<char*>(const_cast<void*>(p));
  for (; n > kBlock; n -= kBlock) {
    void* found = memrchr(start + n - kBlock, byte, kBlock);
    if (found != nullptr) return found;
    BetweenBlocks();
  }
  return memrchr(start, byte, n);
}

TR_GUEST_TEXT size_t tr_guest_strlen(const char* s) {
  size_t length = 0, n;
  while ((n = strnlen(s + length, kBlock)) == kBlock) {
    length += kBlock;
    BetweenBlocks();
  }
  return length + n;
}

TR_GUEST_TEXT char* tr_guest_strchr(const char* s, int c) {
  for (;; s += kBlock) {
    size_t n = strnlen(s, kBlock);
    // The end is part of the string.
    size_t look_at = n < kBlock ? n + 1 : n;
    if (const void* found = memchr(s, c, look_at); found != nullptr) {
      return static_cast<char*>(const_cast<void*>(found));
    }
    if (n < kBlock) return nullptr;
    BetweenBlocks();
  }
}

TR_GUEST_TEXT char* tr_guest_strrchr(const char* s, int c) {
  return static_cast<char*>(tr_guest_memrchr(s, c, tr_guest_strlen(s) + 1));
}

TR_GUEST_TEXT char* tr_guest_strncpy(char* to, const char* from, size_t n) {
  for (size_t at = 0; at < n; at += kBlock) {
    size_t block = n - at < kBlock ? n - at : kBlock;
    size_t length = strnlen(from + at, block);
    memcpy(to + at, from + at, length);
    if (length < block) {
      tr_guest_memset(to + at + length, 0, n - at - length);
      break;
    }
    BetweenBlocks();
  }
  return to;
}

TR_GUEST_TEXT wchar_t* tr_guest_wmemchr(const wchar_t* s, wchar_t c, size_t n) {
  for (; n > kWideBlock; n -= kWideBlock, s += kWideBlock) {
    if (const wchar_t* found = wmemchr(s, c, kWideBlock); found != nullptr) {
      return const_cast<wchar_t*>(found);
    }
    BetweenBlocks();
  }
  return const_cast<wchar_t*>(wmemchr(s, c, n));
}

TR_GUEST_TEXT int tr_guest_wmemcmp(const wchar_t* a, const wchar_t* b,
                                   size_t n) {
  for (; n > kWideBlock; n -= kWideBlock, a += kWideBlock, b += kWideBlock) {
    if (int order = wmemcmp(a, b, kWideBlock); order != 0) return order;
    BetweenBlocks();
  }
  return wmemcmp(a, b, n);
}

}  // extern "C"
