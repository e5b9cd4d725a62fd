// Files of a run: what the host gives, what the guest may, what comes back.
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

using Kind = FileChange::Kind;

Policy Offering(Files files) {
  Policy policy = Roomy();
  policy.OfferFiles(files, Loosens("a test"));
  return policy;
}

Report RunWith(FileMap files, std::string_view source,
               const Policy& policy = Offering(Files::kWrite)) {
  Sandbox sandbox = NewSandbox(policy);
  RunOptions options;
  options.files = std::move(files);
  return sandbox.Run(source, options).value();
}

TEST(VirtualFiles, AreReadAsTextAndBytes) {
  Report report = RunWith({{"a.txt", "h\xc3\xa9\nx\n"}, {"d/b", "\xff"}}, R"(
print(open("a.txt").read(), len(open("/a.txt").read()), open("d/b", "rb").read())
print(list(open("a.txt")))
)",
                          Offering(Files::kRead));
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.stdout_text, "h\xc3\xa9\nx\n 5 b'\\xff'\n['h\xc3\xa9\\n', 'x\\n']\n");
  EXPECT_TRUE(report.files.empty());
}

TEST(VirtualFiles, ChangesComeBackSorted) {
  Report report = RunWith({{"keep", "k"}, {"change", "c"}, {"same", "s"}, {"gone", "g"}}, R"(
import pathlib
open("change", "a").write("!")
open("same", "w").write("s")
pathlib.Path("gone").unlink()
pathlib.Path("new/deep").mkdir(parents=True)
f = open("new/deep/file", "w")
f.write("not closed")
)");
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.files,
            (std::vector<FileChange>{{"change", Kind::kChanged, "c!"},
                                     {"gone", Kind::kDeleted, ""},
                                     {"new/deep/file", Kind::kCreated, "not closed"}}));
}

TEST(VirtualFiles, AnExceptionKeepsChangesAndAKillDoesNot) {
  Policy policy = Offering(Files::kWrite);
  policy.Instructions(1'000'000);
  Report report = RunWith({}, "open('a', 'w').write('1')\n1/0", policy);
  EXPECT_EQ(report.outcome, Outcome::kException);
  EXPECT_EQ(report.files, (std::vector<FileChange>{{"a", Kind::kCreated, "1"}}));
  report = RunWith({}, "open('a', 'w').write('1')\nwhile True: pass", policy);
  EXPECT_EQ(report.reason, Reason::kInstructions);
  EXPECT_TRUE(report.files.empty());
}

TEST(VirtualFiles, EachRunStartsFromTheHosts) {
  Sandbox sandbox = NewSandbox(Offering(Files::kWrite));
  RunOptions options;
  options.files = {{"n", "1"}};
  for (int i = 0; i < 3; ++i) {
    Report report =
        sandbox.Run("f = open('n', 'r+')\nx = f.read()\nf.write('2')\nx", options).value();
    EXPECT_EQ(report.value, Value("1"));
    EXPECT_EQ(report.files, (std::vector<FileChange>{{"n", Kind::kChanged, "12"}}));
  }
  options.files.clear();
  EXPECT_EQ(sandbox.Run("open('n')", options).value().exception->type, "FileNotFoundError");
}

