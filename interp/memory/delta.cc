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

namespace {

// A packed page: its header, then as many differences, each with that many bytes behind it.
struct PageHeader {
  uint32_t page;
  uint32_t differences;
};
struct Difference {
  uint16_t at;
  uint16_t bytes;
};
// Equal bytes that are cheaper to repeat than to leave out.
constexpr size_t kGap = 2 * sizeof(Difference);

template <typename T>
void Append(std::string& to, const T& what) {
  to.append(reinterpret_cast<const char*>(&what), sizeof(what));
}

void PackPage(uint32_t number, const char* page, const char* below, std::string& packed) {
  const size_t start = packed.size();
  PageHeader header = {number, 0};
  Append(packed, header);
  const auto differs = [&](size_t i) { return page[i] != (below == nullptr ? 0 : below[i]); };
  for (size_t at = 0; at < kPage; ++at) {
    if (!differs(at)) continue;
    size_t end = at + 1;
    for (size_t i = end; i < kPage && i < end + kGap; ++i) {
      if (differs(i)) end = i + 1;
    }
    Append(packed, Difference{static_cast<uint16_t>(at), static_cast<uint16_t>(end - at)});
    packed.append(page + at, end - at);
    ++header.differences;
    at = end;
  }
  memcpy(packed.data() + start, &header, sizeof(header));
}

}  // namespace

void Pack(Delta& delta, const PageBelow& below) {
  std::string packed = delta.packed;
  PageList kept;
  for (const DeltaPage& one : delta.pages) {
    if (one.content.is_only()) {
      PackPage(one.page, one.content.bytes(), below(one.page), packed);
    } else {
      kept.push_back(one);
    }
  }
  packed.shrink_to_fit();
  delta.pages = std::move(kept);
  delta.packed = std::move(packed);
}

void Unpack(Delta& delta, const PageBelow& below) {
  if (delta.packed.empty()) return;
  PageList pages = delta.pages;
  const char* at = delta.packed.data();
  const char* const end = at + delta.packed.size();
  while (at < end) {
    PageHeader header;
    memcpy(&header, at, sizeof(header));
    at += sizeof(header);
    alignas(64) char page[kPage] = {};
    if (const char* source = below(header.page)) memcpy(page, source, kPage);
    for (uint32_t i = 0; i < header.differences; ++i) {
      Difference difference;
      memcpy(&difference, at, sizeof(difference));
      memcpy(page + difference.at, at + sizeof(difference), difference.bytes);
      at += sizeof(difference) + difference.bytes;
    }
    pages.push_back({header.page, PageRef::CopyOf(page)});
  }
  std::sort(pages.begin(), pages.end(),
            [](const DeltaPage& a, const DeltaPage& b) { return a.page < b.page; });
  delta.pages = std::move(pages);
  delta.packed = std::string();
}

PageChanges ChangesBetween(const Delta& before, const Delta& after) {
  PageChanges changes = {{}, before.end};
  auto was = before.pages.begin();
  for (const DeltaPage& is : after.pages) {
    for (; was != before.pages.end() && was->page < is.page; ++was) changes.before.push_back(*was);
    const bool had = was != before.pages.end() && was->page == is.page;
    if (!had) {
      changes.before.push_back({is.page, PageRef()});
    } else if (was->content.bytes() != is.content.bytes()) {
      changes.before.push_back(*was);
    }
    if (had) ++was;
  }
  changes.before.insert(changes.before.end(), was, before.pages.end());
  return changes;
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
