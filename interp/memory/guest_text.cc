#include "interp/memory/guest_text.h"

#include <cstring>
#include <cwchar>

#include "interp/memory/charge.h"

namespace terrarium::memory {
thread_local volatile sig_atomic_t tls_kill_due = 0;
void (*g_take_due_kill)() = nullptr;
ChargeHook g_charge_hook = nullptr;
}  // namespace terrarium::memory

namespace {

using terrarium::memory::ChargeMove;
using terrarium::memory::kFreeBytes;
using terrarium::memory::kFreeScan;
using terrarium::memory::TakeKillIfDue;

// libc moves this much in a few microseconds.
constexpr size_t kBlock = size_t{64} << 10;
// Searches and comparisons may end early, so they pay as they go, in such blocks.
constexpr size_t kScan = 4096;
// Of what is compared, most differs here.
constexpr size_t kFirstLook = 64;
constexpr size_t kWideScan = kScan / sizeof(wchar_t);

TR_GUEST_INLINE void BetweenScans() {
  TakeKillIfDue();
  ChargeMove(kScan);
}

// For the last block. A guest that scans again and again is outside of the section nearly always.
TR_GUEST_INLINE void PayForScan(size_t bytes) {
  if (__builtin_expect(bytes <= kFreeScan, 1)) return;
  TakeKillIfDue();
  ChargeMove(bytes);
}

}  // namespace

namespace terrarium::memory {

TR_GUEST_TEXT void* CopyBlocks(void* to, const void* from, size_t n) {
  auto* out = static_cast<char*>(to);
  auto* in = static_cast<const char*>(from);
  for (; n > kBlock; n -= kBlock, out += kBlock, in += kBlock) {
    memcpy(out, in, kBlock);
    TakeKillIfDue();
  }
  memcpy(out, in, n);
  return to;
}

TR_GUEST_TEXT void* SetBlocks(void* to, int byte, size_t n) {
  auto* out = static_cast<char*>(to);
  for (; n > kBlock; n -= kBlock, out += kBlock) {
    memset(out, byte, kBlock);
    TakeKillIfDue();
  }
  memset(out, byte, n);
  return to;
}

}  // namespace terrarium::memory

using terrarium::memory::CopyBlocks;
using terrarium::memory::SetBlocks;

extern "C" {

TR_GUEST_TEXT void tr_take_kill_if_due(void) { TakeKillIfDue(); }

TR_GUEST_TEXT void* tr_guest_memcpy(void* to, const void* from, size_t n) {
  if (__builtin_expect(n <= kFreeBytes, 1)) return memcpy(to, from, n);
  ChargeMove(n);
  return CopyBlocks(to, from, n);
}

TR_GUEST_TEXT void* tr_guest_memmove(void* to, const void* from, size_t n) {
  if (__builtin_expect(n <= kFreeBytes, 1)) return memmove(to, from, n);
  ChargeMove(n);
  auto* out = static_cast<char*>(to);
  auto* in = static_cast<const char*>(from);
  if (out < in) {
    for (; n > kBlock; n -= kBlock, out += kBlock, in += kBlock) {
      memmove(out, in, kBlock);
      TakeKillIfDue();
    }
    memmove(out, in, n);
  } else {
    for (; n > kBlock; n -= kBlock) {
      memmove(out + n - kBlock, in + n - kBlock, kBlock);
      TakeKillIfDue();
    }
    memmove(out, in, n);
  }
  return to;
}

TR_GUEST_TEXT void* tr_guest_memset(void* to, int byte, size_t n) {
  if (__builtin_expect(n <= kFreeBytes, 1)) return memset(to, byte, n);
  ChargeMove(n);
  return SetBlocks(to, byte, n);
}

TR_GUEST_TEXT int tr_guest_memcmp(const void* a, const void* b, size_t n) {
  auto* x = static_cast<const char*>(a);
  auto* y = static_cast<const char*>(b);
  if (__builtin_expect(n <= kFreeScan, 1)) return memcmp(x, y, n);
  if (int order = memcmp(x, y, kFirstLook); order != 0) return order;
  for (; n > kScan; n -= kScan, x += kScan, y += kScan) {
    if (int order = memcmp(x, y, kScan); order != 0) return order;
    BetweenScans();
  }
  PayForScan(n);
  return memcmp(x, y, n);
}

TR_GUEST_TEXT void* tr_guest_memchr(const void* p, int byte, size_t n) {
  auto* at = static_cast<char*>(const_cast<void*>(p));
  for (; n > kScan; n -= kScan, at += kScan) {
    if (void* found = memchr(at, byte, kScan); found != nullptr) return found;
    BetweenScans();
  }
  void* found = memchr(at, byte, n);
  PayForScan(found != nullptr ? static_cast<size_t>(static_cast<char*>(found) - at) : n);
  return found;
}

TR_GUEST_TEXT void* tr_guest_memrchr(const void* p, int byte, size_t n) {
  auto* start = static_cast<char*>(const_cast<void*>(p));
  for (; n > kScan; n -= kScan) {
    void* found = memrchr(start + n - kScan, byte, kScan);
    if (found != nullptr) return found;
    BetweenScans();
  }
  void* found = memrchr(start, byte, n);
  PayForScan(found != nullptr ? n - static_cast<size_t>(static_cast<char*>(found) - start) : n);
  return found;
}

TR_GUEST_TEXT size_t tr_guest_strlen(const char* s) {
  size_t length = 0, n;
  while ((n = strnlen(s + length, kScan)) == kScan) {
    length += kScan;
    BetweenScans();
  }
  PayForScan(n);
  return length + n;
}

TR_GUEST_TEXT char* tr_guest_strchr(const char* s, int c) {
  for (;; s += kScan) {
    size_t n = strnlen(s, kScan);
    // The end is part of the string.
    size_t look_at = n < kScan ? n + 1 : n;
    if (const void* found = memchr(s, c, look_at); found != nullptr) {
      return static_cast<char*>(const_cast<void*>(found));
    }
    if (n < kScan) return nullptr;
    BetweenScans();
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
    TakeKillIfDue();
  }
  return to;
}

TR_GUEST_TEXT wchar_t* tr_guest_wmemchr(const wchar_t* s, wchar_t c, size_t n) {
  for (; n > kWideScan; n -= kWideScan, s += kWideScan) {
    if (const wchar_t* found = wmemchr(s, c, kWideScan); found != nullptr) {
      return const_cast<wchar_t*>(found);
    }
    BetweenScans();
  }
  return const_cast<wchar_t*>(wmemchr(s, c, n));
}

TR_GUEST_TEXT int tr_guest_wmemcmp(const wchar_t* a, const wchar_t* b, size_t n) {
  for (; n > kWideScan; n -= kWideScan, a += kWideScan, b += kWideScan) {
    if (int order = wmemcmp(a, b, kWideScan); order != 0) return order;
    BetweenScans();
  }
  return wmemcmp(a, b, n);
}

}  // extern "C"
