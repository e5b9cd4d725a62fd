#include "cli/executed_files.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "base/text/text.h"

namespace terrarium::cli {
namespace {

enum class Match {
  kFile,    // the last part of the path
  kSuffix,  // its end
  kFolder,  // any part before the last
};

struct Row {
  Match match;
  std::string_view name;  // lower case
  std::string_view why;
};

// What begins with a point is not in the table: all of it is refused (.git/hooks, .bashrc, .envrc).
constexpr Row kRows[] = {
    {Match::kFile, "conftest.py", "a file that pytest runs"},
    {Match::kFile, "pytest.ini", "a file that pytest obeys"},
    {Match::kFile, "tox.ini", "a file that tox and pytest obey"},
    {Match::kFile, "noxfile.py", "a file that nox runs"},
    {Match::kFile, "sitecustomize.py", "a file that Python runs when it starts"},
    {Match::kFile, "usercustomize.py", "a file that Python runs when it starts"},
    {Match::kFile, "pyvenv.cfg", "a file that Python obeys when it starts"},
    {Match::kSuffix, ".pth", "a file that Python runs when it starts"},
    {Match::kSuffix, "._pth", "a file that Python obeys when it starts"},
    {Match::kSuffix, ".egg-link", "a file that Python's packaging obeys"},
    {Match::kSuffix, ".pyc", "compiled code, which Python runs in place of the source"},
    {Match::kFolder, "__pycache__", "compiled code, which Python runs in place of the source"},
    {Match::kSuffix, ".so", "a library of machine code"},
    {Match::kSuffix, ".pyd", "a library of machine code"},
    {Match::kSuffix, ".dll", "a library of machine code"},
    {Match::kSuffix, ".dylib", "a library of machine code"},
    {Match::kFile, "setup.py", "a file that installers run"},
    {Match::kFile, "setup.cfg", "a file that installers obey"},
    {Match::kFile, "pyproject.toml", "a file that installers and tools obey"},
    {Match::kFile, "manage.py", "a file that is run as a tool of its project"},
    {Match::kFile, "tasks.py", "a file that invoke runs"},
    {Match::kFile, "fabfile.py", "a file that fabric runs"},
    {Match::kFile, "dodo.py", "a file that doit runs"},
    {Match::kFile, "sconstruct", "a file that scons runs"},
    {Match::kFile, "sconscript", "a file that scons runs"},
    {Match::kFile, "wscript", "a file that waf runs"},
    {Match::kFile, "makefile", "a file that make runs"},
    {Match::kFile, "gnumakefile", "a file that make runs"},
    {Match::kFile, "bsdmakefile", "a file that make runs"},
    {Match::kFile, "justfile", "a file that just runs"},
    {Match::kFile, "cmakelists.txt", "a file that cmake runs"},
    {Match::kFile, "cmakepresets.json", "a file that cmake obeys"},
    {Match::kFile, "meson.build", "a file that meson runs"},
    {Match::kFile, "build.rs", "a file that cargo runs"},
    {Match::kFile, "cargo.toml", "a file that cargo obeys"},
    {Match::kFile, "package.json", "a file that npm obeys"},
    {Match::kFile, "gruntfile.js", "a file that grunt runs"},
    {Match::kFile, "gulpfile.js", "a file that gulp runs"},
    {Match::kFile, "rakefile", "a file that rake runs"},
    {Match::kFile, "gemfile", "a file that bundler runs"},
    {Match::kFile, "vagrantfile", "a file that vagrant runs"},
    {Match::kFile, "jenkinsfile", "a file that Jenkins runs"},
    {Match::kFile, "procfile", "a file that process managers run"},
    {Match::kFile, "dockerfile", "a file that docker runs"},
    {Match::kFile, "docker-compose.yml", "a file that docker runs"},
    {Match::kFile, "docker-compose.yaml", "a file that docker runs"},
    {Match::kFile, "compose.yaml", "a file that docker runs"},
    {Match::kFile, "compose.yml", "a file that docker runs"},
    {Match::kFile, "build.gradle", "a file that gradle runs"},
    {Match::kFile, "build.gradle.kts", "a file that gradle runs"},
    {Match::kFile, "pom.xml", "a file that maven obeys"},
    {Match::kFile, "autorun.inf", "a file that Windows obeys"},
    {Match::kFile, "desktop.ini", "a file that Windows obeys"},
    {Match::kSuffix, ".desktop", "a file that desktops run"},
};

bool Matches(const Row& row, std::string_view path) {
  const size_t slash = path.rfind('/');
  switch (row.match) {
    case Match::kFile:
      return path.substr(slash == std::string_view::npos ? 0 : slash + 1) == row.name;
    case Match::kSuffix:
      return path.ends_with(row.name);
    case Match::kFolder: {
      const std::string within = base::Cat("/", path);
      return within.find(base::Cat("/", row.name, "/")) != std::string::npos;
    }
  }
  return true;
}

}  // namespace

std::string_view WhyExecuted(std::string_view path) {
  // Some disks do not tell apart what ends with points or blanks.
  std::string lower = absl::AsciiStrToLower(base::ToAbsl(path));
  lower.erase(lower.find_last_not_of(" .") + 1);
  if (lower.starts_with('.') || lower.find("/.") != std::string::npos) {
    return "in a place for settings and hooks: a name begins with a point";
  }
  const auto* found = std::find_if(std::begin(kRows), std::end(kRows),
                                   [&](const Row& row) { return Matches(row, lower); });
  return found == std::end(kRows) ? "" : found->why;
}

}  // namespace terrarium::cli
