#include "engine/identifier.h"

#include <string>

#include "gtest/gtest.h"

namespace terrarium::engine {
namespace {

TEST(Identifier, PythonsOwnRules) {
  for (const char* name :
       {"a", "_", "A1_", "h\xC3\xA9ros", "\xE5\x90\x8D\xE5\x89\x8D", "match", "print"}) {
    EXPECT_TRUE(IsIdentifier(name)) << name;
    EXPECT_TRUE(CheckName(name, "an input").ok()) << name;
  }
  for (const char* name :
       {"", "1x", "a b", "a.b", "a-b", "\xF0\x9F\x90\x8D", "a\xFF", "\xED\xA0\x80"}) {
    EXPECT_FALSE(IsIdentifier(name)) << name;
    EXPECT_EQ(CheckName(name, "an input").code(), absl::StatusCode::kInvalidArgument) << name;
  }
}

TEST(Identifier, NamesThatPythonKeepsAreRefusedWithTheReason) {
  EXPECT_EQ(CheckName("for", "an input").message(),
            "'for' is a keyword of Python's, so no program could use an input of that name");
  for (const char* name : {"None", "async", "__import__", "__builtins__", "__name__"}) {
    EXPECT_FALSE(CheckName(name, "a host function").ok()) << name;
  }
  EXPECT_TRUE(CheckName("__x", "an input").ok());
  // What the parser would read as __builtins__.
  EXPECT_FALSE(CheckName("_\uFF3Fbuiltins__", "an input").ok());
}

}  // namespace
}  // namespace terrarium::engine
