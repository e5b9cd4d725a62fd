#include "cli/report_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>

#include "base/text/text.h"
#include "cli/files.h"
#include "cli/put_file.h"

namespace terrarium::cli {
namespace {

absl::Status CannotWrite(const std::string& path) {
  return base::Invalid("cannot write \"", path, "\": ", std::strerror(errno));
}

}  // namespace

ReportFile::~ReportFile() {
  if (fd_ >= 0) close(fd_);
}

absl::Status ReportFile::Open(const std::string& path, bool lines) {
  path_ = path;
  struct stat info;
  const bool is_there = stat(path.c_str(), &info) == 0;
  if (!is_there && errno != ENOENT) return CannotWrite(path);
  // Pipes, terminals and the like are written to as they are; so are files in folders that take no
  // new ones.
  if (!lines && !path.empty() && (!is_there || S_ISREG(info.st_mode))) {
    std::string target = path;
    if (char resolved[PATH_MAX]; is_there && realpath(path.c_str(), resolved) != nullptr) {
      target = resolved;
    }
    const size_t slash = target.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : target.substr(0, slash + 1);
    const std::string name = slash == std::string::npos ? target : target.substr(slash + 1);
    struct stat link;
    const bool dangling = !is_there && lstat(path.c_str(), &link) == 0;
    if (!name.empty() && !dangling && access(folder.c_str(), W_OK | X_OK) == 0 &&
        (!is_there || access(target.c_str(), W_OK) == 0)) {
      folder_ = folder;
      name_ = name;
      if (is_there) mode_ = info.st_mode & 0777;
      return absl::OkStatus();
    }
  }
  // A FIFO that nobody reads is an error; to wait for a reader would be to wait forever.
  fd_ = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NONBLOCK, 0666);
  if (fd_ < 0 || fcntl(fd_, F_SETFL, fcntl(fd_, F_GETFL) & ~O_NONBLOCK) != 0) {
    return CannotWrite(path);
  }
  return absl::OkStatus();
}

bool ReportFile::Put(const std::function<void(const Sink& sink)>& make) {
  return folder_.empty() ? PutLine(make) : PutWhole(make);
}

bool ReportFile::Failed(int error) const {
  Complain(base::Cat("cannot write \"", path_, "\": ", std::strerror(error)));
  return false;
}

bool ReportFile::PutWhole(const std::function<void(const Sink& sink)>& make) {
  const int folder = open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return Failed(errno);
  const int error = PutFile(folder, name_, mode_, [&](int fd) {
    int failure = 0;
    make([&](std::string_view piece) {
      if (failure == 0 && !WriteAll(fd, piece)) failure = errno;
    });
    errno = failure;
    return failure == 0;
  });
  close(folder);
  return error == 0 || Failed(error);
}

bool ReportFile::PutLine(const std::function<void(const Sink& sink)>& make) {
  int failure = 0;
  make([&](std::string_view piece) {
    while (failure == 0 && !piece.empty()) {
      const ssize_t n = write(fd_, piece.data(), piece.size());
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) {
        failure = errno;
        return;
      }
      const auto written = static_cast<size_t>(n);
      const size_t end = piece.substr(0, written).rfind('\n');
      if (end != std::string_view::npos) whole_ = size_ + static_cast<off_t>(end) + 1;
      size_ += n;
      piece.remove_prefix(written);
    }
  });
  if (failure == 0) return true;
  // Half a line is no report. A pipe takes nothing back.
  if (whole_ < size_ && ftruncate(fd_, whole_) == 0) lseek(fd_, whole_, SEEK_SET);
  return Failed(failure);
}

}  // namespace terrarium::cli
