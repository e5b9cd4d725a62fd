#include "interp/memory/delta.h"

#include <algorithm>
#include <cstring>

namespace terrarium::memory {

PageRef PageRef::CopyOf(const char* page) {
  auto* copy = new Copy;
  memcpy(copy->bytes, page, kPage);
  copy->references = 1;
  return PageRef(copy);
}

void PageRef::Free(Copy* copy) { delete copy; }

const char* Delta::Find(uint32_t page) const {
  const auto found =
      std::lower_bound(pages.begin(), pages.end(), page,
                       [](const DeltaPage& one, uint32_t number) { return one.page < number; });
  return found == pages.end() || found->page != page ? nullptr : found->content.bytes();
}

Delta Undone(const Delta& delta, const PageChanges& changes) {
  Delta undone;
  undone.end = changes.end_before;
  undone.pages.reserve(delta.pages.size() + changes.before.size());
  auto kept = delta.pages.begin();
  for (const DeltaPage& before : changes.before) {
    while (kept != delta.pages.end() && kept->page < before.page) undone.pages.push_back(*kept++);
    if (kept != delta.pages.end() && kept->page == before.page) ++kept;
    if (before.content) undone.pages.push_back(before);
  }
  undone.pages.insert(undone.pages.end(), kept, delta.pages.end());
  return undone;
}

}  // namespace terrarium::memory
