// Prints what tools/rules_doc.py makes docs/RULES.md of.
//
//   rules_tool table            the rules and the names, as tables in Markdown
//   rules_tool library DIR      checks every .py file below DIR under the
//   default
//                               policy: "files N", then "RULE FILES VIOLATIONS"
//
// Exits 1 when a file of the library ends in anything but ok or rejected.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ast_checker/checker_rules.h"
#include "ast_checker/names.h"
#include "ast_checker/walker.h"
#include "terrarium/terrarium.h"

namespace {

using terrarium::ast_checker::CheckerRule;
using terrarium::ast_checker::CheckerRules;
using terrarium::ast_checker::NameGroup;
using terrarium::ast_checker::NameGroups;

std::string Cell(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '|' || c == '*' || c == '_') out += '\\';
    out += c;
  }
  return out;
}

void PrintRules() {
  std::cout << "| rule | finds | why | instead | set by |\n"
               "|---|---|---|---|---|\n";
  for (const CheckerRule& rule : CheckerRules()) {
    std::string setting = rule.governed_by;
    std::cout << "| `" << rule.id << "` | " << Cell(rule.summary) << " | " << Cell(rule.reason)
              << " | " << Cell(rule.hint) << " | "
              << (setting.empty() ? "always on" : "`" + setting + "`") << " |\n";
  }
}

std::string Use(const NameGroup& group) {
  std::vector<std::string> uses;
  if (group.flags & TR_NAME_FORBIDDEN) uses.push_back("no variable");
  if (group.flags & TR_ATTRIBUTE_FORBIDDEN) uses.push_back("no attribute");
  if (group.flags & TR_DEFINE_FORBIDDEN) uses.push_back("not in a class body");
  if (group.flags & TR_NAME_DYNAMIC) uses.push_back("by `dynamic_code`");
  if (group.flags & TR_ATTRIBUTE_WRITE) {
    uses.push_back("read and set");
  } else if (group.flags & TR_ATTRIBUTE_READ) {
    uses.push_back("read");
  }
  std::string out;
  for (const std::string& use : uses) out += (out.empty() ? "" : ", ") + use;
  return out;
}

void PrintNames() {
  std::cout << "\n| names | allowed | why |\n|---|---|---|\n";
  for (const NameGroup& group : NameGroups()) {
    std::cout << "| `" << group.names << "` | " << Use(group) << " | " << Cell(group.reason)
              << " |\n";
  }
}

std::string Read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

int CheckLibrary(const std::filesystem::path& folder) {
  auto engine = terrarium::Engine::Create({.max_isolates = 1});
  auto sandbox = engine->NewSandbox(terrarium::Policy::Plugin());
  std::map<std::string, std::pair<int, int>> share;
  int files = 0, refused = 0, broken = 0;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".py") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    terrarium::Report report = sandbox->Check(Read(path)).value();
    ++files;
    if (report.outcome == terrarium::Outcome::kRejected) {
      ++refused;
    } else if (!report.ok()) {
      ++broken;
      std::cerr << path << ": " << report.Explain() << "\n";
    }
    std::set<std::string> rules;
    for (const terrarium::Violation& v : report.violations) {
      rules.insert(v.rule);
      ++share[v.rule].second;
    }
    for (const std::string& rule : rules) ++share[rule].first;
  }
  std::cout << "files " << files << "\nrejected " << refused << "\n";
  for (const auto& [rule, counts] : share) {
    std::cout << rule << " " << counts.first << " " << counts.second << "\n";
  }
  return files > 0 && broken == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::string what = argc > 1 ? argv[1] : "";
  if (what == "table" && argc == 2) {
    PrintRules();
    PrintNames();
    return 0;
  }
  if (what == "library" && argc == 3) return CheckLibrary(argv[2]);
  std::cerr << "usage: rules_tool table | rules_tool library DIR\n";
  return 2;
}
