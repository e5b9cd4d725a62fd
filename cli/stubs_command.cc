// Writes what the library offers under a policy as .pyi files.
#include <map>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/program.h"
#include "terrarium/terrarium.h"

namespace terrarium::cli {

int StubsCommand(const Options& options) {
  EngineOptions engine_options;
  engine_options.max_isolates = 1;
  absl::StatusOr<Engine> engine = Engine::Create(engine_options);
  if (!engine.ok()) return FailWith(engine.status());
  const absl::StatusOr<Sandbox> sandbox = engine->NewSandbox(options.policy);
  if (!sandbox.ok()) return FailWith(sandbox.status());
  const absl::StatusOr<std::map<std::string, std::string>> stubs = sandbox->LibraryStubs();
  if (!stubs.ok()) return FailWith(stubs.status());
  std::vector<FileChange> files;
  std::vector<std::string> names;  // our own, so none is refused
  files.reserve(stubs->size());
  names.reserve(stubs->size());
  for (const auto& [path, text] : *stubs) {
    files.push_back({.path = path, .kind = FileChange::Kind::kCreated, .data = text});
    names.push_back(path);
  }
  const absl::Status written = WriteChanges(files, options.stubs_out, names);
  return written.ok() ? 0 : FailWith(written);
}

}  // namespace terrarium::cli
