// Pages of a region, kept where nobody changes them.
//
// Threads: immutable once made.
// Tested by: interp/memory/image_test.cc.
#ifndef TERRARIUM_INTERP_MEMORY_FROZEN_PAGES_H_
#define TERRARIUM_INTERP_MEMORY_FROZEN_PAGES_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "interp/memory/layout.h"

namespace terrarium::memory {

// Pages in a memory file, with a private read-only view of it. The view is what holds the file:
// where the kernel can map it a second time from there (Linux 5.13), no descriptor stays open.
class FrozenPages {
 public:
  // Writes the given pages of [data, data + bytes) to a memory file, each at its own offset; all
  // other pages are holes. REQUIRES: `pages` ascend.
  static absl::StatusOr<std::unique_ptr<FrozenPages>> Freeze(const char* data, size_t bytes,
                                                             const std::vector<uint32_t>& pages);
  ~FrozenPages();
  FrozenPages(const FrozenPages&) = delete;
  FrozenPages& operator=(const FrozenPages&) = delete;

  const char* data() const { return view_; }
  size_t bytes() const { return bytes_; }
  // Maps [from, to) of it over [memory + from, memory + to), clean, private and writable. REQUIRES:
  // page-aligned offsets.
  absl::Status MapOver(char* memory, size_t from, size_t to) const;
  // Has the kernel map it there, where [from, to) of it lies and holds data: faults taken now are
  // not taken in the next run.
  void Populate(char* memory, size_t from, size_t to) const;

 private:
  struct Run {
    size_t at, bytes;
  };
  FrozenPages(int fd, size_t bytes) : fd_(fd), bytes_(bytes) {}
  int fd_;  // -1: not needed
  const char* view_ = nullptr;
  size_t bytes_;
  std::vector<Run> runs_;  // where there is data
};

// "cannot `what` an image", with errno's reason.
absl::Status MapError(const char* what);

inline bool IsZero(const char* page) {
  return page[0] == 0 && memcmp(page, page + 1, kPage - 1) == 0;
}

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_FROZEN_PAGES_H_
