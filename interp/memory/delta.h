// What a session has changed on top of an image: pages, by number, with their content.
//
//   Delta committed = ...;
//   Delta checkpoint = committed;   // shares every page; copies none
//
// Pages are immutable once made, so deltas that have one in common share it: a checkpoint, a clone
// and a history cost what differs.
//
// Threads: deltas that share pages, which are those of one isolate, are used under its lock.
// Tested by: interp/memory/image_delta_test.cc.
#ifndef TERRARIUM_INTERP_MEMORY_DELTA_H_
#define TERRARIUM_INTERP_MEMORY_DELTA_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "interp/memory/layout.h"

namespace terrarium::memory {

// A counted reference to the content of a page. Null: the page is as in the image below.
class PageRef {
 public:
  PageRef() = default;
  // Throws std::bad_alloc.
  static PageRef CopyOf(const char* page);
  PageRef(const PageRef& other) : copy_(other.copy_) {
    if (copy_ != nullptr) ++copy_->references;
  }
  PageRef(PageRef&& other) noexcept : copy_(std::exchange(other.copy_, nullptr)) {}
  PageRef& operator=(PageRef other) noexcept {
    std::swap(copy_, other.copy_);
    return *this;
  }
  ~PageRef() {
    if (copy_ != nullptr && --copy_->references == 0) Free(copy_);
  }

  const char* bytes() const { return copy_ == nullptr ? nullptr : copy_->bytes; }
  // Nobody else refers to it.
  bool is_only() const { return copy_ != nullptr && copy_->references == 1; }
  explicit operator bool() const { return copy_ != nullptr; }

 private:
  struct Copy {
    char bytes[kPage];
    size_t references;
  };
  explicit PageRef(Copy* copy) : copy_(copy) {}
  static void Free(Copy* copy);

  Copy* copy_ = nullptr;
};

struct DeltaPage {
  uint32_t page;
  PageRef content;
};

// Pages by ascending number.
using PageList = std::vector<DeltaPage>;

struct Delta {
  PageList pages;  // none of them null
  size_t end = 0;  // in pages: above it memory is zero

  // Pages that Pack() took out of `pages`: what differs from the image below, by number. A delta
  // with any is not active, and nothing but Unpack() is done with it.
  std::string packed;

  const char* Find(uint32_t page) const;
  size_t bytes() const { return pages.size() * kPage + packed.size(); }
};

// The page that lies below a delta; null: it is zero.
using PageBelow = std::function<const char*(uint32_t page)>;

// Of an idle session a page is mostly as it is below. Pages that others refer to, too, stay:
// packing them frees nothing. Throws std::bad_alloc; the delta is then as before.
void Pack(Delta& delta, const PageBelow& below);
void Unpack(Delta& delta, const PageBelow& below);

// The way back over one commit: what its pages were before.
struct PageChanges {
  PageList before;  // null: the page was as in the image below
  size_t end_before = 0;
};

// What leads from `after` back to `before`, a delta on the same image.
PageChanges ChangesBetween(const Delta& before, const Delta& after);

// `delta` as it was before `changes`.
Delta Undone(const Delta& delta, const PageChanges& changes);

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_DELTA_H_
