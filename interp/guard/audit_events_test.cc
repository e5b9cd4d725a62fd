#include "interp/guard/audit_events.h"

#include <set>
#include <utility>

#include "gtest/gtest.h"

namespace terrarium::guard {
namespace {

TEST(AuditEvents, NothingIsHarmlessUnlessListed) {
  EXPECT_TRUE(IsHarmless("compile", ""));
  EXPECT_TRUE(IsHarmless("object.__setattr__", "__doc__"));
  for (const char* event : {"", "comp", "compile ", "open", "exec", "import", "os.system",
                            "ctypes.dlopen", "sys._getframe", "code.__new__", "gc.get_objects",
                            "marshal.loads", "an.event.of.tomorrow"}) {
    EXPECT_FALSE(IsHarmless(event, "")) << event;
  }
}

TEST(AuditEvents, AttributesAreListedOneByOne) {
  EXPECT_TRUE(IsAboutAttribute("object.__getattr__"));
  EXPECT_FALSE(IsAboutAttribute("compile"));
  EXPECT_TRUE(IsHarmless("object.__getattr__", "__defaults__"));
  for (const char* name : {"", "__code__", "__closure__", "__globals__", "f_code", "gi_frame",
                           "tb_frame", "__defaults__x", "__class__"}) {
    EXPECT_FALSE(IsHarmless("object.__getattr__", name)) << name;
  }
  EXPECT_FALSE(IsHarmless("object.__setattr__", "__code__"));
}

TEST(AuditEvents, EveryRowHasAReasonAndStandsOnce) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const HarmlessEvent& row : HarmlessEvents()) {
    EXPECT_FALSE(row.reason.empty()) << row.event;
    EXPECT_TRUE(seen.emplace(row.event, row.attribute).second) << row.event;
    EXPECT_EQ(row.attribute.empty(), !IsAboutAttribute(row.event)) << row.event;
  }
}

}  // namespace
}  // namespace terrarium::guard
