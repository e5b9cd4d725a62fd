// What a program has beside its script, from the command line: files and modules, and where its
// files go afterwards.
#ifndef TERRARIUM_CLI_PROGRAM_H_
#define TERRARIUM_CLI_PROGRAM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/program.h"
#include "terrarium/report.h"
#include "terrarium/sandbox.h"

namespace terrarium::cli {

// `pairs` are NAME=PATH; of each folder, every regular file at any depth, named by its path in the
// folder. Links are left out. A later one replaces an earlier one of its name. InvalidArgument, in
// one sentence, for what cannot be read and for more than `limit` bytes in all.
absl::StatusOr<FileMap> LoadFiles(const std::vector<std::string>& folders,
                                  const std::vector<std::string>& pairs, uint64_t limit);

// `pairs` are NAME=FILE; of each folder, every *.py at any depth, named as Python would: a/b.py is
// a.b, a/__init__.py is a. A folder without __init__.py is an empty package.
absl::StatusOr<std::vector<GuestModule>> LoadModules(const std::vector<std::string>& folders,
                                                     const std::vector<std::string>& pairs,
                                                     uint64_t limit);

// Gives a sandbox the modules. A report: one was refused, and this is why.
absl::StatusOr<std::optional<Report>> AddModules(const std::vector<GuestModule>& modules,
                                                 Sandbox& sandbox);

// Writes what a run created and changed below `folder`, which is made if it is not there, and
// deletes what the run deleted. No link below it is followed, a file appears whole or not at all,
// and none does before all of them have been written. InvalidArgument, with nothing written, when
// one is a file that tools run unasked (executed_files.h) and is not among `allowed`.
absl::Status WriteChanges(const std::vector<FileChange>& changes, const std::string& folder,
                          const std::vector<std::string>& allowed = {});

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_PROGRAM_H_
