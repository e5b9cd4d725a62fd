#include "interp/memory/page_scan.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <numeric>
#include <random>
#include <set>
#include <vector>

#include "gtest/gtest.h"
#include "interp/memory/layout.h"

namespace terrarium::memory {
namespace {

using Pages = std::vector<uint32_t>;
constexpr size_t kPages = 2000;
constexpr size_t kBytes = kPages * kPage;

// A private mapping of a memory file full of ones: what an image is.
class PageScanTest : public ::testing::TestWithParam<bool> {
 protected:
  PageScanTest() : scanner_(/*use_ioctl=*/GetParam()) {
    int fd = memfd_create("page_scan_test", 0);
    EXPECT_EQ(ftruncate(fd, kBytes), 0);
    std::vector<char> ones(kBytes, 1);
    EXPECT_EQ(pwrite(fd, ones.data(), kBytes, 0), ssize_t{kBytes});
    file_ = static_cast<char*>(mmap(nullptr, kBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0));
    close(fd);
    plain_ = static_cast<char*>(
        mmap(nullptr, kBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    madvise(plain_, kBytes, MADV_NOHUGEPAGE);
  }
  ~PageScanTest() override {
    munmap(file_, kBytes);
    munmap(plain_, kBytes);
  }
  Pages Scan(const char* base, size_t from = 0, size_t to = kPages) {
    Pages pages;
    EXPECT_TRUE(scanner_.Anonymous(base, from * kPage, to * kPage, pages));
    return pages;
  }

  PageScanner scanner_;
  char* file_;
  char* plain_;
};

TEST_P(PageScanTest, UnwrittenPagesAreTheFilesReadOrNot) {
  EXPECT_EQ(Scan(file_), Pages());
  int sum = 0;
  for (size_t i = 0; i < kBytes; i += kPage) sum += file_[i];
  EXPECT_EQ(sum, int{kPages});
  EXPECT_EQ(Scan(file_), Pages());
}

TEST_P(PageScanTest, FindsEveryWrittenPageInOrder) {
  std::mt19937_64 random(5);
  std::set<uint32_t> written;
  for (int round = 0; round < 20; ++round) {
    for (int i = 0; i < 60; ++i) {
      auto page = static_cast<uint32_t>(random() % kPages);
      // The value that is there already counts too: the page was copied.
      file_[page * kPage + random() % kPage] = static_cast<char>(round % 2);
      written.insert(page);
    }
    ASSERT_EQ(Scan(file_), Pages(written.begin(), written.end()));
  }
  Pages middle;
  for (uint32_t page : written) {
    if (page >= 100 && page < 1234) middle.push_back(page);
  }
  EXPECT_EQ(Scan(file_, 100, 1234), middle);
}

TEST_P(PageScanTest, DroppedPagesAreTheFilesAgain) {
  memset(file_, 2, kBytes);
  EXPECT_EQ(Scan(file_).size(), kPages);
  madvise(file_ + 10 * kPage, 5 * kPage, MADV_DONTNEED);
  Pages expected(kPages - 5);
  std::iota(expected.begin(), expected.begin() + 10, 0);
  std::iota(expected.begin() + 10, expected.end(), 15);
  EXPECT_EQ(Scan(file_), expected);
  EXPECT_EQ(file_[12 * kPage], 1);
}

TEST_P(PageScanTest, AnonymousMemoryCountsOnceWritten) {
  EXPECT_EQ(Scan(plain_), Pages());
  plain_[7 * kPage] = plain_[700 * kPage] = 1;
  EXPECT_EQ(Scan(plain_), (Pages{7, 700}));
}

TEST_P(PageScanTest, EmptyRangesHoldNothing) {
  file_[0] = 2;
  EXPECT_EQ(Scan(file_, 0, 0), Pages());
  EXPECT_EQ(Scan(file_, 5, 5), Pages());
  EXPECT_EQ(Scan(file_, 0, 1), (Pages{0}));
}

TEST_P(PageScanTest, AppendsToWhatIsThere) {
  file_[3 * kPage] = 2;
  Pages pages = {99};
  ASSERT_TRUE(scanner_.Anonymous(file_, 0, kBytes, pages));
  EXPECT_EQ(pages, (Pages{99, 3}));
}

// An unwritten page cannot be written without a fault: restores rely on it.
TEST_P(PageScanTest, AFirstWriteIsAFaultOfThisThread) {
  uint64_t before = ThreadFaults();
  file_[50 * kPage] = 2;
  uint64_t first = ThreadFaults();
  EXPECT_GT(first, before);
  for (int i = 0; i < 1000; ++i) {
    static_cast<volatile char*>(file_)[50 * kPage] = 3;
  }
  EXPECT_EQ(ThreadFaults(), first);
}

INSTANTIATE_TEST_SUITE_P(Sources, PageScanTest, ::testing::Bool(),
                         [](const auto& info) { return info.param ? "Ioctl" : "Pagemap"; });

}  // namespace
}  // namespace terrarium::memory
