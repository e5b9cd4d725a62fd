// Files that appear whole under their name or not at all.
#ifndef TERRARIUM_CLI_PUT_FILE_H_
#define TERRARIUM_CLI_PUT_FILE_H_

#include <sys/types.h>

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace terrarium::cli {

// A name that nothing has: no guest can guess it.
std::string TemporaryName();

// All of it, or false and errno.
bool WriteAll(int fd, std::string_view data);

// Has `write` fill a new file in `folder`, which then takes the place of `name` there, whatever
// that was; it is never written through. On failure the errno, and what was there stands.
int PutFile(int folder, const std::string& name, mode_t mode,
            const std::function<bool(int fd)>& write);

}  // namespace terrarium::cli

#endif  // TERRARIUM_CLI_PUT_FILE_H_
