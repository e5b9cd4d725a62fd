#include "cli/scripts.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "base/text/text.h"
#include "cli/files.h"

namespace terrarium::cli {
namespace {

namespace fs = std::filesystem;
using base::Invalid;

absl::Status AddFolder(const std::string& folder, std::vector<std::string>& scripts) {
  std::vector<std::string> found;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, error), end;
  for (; !error && it != end; it.increment(error)) {
    std::error_code not_a_file;  // a dangling link, for one
    if (it->path().extension() == ".py" && it->is_regular_file(not_a_file)) {
      found.push_back(it->path().string());
    }
  }
  if (error) return Invalid("cannot read \"", folder, "\": ", error.message());
  std::sort(found.begin(), found.end());
  scripts.insert(scripts.end(), found.begin(), found.end());
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<std::string>> FindScripts(const std::vector<std::string>& paths) {
  std::vector<std::string> scripts;
  for (const std::string& path : paths) {
    struct stat info;
    if (path == "-") {
      scripts.push_back(path);
      continue;
    }
    if (stat(path.c_str(), &info) != 0) {
      return Invalid("cannot read \"", path, "\": ", std::strerror(errno));
    }
    if (S_ISDIR(info.st_mode)) {
      absl::Status status = AddFolder(path, scripts);
      if (!status.ok()) return status;
    } else {
      scripts.push_back(path);
    }
  }
  for (const std::string& script : scripts) {
    if (script == "-") continue;
    absl::Status status = CheckReadable(script);
    if (!status.ok()) return status;
  }
  if (scripts.empty()) return Invalid("no *.py file was found");
  return scripts;
}

}  // namespace terrarium::cli
