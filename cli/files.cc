#include "cli/files.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "absl/cleanup/cleanup.h"
#include "base/text/text.h"
#include "base/text/units.h"
#include "base/text/utf8.h"

namespace terrarium::cli {
namespace {

using base::Cat;
using base::Invalid;

absl::Status CannotRead(const std::string& path, int error) {
  return Invalid("cannot read \"", path, "\": ", std::strerror(error));
}

// Opens for reading; the descriptor is the caller's.
absl::StatusOr<int> OpenForReading(const std::string& path) {
  // Without O_NONBLOCK the opening of a FIFO would wait.
  const bool passed_on = path.starts_with("/dev/") || path.starts_with("/proc/");
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC | (passed_on ? 0 : O_NONBLOCK));
  if (fd < 0) return CannotRead(path, errno);
  struct stat info;
  if (fstat(fd, &info) != 0) info.st_mode = 0;
  const bool is_fifo = S_ISFIFO(info.st_mode) && !passed_on;
  if (S_ISDIR(info.st_mode) || is_fifo) {
    close(fd);
    return Invalid("\"", path, "\" is a ", is_fifo ? "FIFO" : "directory", ", not a file");
  }
  return fd;
}

}  // namespace

absl::StatusOr<std::string> ReadFile(const std::string& path, uint64_t limit) {
  constexpr uint64_t kChunk = uint64_t{64} << 10;
  int fd = STDIN_FILENO;
  if (path != "-") {
    const absl::StatusOr<int> opened = OpenForReading(path);
    if (!opened.ok()) return opened.status();
    fd = *opened;
  }
  absl::Cleanup closer = [fd] {
    if (fd != STDIN_FILENO) close(fd);
  };
  std::string text;
  while (text.size() <= limit) {
    const size_t before = text.size();
    text.resize(before + std::min(kChunk, limit - before + 1));
    const ssize_t got = read(fd, text.data() + before, text.size() - before);
    const int error = errno;
    text.resize(before + std::max<ssize_t>(got, 0));
    if (got < 0 && error == EINTR) continue;
    if (got < 0) return CannotRead(path, error);
    if (got == 0) break;
  }
  return text;
}

absl::StatusOr<std::string> ReadWhole(const std::string& path, uint64_t limit) {
  absl::StatusOr<std::string> text = ReadFile(path, limit);
  if (text.ok() && text->size() > limit) {
    return base::Invalid("\"", path, "\" is larger than ", base::FormatSize(limit));
  }
  return text;
}

absl::Status CheckReadable(const std::string& path) {
  const absl::StatusOr<int> fd = OpenForReading(path);
  if (fd.ok()) close(*fd);
  return fd.status();
}

Output::~Output() {
  if (owned_) close(fd_);
}

absl::Status Output::Open(const std::string& path) {
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (fd < 0) {
    return Invalid("cannot write \"", path, "\": ", std::strerror(errno));
  }
  fd_ = fd;
  owned_ = true;
  return absl::OkStatus();
}

void Output::Fail(int error) {
  failed_ = true;
  reader_left_ = error == EPIPE;
  // A complaint about stderr could only go there again.
  if (reader_left_ || fd_ == STDERR_FILENO) return;
  Complain(Cat("cannot write the output: ", std::strerror(error)));
}

bool Output::Write(std::string_view text) {
  if (!text.empty()) ends_line_ = text.back() == '\n';
  while (!failed_ && !text.empty()) {
    const ssize_t written = write(fd_, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<size_t>(written));
    } else if (errno == EAGAIN) {
      // A terminal or pipe that someone made non-blocking.
      pollfd ready = {fd_, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      Fail(errno);
    }
  }
  return !failed_;
}

size_t Output::WriteReady(std::string_view text) {
  // What a pipe that is ready takes without waiting.
  constexpr size_t kAtOnce = 4096;
  size_t taken = 0;
  while (!failed_ && taken < text.size()) {
    pollfd ready = {fd_, POLLOUT, 0};
    if (poll(&ready, 1, 0) == 0) return taken;
    const ssize_t written = write(fd_, text.data() + taken, std::min(kAtOnce, text.size() - taken));
    if (written >= 0) {
      taken += static_cast<size_t>(written);
      if (taken > 0) ends_line_ = text[taken - 1] == '\n';
    } else if (errno == EAGAIN) {
      return taken;
    } else if (errno != EINTR) {
      Fail(errno);
    }
  }
  return text.size();
}

void Complain(std::string_view message) {
  Output(STDERR_FILENO).Write(Cat("terrarium: ", base::ToEscapedLine(message), "\n"));
}

}  // namespace terrarium::cli
