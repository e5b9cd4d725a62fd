// Files of a guest's on the machine's disk, at the host's wish. Names come from the guest: they
// were checked when the report was made (no "..", no control characters), and here no step follows
// a link.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"
#include "base/text/text.h"
#include "base/text/utf8.h"
#include "cli/executed_files.h"
#include "cli/program.h"
#include "cli/put_file.h"

namespace terrarium::cli {
namespace {

using base::Invalid;

// Between quotation marks, of which the path has none.
std::string Quoted(std::string_view path) {
  return base::Cat("\"", absl::StrReplaceAll(base::ToAbsl(path), {{"\"", "\\\""}}), "\"");
}

absl::Status CannotWrite(std::string_view path, int error) {
  return Invalid("cannot write ", Quoted(base::ToPlainLine(path)), ": ", std::strerror(error));
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

// A folder of ours in the output folder, where files lie until all are written. Gone with this.
class Staging {
 public:
  // Empty when it cannot be made; errno says why.
  static std::optional<Staging> In(const Folder& root) {
    std::string name;
    do {
      name = TemporaryName();
    } while (mkdirat(root.fd(), name.c_str(), 0700) != 0 && errno == EEXIST);
    absl::StatusOr<Folder> folder = root.Enter(name, false);
    if (!folder.ok()) return std::nullopt;
    return Staging(root, std::move(name), *std::move(folder));
  }
  Staging(Staging&& other) noexcept
      : root_(other.root_),
        name_(std::exchange(other.name_, "")),
        folder_(std::move(other.folder_)),
        count_(other.count_) {}
  ~Staging() {
    if (name_.empty()) return;
    for (size_t i = 0; i < count_; ++i) unlinkat(folder_.fd(), FileName(i).c_str(), 0);
    unlinkat(root_.fd(), name_.c_str(), AT_REMOVEDIR);
  }

  // The next file; false and errno when it cannot be written.
  bool Add(std::string_view data) {
    const std::string name = FileName(count_);
    const int fd = openat(folder_.fd(), name.c_str(),
                          O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (fd < 0) return false;
    ++count_;
    const bool written = WriteAll(fd, data);
    const int error = errno;
    if (close(fd) != 0) return false;
    errno = error;
    return written;
  }
  // Moves file `index` to its place.
  bool Move(size_t index, const Folder& to, const std::string& name) const {
    return renameat(folder_.fd(), FileName(index).c_str(), to.fd(), name.c_str()) == 0;
  }

 private:
  Staging(const Folder& root, std::string name, Folder folder)
      : root_(root), name_(std::move(name)), folder_(std::move(folder)) {}
  static std::string FileName(size_t index) { return std::to_string(index); }

  const Folder& root_;
  std::string name_;
  Folder folder_;
  size_t count_ = 0;
};

// Where a change belongs: its folder, entered from `root`, and its last name. Without a value: what
// is deleted is in no folder, so it is gone already.
struct Place {
  Folder folder;
  std::string name;
};
absl::StatusOr<std::optional<Place>> Find(const FileChange& change, const Folder& root) {
  const bool is_gone = change.kind == FileChange::Kind::kDeleted;
  absl::StatusOr<Folder> folder = root.Enter(".", false);
  if (!folder.ok()) return folder.status();
  std::string_view rest = change.path;
  for (size_t slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
    absl::StatusOr<Folder> next = folder->Enter(std::string(rest.substr(0, slash)), !is_gone);
    if (!next.ok()) {
      if (is_gone) return std::nullopt;
      return next.status();
    }
    folder = std::move(next);
    rest.remove_prefix(slash + 1);
  }
  return Place{*std::move(folder), std::string(rest)};
}

absl::Status Delete(const FileChange& change, const Folder& root) {
  const absl::StatusOr<std::optional<Place>> place = Find(change, root);
  if (!place.ok()) return place.status();
  if (!place->has_value()) return absl::OkStatus();
  if (unlinkat((*place)->folder.fd(), (*place)->name.c_str(), 0) != 0 && errno != ENOENT) {
    return CannotWrite(change.path, errno);
  }
  return absl::OkStatus();
}

absl::Status MoveIn(const FileChange& change, const Folder& root, const Staging& staging,
                    size_t index) {
  const absl::StatusOr<std::optional<Place>> place = Find(change, root);
  if (!place.ok()) return place.status();
  const Folder& folder = (*place)->folder;
  if (staging.Move(index, folder, (*place)->name)) return absl::OkStatus();
  if (errno != EXDEV) return CannotWrite(change.path, errno);
  // Another disk is mounted there.
  const int error =
      PutFile(folder.fd(), (*place)->name, 0666, [&](int fd) { return WriteAll(fd, change.data); });
  return error == 0 ? absl::OkStatus() : CannotWrite(change.path, error);
}

// As a word that a shell takes for nothing else: a guest chose the path, and the sentence is
// pasted.
std::string InShell(std::string_view path) {
  std::string quoted = "'";
  bool is_plain = true;
  for (const char c : path) {
    is_plain = is_plain && (absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '.' ||
                            c == '_' || c == '-' || c == '/');
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return is_plain ? std::string(path) : quoted + "'";
}

absl::Status CheckExecuted(const std::vector<FileChange>& changes,
                           const std::vector<std::string>& allowed) {
  for (const FileChange& change : changes) {
    const std::string_view why =
        WhyExecuted(change.path, change.kind != FileChange::Kind::kDeleted);
    if (why.empty() || std::find(allowed.begin(), allowed.end(), change.path) != allowed.end()) {
      continue;
    }
    const std::string path = base::ToPlainLine(change.path);
    return Invalid("the program's files were not written: ", Quoted(path), " is ", why,
                   "; --files-out-allow ", InShell(path), " writes it all the same");
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status WriteChanges(const std::vector<FileChange>& changes, const std::string& folder,
                          const std::vector<std::string>& allowed) {
  if (absl::Status status = CheckExecuted(changes, allowed); !status.ok()) return status;
  if (mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) {
    return CannotWrite(folder, errno);
  }
  const Folder root(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (root.fd() < 0) return CannotWrite(folder, errno);
  if (changes.empty()) return absl::OkStatus();
  // All is written before anything takes its place: a full disk leaves what was there.
  std::optional<Staging> staging = Staging::In(root);
  if (!staging.has_value()) return CannotWrite(folder, errno);
  for (const FileChange& change : changes) {
    if (change.kind == FileChange::Kind::kDeleted) continue;
    if (!staging->Add(change.data)) return CannotWrite(change.path, errno);
  }
  // What was deleted goes first: a folder may stand where a file was.
  for (const FileChange& change : changes) {
    if (change.kind != FileChange::Kind::kDeleted) continue;
    if (absl::Status status = Delete(change, root); !status.ok()) return status;
  }
  size_t index = 0;
  for (const FileChange& change : changes) {
    if (change.kind == FileChange::Kind::kDeleted) continue;
    absl::Status status = MoveIn(change, root, *staging, index++);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace terrarium::cli