TEST(VirtualFiles, OffIsOff) {
  Sandbox sandbox = NewSandbox();
  for (const char* source : {"open('x')", "import io\nio.open('x', 'w')",
                             "import pathlib\npathlib.Path('x').read_text()",
                             "import pathlib\npathlib.Path('x').exists()"}) {
    Report report = RunIn(sandbox, source);
    ASSERT_TRUE(report.exception.has_value()) << source;
    EXPECT_EQ(report.exception->type, "PermissionError");
    EXPECT_EQ(report.exception->message, "this program has no files");
  }
  RunOptions options;
  options.files = {{"x", ""}};
  EXPECT_EQ(sandbox.Run("1", options).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(VirtualFiles, ReadOnlyIsReadOnly) {
  for (const char* source :
       {"open('a', 'w')", "open('a', 'r+')", "open('a', 'a')", "open('b', 'x')", "P('a').unlink()",
        "P('a').rename('b')", "P('b').mkdir()", "P('b').touch()", "P('a').write_text('')"}) {
    Report report = RunWith({{"a", "1"}}, std::string("from pathlib import Path as P\n") + source,
                            Offering(Files::kRead));
    ASSERT_TRUE(report.exception.has_value()) << source;
    EXPECT_EQ(report.exception->type, "PermissionError") << source;
    EXPECT_TRUE(report.files.empty());
  }
}

TEST(VirtualFiles, TheQuotaHoldsHoweverAFileGrows) {
  Policy policy = Offering(Files::kWrite);
  policy.FileBytes(1000).FileCount(3);
  for (const char* grow :
       {"f.write(b'x' * 1001)", "f.truncate(1001)", "f.seek(1000) and f.write(b'x')",
        "f.seek(2**40) and f.write(b'x')", "[f.write(b'xxx') for _ in range(400)]",
        "open('b', 'w').write('y' * 600) and f.write(b'x' * 401)", "f.writelines([b'x' * 500] * 3)",
        "f.truncate(2**62)"}) {
    Report report = RunWith({}, std::string("f = open('a', 'wb')\n") + grow, policy);
    ASSERT_TRUE(report.exception.has_value()) << grow;
    EXPECT_EQ(report.exception->type, "OSError") << grow;
    uint64_t bytes = 0;
    for (const FileChange& change : report.files) bytes += change.data.size();
    EXPECT_LE(bytes, 1000u) << grow;
  }
  EXPECT_EQ(RunWith({},
                    "f = open('a', 'wb')\nf.write(b'x' * 1000)\n"
                    "f.truncate(0)\nf.write(b'y' * 100)",
                    policy)
                .files.size(),
            1u);
  Report many = RunWith({}, "for i in range(9): open(str(i), 'w')", policy);
  EXPECT_EQ(many.exception->type, "OSError");
  EXPECT_EQ(many.files.size(), 3u);
}

TEST(VirtualFiles, WhatAGuestForgesTheHostDoesNotBelieve) {
  Policy policy = Offering(Files::kWrite);
  policy.FileBytes(1000);
  // Its own file object taken apart: the quota is counted again.
  Report report = RunWith({}, R"(
f = open("a", "wb")
f._content.store.write(b"x" * 5000)
)",
                          policy);
  EXPECT_EQ(report.outcome, Outcome::kException);
  EXPECT_TRUE(report.files.empty());
  report = RunWith({}, R"(
f = open("a", "wb")
f._content.store.close()
)",
                   policy);
  EXPECT_EQ(report.outcome, Outcome::kException);
  EXPECT_TRUE(report.files.empty());
}

TEST(VirtualFiles, PathsThatCannotBeAreTheHostsError) {
  Sandbox sandbox = NewSandbox(Offering(Files::kRead));
  const std::vector<FileMap> maps = {{{"", "x"}},
                                     {{"/", "x"}},
                                     {{"a/", "x"}},
                                     {{"../a", "x"}},
                                     {{"a/../b", "x"}},
                                     {{"a\nb", "x"}},
                                     {{"a\xff", "x"}},
                                     {{"a", "1"}, {"/a", "2"}},
                                     {{"a", "1"}, {"a/b", "2"}},
                                     {{std::string(256, 'n'), "x"}},
                                     {{std::string("a\0b", 3), "x"}}};
  for (const FileMap& files : maps) {
    RunOptions options;
    options.files = files;
    EXPECT_FALSE(sandbox.Run("1", options).ok()) << files.begin()->first;
  }
  RunOptions options;
  options.files = {{"big", std::string(Offering(Files::kRead).limits().file_bytes + 1, 'x')}};
  EXPECT_FALSE(sandbox.Run("1", options).ok());
  ExpectHealthy(sandbox);
}

