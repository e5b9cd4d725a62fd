// Files of a guest's on the machine's disk, at the host's wish. Names come from the guest: they
// were checked when the report was made (no "..", no control characters), and here no step follows
// a link.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "base/text/text.h"
#include "base/text/utf8.h"
#include "cli/program.h"

namespace terrarium::cli {
namespace {

using base::Invalid;

absl::Status CannotWrite(std::string_view path, int error) {
  return Invalid("cannot write \"", base::ToPlainLine(path), "\": ", std::strerror(error));
}

class Folder {
 public:
  explicit Folder(int fd) : fd_(fd) {}
  Folder(Folder&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Folder& operator=(Folder&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Folder() {
    if (fd_ >= 0) close(fd_);
  }
  int fd() const { return fd_; }

  // The folder `name` in this one, made where it is missing and may be.
  absl::StatusOr<Folder> Enter(const std::string& name, bool make) const {
    if (make && mkdirat(fd_, name.c_str(), 0777) != 0 && errno != EEXIST) {
      return CannotWrite(name, errno);
    }
    const int fd = openat(fd_, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0) return CannotWrite(name, errno);
    return Folder(fd);
  }

 private:
  int fd_;
};

bool WriteAll(int fd, std::string_view data) {
  while (!data.empty()) {
    const ssize_t n = write(fd, data.data(), data.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    data.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

// Under a name of its own first: what is there under the right one is replaced, whatever it is, and
// never written through.
absl::Status Put(const Folder& folder, const std::string& name, std::string_view data) {
  const std::string temporary = base::Cat(".terrarium-", static_cast<int64_t>(getpid()), "~");
  const int fd = openat(folder.fd(), temporary.c_str(),
                        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (fd < 0) return CannotWrite(name, errno);
  const bool written = WriteAll(fd, data);
  int error = errno;
  if (close(fd) != 0 || !written) {
    unlinkat(folder.fd(), temporary.c_str(), 0);
    return CannotWrite(name, error);
  }
  if (renameat(folder.fd(), temporary.c_str(), folder.fd(), name.c_str()) != 0) {
    error = errno;
    unlinkat(folder.fd(), temporary.c_str(), 0);
    return CannotWrite(name, error);
  }
  return absl::OkStatus();
}

absl::Status Apply(const FileChange& change, Folder folder) {
  const bool is_gone = change.kind == FileChange::Kind::kDeleted;
  std::string_view rest = change.path;
  for (size_t slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
    absl::StatusOr<Folder> next = folder.Enter(std::string(rest.substr(0, slash)), !is_gone);
    // What is in no folder is gone already.
    if (!next.ok()) return is_gone ? absl::OkStatus() : next.status();
    folder = *std::move(next);
    rest.remove_prefix(slash + 1);
  }
  const std::string name(rest);
  if (!is_gone) return Put(folder, name, change.data);
  if (unlinkat(folder.fd(), name.c_str(), 0) != 0 && errno != ENOENT) {
    return CannotWrite(name, errno);
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status WriteChanges(const std::vector<FileChange>& changes, const std::string& folder) {
  if (mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) {
    return CannotWrite(folder, errno);
  }
  // What was deleted goes first: a folder may stand where a file was.
  for (const bool deleted : {true, false}) {
    for (const FileChange& change : changes) {
      if ((change.kind == FileChange::Kind::kDeleted) != deleted) continue;
      const int fd = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      if (fd < 0) return CannotWrite(folder, errno);
      absl::Status status = Apply(change, Folder(fd));
      if (!status.ok()) return status;
    }
  }
  return absl::OkStatus();
}

}  // namespace terrarium::cli
