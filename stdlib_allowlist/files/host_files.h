// A run's files on the host's side: what goes in, and what comes out of a guest's memory, where
// nothing is believed.
//
// Threads: pure functions.
// Tested by: tests/integration/virtual_files_test.cc.
#ifndef TERRARIUM_STDLIB_ALLOWLIST_FILES_HOST_FILES_H_
#define TERRARIUM_STDLIB_ALLOWLIST_FILES_HOST_FILES_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "interp/isolate/run_context.h"
#include "terrarium/policy.h"
#include "terrarium/program.h"

namespace terrarium::stdlib_allowlist {

// The path as FileChange has it: parts with one "/" between, none in front. InvalidArgument for
// what FileMap does not allow.
absl::StatusOr<std::string> NormalPath(std::string_view path);

// The map with its paths in that form. InvalidArgument when two are the same, when one file lies in
// another, when they are more than the policy's limits or when it offers no files at all.
absl::StatusOr<FileMap> CheckFiles(const FileMap& files, const Policy& policy);

// Paths and contents as a wire dict, "" for none.
absl::StatusOr<std::string> FilesWire(const FileMap& files);

// What the run did to `before`, sorted by path. InvalidArgument when the guest left something that
// cannot be.
// REQUIRES: the run has ended, and its memory has not been restored yet.
absl::StatusOr<std::vector<FileChange>> ReadChanges(const isolate::RunContext& context,
                                                    const FileMap& before, const Limits& limits);

}  // namespace terrarium::stdlib_allowlist

#endif  // TERRARIUM_STDLIB_ALLOWLIST_FILES_HOST_FILES_H_
