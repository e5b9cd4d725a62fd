// What the process is before anything else happens: descriptors 0 to 2 taken, no signal that ends
// it for a failed write, room for its stacks.
//
// Tested by: tests/integration/edges_cli_test.py.
#ifndef TERRARIUM_CLI_PROCESS_H_
#define TERRARIUM_CLI_PROCESS_H_

#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

#include "absl/status/status.h"

namespace terrarium::cli {

// REQUIRES: called first of all in main().
absl::Status PrepareProcess();

// Runs work(0) on this thread and work(1) to work(count - 1) on threads of their own, as many as
// the system gives; what is done by those there are is done whole. Says so on stderr when there are
// fewer.
void RunWorkers(size_t count, const std::function<void(size_t)>& work);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_PROCESS_H_
