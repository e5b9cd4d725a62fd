#include "engine/guest_modules.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"
#include "ast_checker/source.h"
#include "base/text/text.h"
#include "base/text/utf8.h"
#include "stdlib_allowlist/modules.h"

namespace terrarium::engine {
namespace {

using base::Cat;
using base::Invalid;

constexpr size_t kLongestName = 200;  // bytes
constexpr size_t kLongestFile = 1000;

bool IsPart(std::string_view part) {
  auto letter = [](unsigned char c) { return absl::ascii_isalpha(c) || c == '_'; };
  bool dunder = part.size() > 4 && part.starts_with("__") && part.ends_with("__");
  return !part.empty() && !dunder && letter(part[0]) &&
         std::all_of(part.begin(), part.end(),
                     [&](unsigned char c) { return letter(c) || absl::ascii_isdigit(c); });
}

}  // namespace

absl::Status CheckModuleName(std::string_view name) {
  if (name.size() > kLongestName) {
    return Invalid("a module's name is longer than ", kLongestName, " bytes");
  }
  std::string_view rest = name;
  for (;;) {
    size_t dot = rest.find('.');
    if (!IsPart(rest.substr(0, dot))) {
      return Invalid("\"", base::ToValidUtf8(name),
                     "\" cannot name a module: it is not made of identifiers "
                     "(letters of ASCII, digits, _), and special names are Python's own");
    }
    if (dot == std::string_view::npos) break;
    rest.remove_prefix(dot + 1);
  }
  // Also of what is not offered: a program must not mean another module by a name than its reader
  // does.
  std::string_view top = name.substr(0, name.find('.'));
  if (stdlib_allowlist::FindModule(top) != nullptr) {
    return Invalid("module \"", name, "\": \"", top,
                   "\" is the name of a module of Python's library, which a "
                   "program's own cannot replace");
  }
  return absl::OkStatus();
}

namespace {

absl::Status CheckFile(std::string_view file) {
  bool clean = file.size() <= kLongestFile && base::ToValidUtf8(file) == file &&
               std::none_of(file.begin(), file.end(),
                            [](unsigned char c) { return absl::ascii_iscntrl(c); });
  return clean ? absl::OkStatus()
               : Invalid("a module's file name is one line of UTF-8, at most ", kLongestFile,
                         " bytes");
}

std::string FileOf(std::string_view name, bool package) {
  return Cat(absl::StrReplaceAll(base::ToAbsl(name), {{".", "/"}}),
             package ? "/__init__.py" : ".py");
}

}  // namespace

absl::Status GuestModules::Add(const std::vector<GuestModule>& added) {
  GuestModules changed = *this;
  for (const GuestModule& module : added) {
    if (absl::Status s = CheckModuleName(module.name); !s.ok()) return s;
    if (absl::Status s = CheckFile(module.file); !s.ok()) return s;
    changed.modules_.insert_or_assign(module.name, module);
  }
  if (absl::Status s = changed.CheckPackages(); !s.ok()) return s;
  *this = std::move(changed);
  return absl::OkStatus();
}

absl::Status GuestModules::CheckPackages() const {
  for (const auto& [name, module] : modules_) {
    size_t dot = name.rfind('.');
    if (dot == std::string::npos) continue;
    std::string_view package = std::string_view(name).substr(0, dot);
    if (!modules_.contains(package)) {
      return Invalid("module \"", name, "\" is in package \"", package,
                     "\", which is not there: add it, with empty source if it needs none");
    }
  }
  return absl::OkStatus();
}

bool GuestModules::IsPackage(std::string_view name) const {
  auto below = modules_.upper_bound(Cat(name, "."));
  return below != modules_.end() && std::string_view(below->first).starts_with(Cat(name, "."));
}

std::vector<GuestModules::Module> GuestModules::All() const {
  std::vector<Module> all;
  all.reserve(modules_.size());
  for (const auto& [name, module] : modules_) {
    bool package = IsPackage(name);
    all.push_back({name, std::string(ast_checker::WithoutMark(module.source)),
                   module.file.empty() ? FileOf(name, package) : module.file, package});
  }
  return all;
}

std::set<std::string, std::less<>> GuestModules::Names() const {
  std::set<std::string, std::less<>> names;
  for (const auto& [name, module] : modules_) names.insert(name);
  return names;
}

std::vector<NamedSource> SourcesOf(const std::vector<GuestModules::Module>& modules) {
  std::vector<NamedSource> sources;
  sources.reserve(modules.size());
  for (const auto& module : modules) {
    sources.push_back({module.file, module.source});
  }
  return sources;
}

}  // namespace terrarium::engine
