// What a program may have beside its script: modules that it imports (guest modules), and files.
// Both come from the host, as text and bytes in memory.
//
//   RETURN_IF_ERROR(sandbox.AddModules({{.name = "rules", .source = text}}));
//   RunOptions run;
//   run.files = {{"data/prices.csv", csv}};
//   ASSIGN_OR_RETURN(Report r, sandbox.Run("import rules\n...", run));
//   for (const FileChange& change : r.files) Save(change);
//
// Neither touches the machine's disk. docs/FILES_AND_MODULES.md tells what guests see.
//
// Threads: value types.
#ifndef TERRARIUM_PROGRAM_H_
#define TERRARIUM_PROGRAM_H_

#include <functional>
#include <map>
#include <string>

namespace terrarium {

// A guest module: source that guests import by name, as a part of their program. It passes the
// checker under the sandbox's policy, and runs on the budget of the run that imports it.
struct GuestModule {
  // A dotted name of ASCII identifiers: "rules" or "shop.prices". Beside "shop.prices" there must
  // be a module "shop", which thereby is a package. The first part must not be the name of a module
  // of Python's library, whether it is offered or not.
  std::string name;
  std::string source;  // UTF-8
  // The module's __file__, and its name in tracebacks and violations. When this is "", it is made
  // of the module's name: "shop/__init__.py" or "shop/prices.py".
  std::string file = {};
};

// Contents of files, as bytes, by path, such as "data/prices.csv". A path is UTF-8 without control
// characters and without "..", at most 4096 bytes in all and 255 bytes in each part. A leading "/"
// changes nothing. Folders exist where a path needs them.
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
