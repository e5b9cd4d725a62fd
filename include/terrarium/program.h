// What a program has beside its script: modules of its own and files.
//
//   RETURN_IF_ERROR(sandbox.AddModules({{.name = "rules", .source = text}}));
//   RunOptions run;
//   run.files = {{"data/prices.csv", csv}};
//   ASSIGN_OR_RETURN(Report r, sandbox.Run("import rules\n...", run));
//   for (const FileChange& change : r.files) Save(change);
//
// Neither ever touches the machine's disk. docs/FILES_AND_MODULES.md has the guest's view.
//
// Threads: value types.
#ifndef TERRARIUM_PROGRAM_H_
#define TERRARIUM_PROGRAM_H_

#include <functional>
#include <map>
#include <string>

namespace terrarium {

// Source that guests import by name, as a part of their program: it passes the checker under the
// sandbox's policy, and runs on the budget of the run that imports it.
struct GuestModule {
  // Dotted: "rules" or "shop.prices". The package "shop" must be a module too; what has modules
  // below it is a package. No part may be the name of a module of Python's library.
  std::string name;
  std::string source;  // UTF-8
  // __file__, and the name in tracebacks and violations. "": made of the name, "shop/__init__.py"
  // or "shop/prices.py".
  std::string file = {};
};

// Files by path, "data/prices.csv"; contents are bytes. A path is UTF-8 without control characters
// and without "..", at most 4096 bytes long, 255 a part; a leading "/" changes nothing. Folders
// exist where a path needs them.
using FileMap = std::map<std::string, std::string, std::less<>>;

// What a run did to one file.
struct FileChange {
  enum class Kind { kCreated, kChanged, kDeleted };
  std::string path;  // as in FileMap, without a leading "/"
  Kind kind;
  std::string data;  // whole new contents; "" when deleted

  friend bool operator==(const FileChange&, const FileChange&) = default;
};

}  // namespace terrarium

#endif  // TERRARIUM_PROGRAM_H_
