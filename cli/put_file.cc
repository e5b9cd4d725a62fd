#include "cli/put_file.h"

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <ctime>

#include "absl/strings/str_cat.h"

namespace terrarium::cli {

std::string TemporaryName() {
  uint64_t number = 0;
  if (getrandom(&number, sizeof(number), 0) != sizeof(number)) {
    timespec now = {};
    clock_gettime(CLOCK_REALTIME, &now);
    number = static_cast<uint64_t>(now.tv_nsec) << 32 | static_cast<uint64_t>(getpid());
  }
  return absl::StrCat(".terrarium-", absl::Hex(number, absl::kZeroPad16), "~");
}

bool WriteAll(int fd, std::string_view data) {
  while (!data.empty()) {
    const ssize_t n = write(fd, data.data(), data.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    data.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

int PutFile(int folder, const std::string& name, mode_t mode,
            const std::function<bool(int fd)>& write) {
  std::string temporary;
  int fd = -1;
  do {
    temporary = TemporaryName();
    fd = openat(folder, temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                mode);
  } while (fd < 0 && errno == EEXIST);
  if (fd < 0) return errno;
  int error = write(fd) ? 0 : errno;
  if (close(fd) != 0 && error == 0) error = errno;
  if (error == 0 && renameat(folder, temporary.c_str(), folder, name.c_str()) != 0) error = errno;
  if (error != 0) unlinkat(folder, temporary.c_str(), 0);
  return error;
}

}  // namespace terrarium::cli