TEST(VirtualFiles, OneFileIsSharedByAllThatHaveItOpen) {
  Report report = RunWith({}, R"(
w = open("a", "w")
r = open("a")
w.write("one")
print(r.read())
w.write("two")
print(r.read())
import pathlib
pathlib.Path("a").unlink()
w.write("gone")
print(pathlib.Path("a").exists(), r.read())
)");
  EXPECT_EQ(report.stdout_text, "one\ntwo\nFalse gone\n");
  EXPECT_TRUE(report.files.empty());
}

TEST(VirtualFiles, CodeOfTheGuestsInTheMiddleOfAWriteFindsItWhole) {
  Policy policy = Offering(Files::kWrite);
  policy.FileBytes(1000);
  Report report = RunWith({}, R"(
f = open("a", "w+b")
class Buffer:
    def __buffer__(self, flags):
        f.truncate(0)
        f.seek(500)
        f.write(b"y" * 400)
        return memoryview(b"x" * 200)
class Size:
    def __index__(self):
        f.close()
        return 10
f.write(b"z" * 900)
try:
    f.write(Buffer())
except OSError as e:
    print(e.errno)
try:
    f.truncate(Size())
except ValueError as e:
    print(e)
)",
                          policy);
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.stdout_text, "28\nI/O operation on closed file.\n");
  ASSERT_EQ(report.files.size(), 1u);
  EXPECT_EQ(report.files[0].data, std::string(500, '\0') + std::string(400, 'y'));
}

TEST(VirtualFiles, ASubclassHasNoMoreThanAFile) {
  Policy policy = Offering(Files::kWrite);
  policy.FileBytes(1000);
  Report report = RunWith({}, R"(
f = open("a", "wb")
class Mine(type(f)):
    def __init__(self, content):
        super().__init__(content, "../../x", "w+b")
m = Mine(f._content)
m.write(b"1" * 900)
m.write(b"1" * 900)
)",
                          policy);
  EXPECT_EQ(report.exception->type, "OSError");
  EXPECT_EQ(report.files, (std::vector<FileChange>{{"a", Kind::kCreated, std::string(900, '1')}}));
}

TEST(VirtualFiles, WorkUnderTheStrictPolicy) {
  Policy policy = Policy::Strict();
  policy.OfferFiles(Files::kWrite, Loosens("a test"));
  Report report = RunWith({{"a", "x"}}, R"(
with open("a", "r+") as f:
    print(f.read())
    f.write("y")
with open("b", "wb") as f:
    f.write(b"z")
)",
                          policy);
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.files.size(), 2u);
}

TEST(VirtualFiles, RenamesKeepWhatTheHostWouldRefuseOut) {
  Report report = RunWith({}, R"(
from pathlib import Path as P
deep = P("d", *["n" * 200] * 16)
deep.mkdir(parents=True)
(deep / "f").write_text("1")
P("e").write_text("2")
for old, new in (("d", "m" * 255 + "/" + "k" * 255 + "/" + "j" * 255 + "/" + "i" * 255 + "/x"),
                 ("e", "bad\nname"), ("e", "q" * 256), ("d", "d/inside"), ("e", "d"), ("d", "e")):
    try:
        P(new).parent.mkdir(parents=True, exist_ok=True)
        P(old).rename(new)
        print("renamed", old)
    except OSError as error:
        print(error.errno)
)");
  EXPECT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(report.stdout_text, "36\n22\n36\n22\n21\n20\n");
  EXPECT_EQ(report.files.size(), 2u);
}

TEST(VirtualFiles, ARunThatWantsNonePaysNothing) {
  Sandbox sandbox = NewSandbox(Offering(Files::kWrite));
  const Report without = RunIn(sandbox, "1");
  RunOptions options;
  options.files = {{"a", std::string(100'000, 'x')}};
  const Report with = sandbox.Run("1", options).value();
  EXPECT_EQ(with.usage.instructions, without.usage.instructions);
  EXPECT_EQ(with.usage.allocations, without.usage.allocations);
}

}  // namespace
}  // namespace terrarium
