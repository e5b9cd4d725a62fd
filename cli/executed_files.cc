#include "cli/executed_files.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "base/text/text.h"
#include "cli/ascii_folds.h"

namespace terrarium::cli {
namespace {

enum class Match {
  kFile,    // the last part of the path
  kStem,    // the last part up to its first point
  kSuffix,  // its end
  kWithin,  // anywhere in the last part
  kModule,  // a Python module's file, or that of the package of this name
  kTests,   // a Python file whose name begins so
  kFolder,  // any part before the last
};

struct Row {
  Match match;
  std::string_view name;  // lower case
  std::string_view why;
};

// What begins with a point is not in the table: all of it is refused (.git/hooks, .bashrc, .envrc).
constexpr Row kRows[] = {
    {Match::kModule, "conftest", "a file that pytest runs"},
    {Match::kTests, "test_", "a file that pytest and unittest run"},
    {Match::kSuffix, "_test.py", "a file that pytest runs"},
    {Match::kSuffix, "/doc/conf.py", "a file that Sphinx runs"},
    {Match::kSuffix, "/docs/conf.py", "a file that Sphinx runs"},
    {Match::kSuffix, "/source/conf.py", "a file that Sphinx runs"},
    {Match::kFile, "lit.cfg", "a file that lit runs"},
    {Match::kSuffix, "lit.cfg.py", "a file that lit runs"},
    {Match::kFile, "jupyter_notebook_config.py", "a file that Jupyter runs"},
    {Match::kFile, "jupyter_server_config.py", "a file that Jupyter runs"},
    {Match::kFile, "jupyter_lab_config.py", "a file that Jupyter runs"},
    {Match::kFile, "ipython_config.py", "a file that IPython runs"},
    {Match::kFile, "ipython_kernel_config.py", "a file that IPython runs"},
    {Match::kFile, "gunicorn.conf.py", "a file that gunicorn runs"},
    {Match::kFile, "pytest.ini", "a file that pytest obeys"},
    {Match::kFile, "pytest.toml", "a file that pytest obeys"},
    {Match::kFile, "tox.ini", "a file that tox and pytest obey"},
    {Match::kFile, "tox.toml", "a file that tox obeys"},
    {Match::kModule, "noxfile", "a file that nox runs"},
    {Match::kModule, "sitecustomize", "a file that Python runs when it starts"},
    {Match::kModule, "usercustomize", "a file that Python runs when it starts"},
    {Match::kFile, "__main__.py", "a file that Python runs when it is given the folder"},
    {Match::kFile, "pyvenv.cfg", "a file that Python obeys when it starts"},
    {Match::kSuffix, ".pth", "a file that Python runs when it starts"},
    {Match::kSuffix, "._pth", "a file that Python obeys when it starts"},
    {Match::kSuffix, ".egg-link", "a file that Python's packaging obeys"},
    {Match::kSuffix, ".pyc", "compiled code, which Python runs in place of the source"},
    {Match::kFolder, "__pycache__", "compiled code, which Python runs in place of the source"},
    {Match::kSuffix, ".so", "a library of machine code"},
    {Match::kWithin, ".so.", "a library of machine code"},
    {Match::kSuffix, ".pyd", "a library of machine code"},
    {Match::kSuffix, ".dll", "a library of machine code"},
    {Match::kSuffix, ".dylib", "a library of machine code"},
    {Match::kSuffix, ".jar", "compiled code, which Java runs"},
    {Match::kModule, "setup", "a file that installers run"},
    {Match::kFile, "setup.cfg", "a file that installers obey"},
    {Match::kFile, "pyproject.toml", "a file that installers and tools obey"},
    {Match::kFile, "uv.toml", "a file that uv obeys"},
    {Match::kModule, "hatch_build", "a file that installers run"},
    {Match::kModule, "pdm_build", "a file that installers run"},
    {Match::kFile, "mypy.ini", "a file that mypy obeys, which names code to run"},
    {Match::kFile, "pylintrc", "a file that pylint obeys, which names code to run"},
    {Match::kModule, "manage", "a file that is run as a tool of its project"},
    {Match::kModule, "tasks", "a file that invoke runs"},
    {Match::kModule, "fabfile", "a file that fabric runs"},
    {Match::kModule, "dodo", "a file that doit runs"},
    {Match::kStem, "sconstruct", "a file that scons runs"},
    {Match::kStem, "sconscript", "a file that scons runs"},
    {Match::kStem, "wscript", "a file that waf runs"},
    {Match::kStem, "makefile", "a file that make runs"},
    {Match::kStem, "gnumakefile", "a file that make runs"},
    {Match::kStem, "bsdmakefile", "a file that make runs"},
    {Match::kSuffix, ".mk", "a file that make runs"},
    {Match::kSuffix, ".ninja", "a file that ninja runs"},
    {Match::kStem, "snakefile", "a file that snakemake runs"},
    {Match::kStem, "justfile", "a file that just runs"},
    {Match::kStem, "taskfile", "a file that task runs"},
    {Match::kFile, "build.pl", "a file that Perl's installers run"},
    {Match::kFile, "configure", "a file that builds run"},
    {Match::kFile, "configure.ac", "a file that builds run"},
    {Match::kFile, "cmakelists.txt", "a file that cmake runs"},
    {Match::kFile, "cmakepresets.json", "a file that cmake obeys"},
    {Match::kFile, "cmakeuserpresets.json", "a file that cmake obeys"},
    {Match::kSuffix, ".cmake", "a file that cmake runs"},
    {Match::kFile, "meson.build", "a file that meson runs"},
    {Match::kSuffix, ".bazel", "a file that bazel runs"},
    {Match::kFile, "workspace", "a file that bazel runs"},
    {Match::kFile, "build", "a file that bazel runs"},
    {Match::kSuffix, ".bzl", "a file that bazel runs"},
    {Match::kFile, "buck", "a file that buck runs"},
    {Match::kFile, "build.rs", "a file that cargo runs"},
    {Match::kFile, "cargo.toml", "a file that cargo obeys"},
    {Match::kStem, "rust-toolchain", "a file that cargo obeys"},
    {Match::kFile, "build.zig", "a file that zig runs"},
    {Match::kFolder, "site_scons", "code that scons runs"},
    {Match::kSuffix, "-gdb.py", "a file that gdb runs"},
    {Match::kFile, "unittest.cfg", "a file that nose2 obeys"},
    {Match::kFile, "nose2.cfg", "a file that nose2 obeys"},
    {Match::kModule, "locustfile", "a file that locust runs"},
    {Match::kModule, "celeryconfig", "a file that celery runs"},
    {Match::kSuffix, ".props", "a file that MSBuild runs"},
    {Match::kSuffix, ".targets", "a file that MSBuild runs"},
    {Match::kSuffix, ".csproj", "a file that MSBuild runs"},
    {Match::kStem, "gradlew", "a file that builds run"},
    {Match::kFile, "gradle-wrapper.properties", "a file that gradle obeys"},
    {Match::kStem, "mvnw", "a file that builds run"},
    {Match::kFile, "nextflow.config", "a file that nextflow runs"},
    {Match::kSuffix, ".nims", "a file that nim runs"},
    {Match::kFile, "xmake.lua", "a file that xmake runs"},
    {Match::kFile, "premake5.lua", "a file that premake runs"},
    {Match::kSuffix, ".gn", "a file that gn runs"},
    {Match::kStem, "kconfig", "a file that builds obey, which names code to run"},
    {Match::kSuffix, ".rake", "a file that rake runs"},
    {Match::kFile, "spec_helper.rb", "a file that RSpec runs"},
    {Match::kFile, "dune", "a file that dune runs"},
    {Match::kFile, "build.yaml", "a file that Dart's builds obey"},
    {Match::kFile, "stack.yaml", "a file that stack obeys"},
    {Match::kFile, "pnpm-workspace.yaml", "a file that pnpm obeys"},
    {Match::kFile, "lefthook.yml", "a file that lefthook runs"},
    {Match::kFile, "go.mod", "a file that go obeys"},
    {Match::kSuffix, ".vcxproj", "a file that MSBuild runs"},
    {Match::kFile, "go.work", "a file that go obeys"},
    {Match::kFile, "package.json", "a file that npm obeys"},
    {Match::kFolder, "node_modules", "code that node runs"},
    {Match::kFile, "deno.json", "a file that deno obeys"},
    {Match::kFile, "deno.jsonc", "a file that deno obeys"},
    {Match::kFile, "bunfig.toml", "a file that bun obeys"},
    {Match::kFile, "lerna.json", "a file that lerna obeys"},
    {Match::kFile, "nx.json", "a file that nx obeys"},
    {Match::kFile, "turbo.json", "a file that turbo obeys"},
    {Match::kStem, "gruntfile", "a file that grunt runs"},
    {Match::kStem, "gulpfile", "a file that gulp runs"},
    {Match::kSuffix, ".conf.js", "a file that tools of its name run"},
    {Match::kSuffix, ".config.mts", "a file that tools of its name run"},
    {Match::kSuffix, ".config.cts", "a file that tools of its name run"},
    {Match::kSuffix, ".config.js", "a file that tools of its name run"},
    {Match::kSuffix, ".config.cjs", "a file that tools of its name run"},
    {Match::kSuffix, ".config.mjs", "a file that tools of its name run"},
    {Match::kSuffix, ".config.ts", "a file that tools of its name run"},
    {Match::kStem, "rakefile", "a file that rake runs"},
    {Match::kStem, "gemfile", "a file that bundler runs"},
    {Match::kStem, "brewfile", "a file that brew runs"},
    {Match::kSuffix, ".gemspec", "a file that Ruby's installers run"},
    {Match::kSuffix, ".podspec", "a file that CocoaPods runs"},
    {Match::kFile, "config.ru", "a file that Ruby's servers run"},
    {Match::kFile, "mix.exs", "a file that mix runs"},
    {Match::kFile, "rebar.config.script", "a file that rebar runs"},
    {Match::kFile, "package.swift", "a file that swift runs"},
    {Match::kFile, "setup.hs", "a file that cabal runs"},
    {Match::kFile, "setup.lhs", "a file that cabal runs"},
    {Match::kFile, "project.clj", "a file that lein runs"},
    {Match::kStem, "guardfile", "a file that guard runs"},
    {Match::kStem, "berksfile", "a file that berks runs"},
    {Match::kStem, "podfile", "a file that CocoaPods runs"},
    {Match::kStem, "fastfile", "a file that fastlane runs"},
    {Match::kStem, "capfile", "a file that capistrano runs"},
    {Match::kStem, "thorfile", "a file that thor runs"},
    {Match::kStem, "vagrantfile", "a file that vagrant runs"},
    {Match::kStem, "jenkinsfile", "a file that Jenkins runs"},
    {Match::kStem, "procfile", "a file that process managers run"},
    {Match::kStem, "dockerfile", "a file that docker runs"},
    {Match::kStem, "containerfile", "a file that podman runs"},
    {Match::kStem, "docker-compose", "a file that docker runs"},
    {Match::kFile, "compose.yaml", "a file that docker runs"},
    {Match::kFile, "compose.yml", "a file that docker runs"},
    {Match::kFile, "compose.override.yaml", "a file that docker runs"},
    {Match::kFile, "compose.override.yml", "a file that docker runs"},
    {Match::kStem, "tiltfile", "a file that tilt runs"},
    {Match::kStem, "earthfile", "a file that earthly runs"},
    {Match::kSuffix, ".nix", "a file that nix runs"},
    {Match::kSuffix, ".gradle", "a file that gradle runs"},
    {Match::kSuffix, ".gradle.kts", "a file that gradle runs"},
    {Match::kFile, "build.sbt", "a file that sbt runs"},
    {Match::kFile, "build.xml", "a file that ant runs"},
    {Match::kFile, "pom.xml", "a file that maven obeys"},
    {Match::kFile, "gdbinit", "a file that gdb runs"},
    {Match::kFile, "_vimrc", "a file that vim runs"},
    {Match::kFile, "_gvimrc", "a file that vim runs"},
    {Match::kFile, "_exrc", "a file that vim runs"},
    {Match::kFile, "_netrc", "a file with names and passwords that clients send"},
    {Match::kFile, "crontab", "a file that cron obeys"},
    {Match::kSuffix, ".service", "a file that systemd runs"},
    {Match::kSuffix, ".timer", "a file that systemd obeys"},
    {Match::kFile, "autorun.inf", "a file that Windows obeys"},
    {Match::kFile, "desktop.ini", "a file that Windows obeys"},
    {Match::kSuffix, ".desktop", "a file that desktops run"},
};

// `path` begins with '/'.
bool Matches(const Row& row, std::string_view path) {
  const std::string_view file = path.substr(path.rfind('/') + 1);
  switch (row.match) {
    case Match::kFile:
      return file == row.name;
    case Match::kStem:
      return file.substr(0, file.find('.')) == row.name;
    case Match::kSuffix:
      return path.ends_with(row.name);
    case Match::kWithin:
      return file.find(row.name) != std::string_view::npos;
    case Match::kModule:
      return file == base::Cat(row.name, ".py") || file == base::Cat(row.name, ".pyw") ||
             path.ends_with(base::Cat("/", row.name, "/__init__.py"));
    case Match::kTests:
      return file.starts_with(row.name) && (file.ends_with(".py") || file.ends_with(".pyw"));
    case Match::kFolder:
      return path.find(base::Cat("/", row.name, "/")) != std::string_view::npos;
  }
  return true;
}

// "CONFTE~1.PY": a tilde and figures end a name of eight characters at most, before its point.
bool HasShortName(std::string_view path) {
  for (size_t tilde = path.find('~'); tilde != path.npos; tilde = path.find('~', tilde + 1)) {
    size_t end = tilde + 1;
    while (end < path.size() && absl::ascii_isdigit(static_cast<unsigned char>(path[end]))) ++end;
    const bool ends = end == path.size() || path[end] == '.' || path[end] == '/';
    if (end > tilde + 1 && ends) return true;
  }
  return false;
}

}  // namespace

std::string_view WhyExecuted(std::string_view path) {
  // Some disks do not tell apart what ends with points or blanks.
  std::string lower;
  for (const char c : base::Cat(FoldToAscii(path), "/")) {
    if (c == '/') lower.erase(lower.find_last_not_of(" .") + 1);
    lower += c;
  }
  lower.pop_back();
  if (lower.starts_with('.') || lower.find("/.") != std::string::npos) {
    return "in a place for settings and hooks: a name begins with a point";
  }
  const auto* found =
      std::find_if(std::begin(kRows), std::end(kRows),
                   [path = base::Cat("/", lower)](const Row& row) { return Matches(row, path); });
  if (found != std::end(kRows)) return found->why;
  if (lower.find(':') != std::string::npos) return "a stream of another file, on some disks";
  return HasShortName(lower) ? "a short name of another file, on some disks" : "";
}

}  // namespace terrarium::cli
