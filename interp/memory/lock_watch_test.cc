#include "interp/memory/lock_watch.h"

#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <thread>

#include "gtest/gtest.h"
#include "interp/memory/layout.h"

namespace terrarium::memory {
namespace {

// mlockall() would lock the test's own memory; locking the page does the same to it. By number, for
// sanitizers make a function of that name that locks nothing.
TEST(LockWatchTest, SeesEachTimeThatItsPageIsFilled) {
  EXPECT_EQ(TimesFilled(), 0u);  // no watch
  char* page = static_cast<char*>(
      mmap(nullptr, kPage, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
  ASSERT_TRUE(StartLockWatch(page).ok());
  for (int i = 0; i < 100; ++i) EXPECT_EQ(TimesFilled(), 0u);
  for (uint64_t times = 1; times <= 3; ++times) {
    std::thread other([page] {
      if (syscall(SYS_mlock, page, kPage) != 0) GTEST_SKIP() << "no memory may be locked here";
    });
    other.join();
    if (IsSkipped()) return;
    EXPECT_EQ(TimesFilled(), times);
    for (int i = 0; i < 100; ++i) EXPECT_EQ(TimesFilled(), times);
    syscall(SYS_munlock, page, kPage);
  }
  // Populated without a lock, as some allocators' tools do.
  if (madvise(page, kPage, MADV_POPULATE_WRITE) == 0) {
    EXPECT_EQ(TimesFilled(), 4u);
  }
}

}  // namespace
}  // namespace terrarium::memory
