#include "cli/executed_files.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "base/text/text.h"
#include "cli/ascii_folds.h"

namespace terrarium::cli {
namespace {

// What a file that is only data is called by. All other kinds are refused: there is no list of what
// build systems, editors, shells and package managers look for, and each has kinds of its own.
constexpr std::string_view kData[] = {
    // text
    "txt", "text", "log", "out", "csv", "tsv", "md", "rst", "tex", "json", "jsonl", "ndjson",
    "geojson", "html", "htm", "css", "svg", "ics", "sql", "srt", "vtt",
    // pictures, sound, documents, tables
    "png", "jpg", "jpeg", "gif", "bmp", "webp", "ico", "tif", "tiff", "ppm", "pgm", "pbm", "wav",
    "mp3", "ogg", "mp4", "pdf", "db", "sqlite", "sqlite3", "dat", "npy", "npz", "parquet",
    // packed
    "gz", "bz2", "xz", "zip", "tar",
    // no data, but what programs for programmers write: the table below has those that are run
    "py"};

// Names without a point that are data's; and what is shorter than kLeastWord letters is no tool's.
constexpr std::string_view kDataWords[] = {"data",   "license", "output",  "readme",
                                           "report", "result",  "results", "table"};
constexpr size_t kLeastWord = 4;

enum class Match {
  kFile,          // the last part of the path
  kPrefix,        // its beginning
  kSuffix,        // its end
  kModule,        // a Python module's file, or that of the package of this name
  kFolder,        // any part before the last
  kFolderSuffix,  // the end of one
};

struct Row {
  Match match;
  std::string_view name;  // lower case
  std::string_view why;
};

// Of the kinds above, what tools run or obey. What begins with a point is not in the table: all of
// it is refused (.git/hooks, .bashrc, .envrc).
constexpr Row kRows[] = {
    {Match::kModule, "conftest", "a file that pytest runs"},
    {Match::kPrefix, "test_", "a file that pytest and unittest run"},
    {Match::kSuffix, "_test.py", "a file that pytest runs"},
    {Match::kSuffix, "/doc/conf.py", "a file that Sphinx runs"},
    {Match::kSuffix, "/docs/conf.py", "a file that Sphinx runs"},
    {Match::kSuffix, "/source/conf.py", "a file that Sphinx runs"},
    {Match::kSuffix, ".cfg.py", "a file that tools of its name run"},
    {Match::kSuffix, ".conf.py", "a file that tools of its name run"},
    {Match::kSuffix, ".config.py", "a file that tools of its name run"},
    {Match::kPrefix, "jupyter_", "a file that Jupyter runs or obeys"},
    {Match::kPrefix, "ipython_", "a file that IPython runs or obeys"},
    {Match::kModule, "noxfile", "a file that nox runs"},
    {Match::kModule, "sitecustomize", "a file that Python runs when it starts"},
    {Match::kModule, "usercustomize", "a file that Python runs when it starts"},
    {Match::kFile, "__main__.py", "a file that Python runs when it is given the folder"},
    {Match::kFolder, "__pycache__", "compiled code, which Python runs in place of the source"},
    {Match::kFolderSuffix, ".dist-info", "what Python's packaging obeys"},
    {Match::kFolderSuffix, ".egg-info", "what Python's packaging obeys"},
    {Match::kModule, "setup", "a file that installers run"},
    {Match::kModule, "versioneer", "a file that installers run"},
    {Match::kModule, "hatch_build", "a file that installers run"},
    {Match::kModule, "pdm_build", "a file that installers run"},
    {Match::kModule, "build", "a file that PyBuilder runs"},
    {Match::kModule, "pavement", "a file that Paver runs"},
    {Match::kModule, "manage", "a file that is run as a tool of its project"},
    {Match::kModule, "tasks", "a file that invoke runs"},
    {Match::kModule, "fabfile", "a file that fabric runs"},
    {Match::kModule, "dodo", "a file that doit runs"},
    {Match::kModule, "env", "a file that alembic runs"},
    {Match::kModule, "environment", "a file that behave runs"},
    {Match::kModule, "sconstruct", "a file that scons runs"},
    {Match::kModule, "sconscript", "a file that scons runs"},
    {Match::kModule, "wscript", "a file that waf runs"},
    {Match::kFolder, "site_scons", "code that scons runs"},
    {Match::kSuffix, "-gdb.py", "a file that gdb runs"},
    {Match::kSuffix, "_lldb.py", "a file that lldb runs"},
    {Match::kModule, "locustfile", "a file that locust runs"},
    {Match::kModule, "celeryconfig", "a file that celery runs"},
    {Match::kFile, "cmakelists.txt", "a file that cmake runs"},
    {Match::kSuffix, "presets.json", "a file that cmake obeys"},
    {Match::kFile, "package.json", "a file that npm obeys"},
    {Match::kFile, "package-lock.json", "a file that npm obeys"},
    {Match::kFile, "composer.json", "a file that composer obeys"},
    {Match::kFile, "bower.json", "a file that bower obeys"},
    {Match::kFile, "deno.json", "a file that deno obeys"},
    {Match::kFile, "lerna.json", "a file that lerna obeys"},
    {Match::kFile, "rush.json", "a file that rush obeys"},
    {Match::kFile, "nx.json", "a file that nx obeys"},
    {Match::kFile, "turbo.json", "a file that turbo obeys"},
    {Match::kFile, "project.json", "a file that nx and others obey"},
    {Match::kFile, "workspace.json", "a file that nx and others obey"},
    {Match::kFile, "angular.json", "a file that ng obeys"},
    {Match::kPrefix, "tsconfig", "a file that TypeScript obeys"},
    {Match::kPrefix, "jsconfig", "a file that TypeScript obeys"},
    {Match::kSuffix, "config.json", "a file that tools of its name obey"},
    {Match::kSuffix, "rc.json", "a file that tools of its name obey"},
    {Match::kSuffix, "-cli.json", "a file that tools of its name obey"},
    {Match::kFile, "nodemon.json", "a file that nodemon obeys"},
    {Match::kFile, "biome.json", "a file that biome obeys"},
    {Match::kFile, "firebase.json", "a file that firebase obeys"},
    {Match::kFile, "vercel.json", "a file that vercel obeys"},
    {Match::kFile, "cdk.json", "a file that cdk obeys"},
    {Match::kFile, "serverless.json", "a file that serverless obeys"},
    {Match::kFile, "dub.json", "a file that dub obeys"},
    {Match::kFile, "global.json", "a file that dotnet obeys"},
    {Match::kFile, "lefthook.json", "a file that lefthook obeys"},
    {Match::kFile, "launch.json", "a file that editors obey"},
    {Match::kFile, "tasks.json", "a file that editors obey"},
    {Match::kFile, "settings.json", "a file that editors obey"},
    {Match::kFile, "kernel.json", "a file that Jupyter obeys"},
    {Match::kFile, "devcontainer.json", "a file that editors obey"},
    {Match::kPrefix, "claude.", "a text that agents obey"},
    {Match::kPrefix, "agents.", "a text that agents obey"},
    {Match::kPrefix, "gemini.", "a text that agents obey"},
    {Match::kFile, "skill.md", "a text that agents obey"},
    {Match::kSuffix, "copilot-instructions.md", "a text that agents obey"},
};

std::string_view LastPart(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// `path` begins with '/'.
bool Matches(const Row& row, std::string_view path) {
  const std::string_view file = LastPart(path);
  switch (row.match) {
    case Match::kFile:
      return file == row.name;
    case Match::kPrefix:
      return file.starts_with(row.name);
    case Match::kSuffix:
      return path.ends_with(row.name);
    case Match::kModule:
      return file == base::Cat(row.name, ".py") ||
             path.ends_with(base::Cat("/", row.name, "/__init__.py"));
    case Match::kFolder:
      return path.find(base::Cat("/", row.name, "/")) != std::string_view::npos;
    case Match::kFolderSuffix:
      return path.find(base::Cat(row.name, "/")) != std::string_view::npos;
  }
  return true;
}

template <size_t kCount>
bool IsOneOf(std::string_view word, const std::string_view (&words)[kCount]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool IsNamedAsData(std::string_view file) {
  const size_t point = file.rfind('.');
  if (point != file.npos) return IsOneOf(file.substr(point + 1), kData);
  return file.size() < kLeastWord || IsOneOf(file, kDataWords);
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

std::string_view WhyExecuted(std::string_view path, bool written) {
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
  if (HasShortName(lower)) return "a short name of another file, on some disks";
  return !written || IsNamedAsData(LastPart(lower))
             ? ""
             : "of none of the kinds that are data alone, such as .txt and .csv";
}

}  // namespace terrarium::cli
