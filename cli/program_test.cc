#include "cli/program.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "gtest/gtest.h"

namespace terrarium::cli {
namespace {

namespace fs = std::filesystem;
using Kind = FileChange::Kind;

class Program : public testing::Test {
 protected:
  Program() {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~Program() override { fs::remove_all(root_); }
  std::string Put(const std::string& name, const std::string& text) {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << text;
    return (root_ / name).string();
  }
  std::string Read(const std::string& name) {
    std::ostringstream text;
    text << std::ifstream(root_ / name, std::ios::binary).rdbuf();
    return text.str();
  }
  std::string Root(const std::string& name = "") { return (root_ / name).string(); }

  // ctest runs each test in a process of its own, several at once.
  const fs::path root_ =
      fs::path(testing::TempDir()) / ("program_test." + std::to_string(getpid()));
};

TEST_F(Program, FilesAreNamedByTheirPathInTheFolder) {
  Put("in/a.txt", "a");
  Put("in/deep/er/b.bin", std::string("\0\xff", 2));
  fs::create_symlink("/etc/passwd", root_ / "in/link");
  fs::create_directory_symlink("/etc", root_ / "in/links");
  const FileMap files = LoadFiles({Root("in")}, {}, 100).value();
  EXPECT_EQ(files, (FileMap{{"a.txt", "a"}, {"deep/er/b.bin", std::string("\0\xff", 2)}}));
}

TEST_F(Program, APairReplacesAFileOfAFolder) {
  Put("in/a.txt", "a");
  const std::string other = Put("other=x", "other");
  EXPECT_EQ(LoadFiles({Root("in")}, {"a.txt=" + other}, 100).value(),
            (FileMap{{"a.txt", "other"}}));
  EXPECT_FALSE(LoadFiles({}, {"noequals"}, 100).ok());
  EXPECT_FALSE(LoadFiles({}, {"=" + other}, 100).ok());
  EXPECT_FALSE(LoadFiles({}, {"a=" + Root("absent")}, 100).ok());
  EXPECT_FALSE(LoadFiles({Root("absent")}, {}, 100).ok());
  EXPECT_FALSE(LoadFiles({}, {"a=" + other}, 4).ok());
}

TEST_F(Program, ModulesAreNamedAsPythonWould) {
  Put("src/top.py", "1");
  Put("src/pkg/__init__.py", "2");
  Put("src/pkg/part.py", "3");
  Put("src/bare/deep/leaf.py", "4");
  Put("src/readme.txt", "no");
  const auto modules = LoadModules({Root("src")}, {}, 100);
  ASSERT_TRUE(modules.ok()) << modules.status();
  std::string names;
  for (const GuestModule& module : *modules) {
    names += module.name + "=" + module.file + ":" + module.source + "\n";
  }
  EXPECT_EQ(names,
            "bare=bare/__init__.py:\n"
            "bare.deep=bare/deep/__init__.py:\n"
            "bare.deep.leaf=bare/deep/leaf.py:4\n"
            "pkg=pkg/__init__.py:2\n"
            "pkg.part=pkg/part.py:3\n"
            "top=top.py:1\n");
}

TEST_F(Program, ChangesAreWrittenWholeAndDeletionsDone) {
  Put("out/old.txt", "old");
  Put("out/gone.txt", "gone");
  ASSERT_TRUE(WriteChanges({{"a/b/new.txt", Kind::kCreated, "new"},
                            {"gone.txt", Kind::kDeleted, ""},
                            {"never/there", Kind::kDeleted, ""},
                            {"old.txt", Kind::kChanged, "changed"}},
                           Root("out"))
                  .ok());
  EXPECT_EQ(Read("out/a/b/new.txt"), "new");
  EXPECT_EQ(Read("out/old.txt"), "changed");
  EXPECT_FALSE(fs::exists(root_ / "out/gone.txt"));
  EXPECT_FALSE(fs::exists(root_ / "out/never"));
  EXPECT_EQ(std::distance(fs::directory_iterator(root_ / "out"), fs::directory_iterator()), 2);
}

TEST_F(Program, NothingIsWrittenThroughALink) {
  Put("safe/target.txt", "safe");
  fs::create_directories(root_ / "out");
  fs::create_symlink(root_ / "safe/target.txt", root_ / "out/link.txt");
  fs::create_directory_symlink(root_ / "safe", root_ / "out/links");
  EXPECT_TRUE(WriteChanges({{"link.txt", Kind::kChanged, "mine"}}, Root("out")).ok());
  EXPECT_EQ(Read("safe/target.txt"), "safe");
  EXPECT_EQ(Read("out/link.txt"), "mine");
  EXPECT_FALSE(WriteChanges({{"links/target.txt", Kind::kChanged, "x"}}, Root("out")).ok());
  EXPECT_TRUE(WriteChanges({{"links/target.txt", Kind::kDeleted, ""}}, Root("out")).ok());
  EXPECT_EQ(Read("safe/target.txt"), "safe");
}

}  // namespace
}  // namespace terrarium::cli
