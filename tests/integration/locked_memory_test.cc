// A host that locks its memory while it has an engine: each page of an isolate can be written
// without a fault from then on, and restores are exact all the same (interp/memory/lock_watch.h).
#include <sys/mman.h>

#include <string>
#include <thread>

#include "engine/testing_only.h"
#include "gtest/gtest.h"
#include "terrarium/terrarium.h"

namespace terrarium {
namespace {

using Access = TESTING_ONLY_SandboxAccess;

// Writes all over the image and above it.
constexpr char kWriter[] = R"(
import json, decimal
x = [{i: str(i)} for i in range(3000)]
for i in range(300): open, len, {}.get(i), [decimal, i].copy()
)";
constexpr char kReader[] = R"(
import json, decimal
[hasattr(json, 'secret'), str(decimal.Decimal(2).sqrt()), json.dumps({'a': [1]})]
)";

// In another thread, so that the faults that it takes are not the runs' own.
bool LockAll() {
  bool locked = false;
  std::thread other([&] { locked = mlockall(MCL_CURRENT) == 0; });
  other.join();
  return locked;
}

TEST(LockedMemoryTest, RestoresSeeWhatIsWrittenWithoutAFault) {
  Engine engine = Engine::Create({.max_isolates = 1,
                                  .isolate_address_space = MiB(64),
                                  .stack_bytes = KiB(512),
                                  .check_restores = false})
                      .value();
  Sandbox sandbox = engine.NewSandbox(Policy::Plugin().Memory(MiB(16))).value();
  const std::string expected = sandbox.Run(kReader)->value.DebugString();
  // Until no run takes a fault any more.
  for (int i = 0; i < 200; ++i) EXPECT_EQ(sandbox.Run(kReader)->value.DebugString(), expected);
  for (int times = 0; times < 3; ++times) {
    if (!LockAll()) GTEST_SKIP() << "no memory may be locked here";
    for (int i = 0; i < 5; ++i) {
      EXPECT_TRUE(sandbox.Run(kWriter).ok());
      EXPECT_EQ(Access::CompareWithImage(sandbox), "");
      EXPECT_EQ(sandbox.Run(kReader)->value.DebugString(), expected);
      EXPECT_EQ(Access::CompareWithImage(sandbox), "");
    }
    munlockall();
  }
}

}  // namespace
}  // namespace terrarium
