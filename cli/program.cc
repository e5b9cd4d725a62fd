#include "cli/program.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <system_error>
#include <utility>

#include "absl/strings/str_replace.h"
#include "base/text/text.h"
#include "base/text/units.h"
#include "cli/files.h"

namespace terrarium::cli {
namespace {

namespace fs = std::filesystem;
using base::Cat;
using base::Invalid;

// The regular files of a folder, sorted; links are neither taken nor followed.
absl::StatusOr<std::vector<fs::path>> FilesIn(const std::string& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, error), end;
  for (; !error && it != end; it.increment(error)) {
    std::error_code gone;
    if (fs::is_regular_file(it->symlink_status(gone))) {
      found.push_back(it->path());
    }
  }
  if (error) return Invalid("cannot read \"", folder, "\": ", error.message());
  std::sort(found.begin(), found.end());
  return found;
}

// "NAME=PATH": calls use(name, path).
absl::Status ForEachPair(std::string_view flag, const std::vector<std::string>& pairs,
                         const std::function<absl::Status(std::string, std::string)>& use) {
  for (const std::string& pair : pairs) {
    const size_t equals = pair.find('=');
    if (equals == 0 || equals == std::string::npos) {
      return Invalid(flag, " needs NAME=PATH, not \"", pair, "\"");
    }
    absl::Status status = use(pair.substr(0, equals), pair.substr(equals + 1));
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

using Modules = std::map<std::string, GuestModule>;

absl::Status AddModule(std::string name, std::string file, const std::string& path, uint64_t limit,
                       Modules& modules) {
  // A longer one is the library's to refuse: ReadFile() reads no more.
  absl::StatusOr<std::string> source = ReadFile(path, limit);
  if (!source.ok()) return source.status();
  modules.insert_or_assign(name, GuestModule{name, *std::move(source), std::move(file)});
  return absl::OkStatus();
}

// "a/b.py" is "a.b", "a/__init__.py" is "a".
std::string ModuleName(const fs::path& file) {
  std::string name;
  for (const fs::path& part : file.parent_path()) {
    name += Cat(name.empty() ? "" : ".", part.string());
  }
  if (file.filename() == "__init__.py") return name;
  return Cat(name, name.empty() ? "" : ".", file.stem().string());
}

// Packages that no file makes.
void AddEmptyPackages(Modules& modules) {
  std::vector<std::string> names;
  names.reserve(modules.size());
  for (const auto& [name, module] : modules) names.push_back(name);
  for (const std::string& name : names) {
    for (size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
      std::string package = name.substr(0, dot);
      modules.try_emplace(package, GuestModule{package, "", ""});
    }
  }
}

// What the library would call it; named here, so that a refusal can be matched with its source.
std::string VirtualFile(std::string_view name, const Modules& modules) {
  const std::string prefix = Cat(name, ".");
  const auto below = modules.lower_bound(prefix);
  const bool package = below != modules.end() && below->first.starts_with(prefix);
  return Cat(absl::StrReplaceAll(base::ToAbsl(name), {{".", "/"}}),
             package ? "/__init__.py" : ".py");
}

}  // namespace

absl::StatusOr<FileMap> LoadFiles(const std::vector<std::string>& folders,
                                  const std::vector<std::string>& pairs, uint64_t limit) {
  FileMap files;
  uint64_t left = limit;
  const auto add = [&](std::string name, const std::string& path) -> absl::Status {
    absl::StatusOr<std::string> data = ReadWhole(path, limit);
    if (!data.ok()) return data.status();
    std::string& file = files[std::move(name)];
    left += file.size();
    if (data->size() > left) {
      return Invalid("with \"", path, "\" the files are larger than ", base::FormatSize(limit));
    }
    left -= data->size();
    file = *std::move(data);
    return absl::OkStatus();
  };
  for (const std::string& folder : folders) {
    const absl::StatusOr<std::vector<fs::path>> found = FilesIn(folder);
    if (!found.ok()) return found.status();
    for (const fs::path& path : *found) {
      absl::Status status = add(path.lexically_relative(folder).string(), path.string());
      if (!status.ok()) return status;
    }
  }
  absl::Status status = ForEachPair("--file", pairs, add);
  if (!status.ok()) return status;
  return files;
}

absl::StatusOr<std::vector<GuestModule>> LoadModules(const std::vector<std::string>& folders,
                                                     const std::vector<std::string>& pairs,
                                                     uint64_t limit) {
  Modules modules;
  for (const std::string& folder : folders) {
    const absl::StatusOr<std::vector<fs::path>> found = FilesIn(folder);
    if (!found.ok()) return found.status();
    for (const fs::path& path : *found) {
      const fs::path file = path.lexically_relative(folder);
      if (file.extension() != ".py" || file == "__init__.py") continue;
      absl::Status status =
          AddModule(ModuleName(file), file.string(), path.string(), limit, modules);
      if (!status.ok()) return status;
    }
  }
  absl::Status status =
      ForEachPair("--module", pairs, [&](std::string name, const std::string& path) {
        return AddModule(std::move(name), "", path, limit, modules);
      });
  if (!status.ok()) return status;
  AddEmptyPackages(modules);
  std::vector<GuestModule> list;
  list.reserve(modules.size());
  for (auto& [name, module] : modules) {
    if (module.file.empty()) module.file = VirtualFile(name, modules);
    list.push_back(std::move(module));
  }
  return list;
}

absl::StatusOr<std::optional<Report>> AddModules(const std::vector<GuestModule>& modules,
                                                 Sandbox& sandbox) {
  if (modules.empty()) return std::nullopt;
  absl::StatusOr<Report> report = sandbox.AddModules(modules);
  if (!report.ok()) return report.status();
  if (report->ok()) return std::nullopt;
  return *std::move(report);
}

}  // namespace terrarium::cli
