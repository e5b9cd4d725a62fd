// Which pages of a range hold data of their own, according to the kernel.
//
// A page of a private file mapping that was never written is still the file's; once written it is
// anonymous, and stays so. So "anonymous" is a sound answer to "may differ from the image", with no
// cost for the guest beyond the copy-on-write fault itself. Uses the PAGEMAP_SCAN ioctl (Linux
// 6.7), else reads /proc/self/pagemap.
#ifndef TERRARIUM_INTERP_MEMORY_PAGE_SCAN_H_
#define TERRARIUM_INTERP_MEMORY_PAGE_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace terrarium::memory {

class PageScanner {
 public:
  // `use_ioctl` false: as on a kernel that lacks it. The answers are the same, except that pagemap
  // also names pages that were only read, where nothing was ever written.
  explicit PageScanner(bool use_ioctl = true);
  ~PageScanner();
  PageScanner(const PageScanner&) = delete;
  PageScanner& operator=(const PageScanner&) = delete;

  // Appends the indexes, counted in pages from `base`, of the anonymous pages of [base + from, base
  // + to), ascending. False when the kernel does not tell; then nothing is known. REQUIRES:
  // page-aligned offsets.
  bool Anonymous(const char* base, size_t from, size_t to, std::vector<uint32_t>& pages) const;

 private:
  bool ScanIoctl(const char* base, size_t from, size_t to, std::vector<uint32_t>& pages) const;
  bool ReadPagemap(const char* base, size_t from, size_t to, std::vector<uint32_t>& pages) const;

  static void ReopenInChild();

  int fd_;
  bool has_ioctl_ = false;
};

// The same, of pages that may hold data: all, if nobody knows.
std::vector<uint32_t> WrittenPages(const PageScanner& scanner, const char* base, size_t from,
                                   size_t to);

// Minor and major page faults of the calling thread so far: while the number stands still, no clean
// page has been written.
uint64_t ThreadFaults();
// What ThreadFaults() last said on this thread, for no system call.
uint64_t LastThreadFaults();

}  // namespace terrarium::memory

#endif  // TERRARIUM_INTERP_MEMORY_PAGE_SCAN_H_
